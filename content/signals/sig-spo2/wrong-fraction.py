def spo2(red, infrared):
    ratio = perfusion(red) / perfusion(infrared)
    return {"ratio": ratio, "saturation": (110 - 25 * ratio) / 100}


def perfusion(light):
    return (max(light) - min(light)) / (sum(light) / len(light))
