def accuracy(spo2, sao2):
    errors = [s - a for s, a in zip(spo2, sao2)]
    bias = sum(errors) / len(errors)
    arms = (sum(e * e for e in errors) / len(errors)) ** 0.5
    return {"bias": bias, "arms": arms, "passes": arms <= 4}
