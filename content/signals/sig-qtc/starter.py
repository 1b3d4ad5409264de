def qtc(qt, hr):
    """QT interval in ms and heart rate in beats per minute -> corrected QT in ms, by four formulas."""
    rr = 60 / hr  # seconds from one beat to the next
    return {"bazett": qt, "fridericia": qt, "framingham": qt, "hodges": qt}
