def qtc(qt, hr):
    rr = 60000 / hr
    return {
        "bazett": qt / rr**0.5,
        "fridericia": qt / rr ** (1 / 3),
        "framingham": qt + 154 * (1 - rr / 1000),
        "hodges": qt + 1.75 * (hr - 60),
    }
