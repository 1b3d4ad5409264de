def accuracy(spo2, sao2):
    """Paired readings in per cent, oximeter and co-oximeter -> bias, A_rms and whether it passes."""
    errors = [s - a for s, a in zip(spo2, sao2) if 70 <= a <= 100]
    bias = sum(errors) / len(errors)
    arms = (sum(e * e for e in errors) / len(errors)) ** 0.5
    return {"bias": bias, "arms": arms, "passes": arms <= 4}
