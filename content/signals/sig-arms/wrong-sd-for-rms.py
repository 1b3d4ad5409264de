def accuracy(spo2, sao2):
    errors = [s - a for s, a in zip(spo2, sao2) if 70 <= a <= 100]
    bias = sum(errors) / len(errors)
    arms = (sum((e - bias) ** 2 for e in errors) / (len(errors) - 1)) ** 0.5
    return {"bias": bias, "arms": arms, "passes": arms <= 4}
