def spo2(red, infrared):
    ratio = (max(red) - min(red)) / (max(infrared) - min(infrared))
    return {"ratio": ratio, "saturation": 110 - 25 * ratio}
