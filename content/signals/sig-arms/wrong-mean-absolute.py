def accuracy(spo2, sao2):
    errors = [s - a for s, a in zip(spo2, sao2) if 70 <= a <= 100]
    bias = sum(errors) / len(errors)
    arms = sum(abs(e) for e in errors) / len(errors)
    return {"bias": bias, "arms": arms, "passes": arms <= 4}
