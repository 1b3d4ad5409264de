def qtc(qt, hr):
    rr = 60 / hr
    return {
        "bazett": qt / hr**0.5,
        "fridericia": qt / hr ** (1 / 3),
        "framingham": qt + 154 * (1 - rr),
        "hodges": qt + 1.75 * (hr - 60),
    }
