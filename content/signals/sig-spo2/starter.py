def spo2(red, infrared):
    """Two light signals of one finger -> the ratio of ratios and the saturation in per cent."""
    return {"ratio": 0, "saturation": 0}
