def qtc(qt, hr):
    rr = 60 / hr
    return {
        "bazett": qt / rr ** (1 / 3),
        "fridericia": qt / rr**0.5,
        "framingham": qt + 154 * (1 - rr),
        "hodges": qt + 1.75 * (hr - 60),
    }
