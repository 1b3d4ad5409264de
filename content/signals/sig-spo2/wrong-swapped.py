def spo2(red, infrared):
    ratio = perfusion(infrared) / perfusion(red)
    return {"ratio": ratio, "saturation": 110 - 25 * ratio}


def perfusion(light):
    return (max(light) - min(light)) / (sum(light) / len(light))
