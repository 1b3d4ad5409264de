def spo2(red, infrared):
    """Two light signals of one finger -> the ratio of ratios and the saturation in per cent."""
    ratio = perfusion(red) / perfusion(infrared)
    return {"ratio": ratio, "saturation": 110 - 25 * ratio}


def perfusion(light):
    """Peak-to-peak pulsation over mean level: what the lamp and the skin scale cancels out."""
    return (max(light) - min(light)) / (sum(light) / len(light))
