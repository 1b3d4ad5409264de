def qtc(qt, hr):
    rr = 60 / hr
    return {
        "bazett": qt / rr**0.5,
        "fridericia": qt / rr ** (1 / 3),
        "framingham": qt + 0.154 * (1 - rr),
        "hodges": qt + 1.75 * (hr - 60),
    }
