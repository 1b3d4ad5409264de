def hrv(intervals, normal):
    nn = intervals
    mean = sum(nn) / len(nn)
    sdnn = (sum((rr - mean) ** 2 for rr in nn) / (len(nn) - 1)) ** 0.5
    steps = [b - a for a, b in zip(nn, nn[1:])]
    rmssd = (sum(step * step for step in steps) / len(steps)) ** 0.5
    pnn50 = 100 * sum(abs(step) > 50 for step in steps) / len(steps)
    return {"sdnn": sdnn, "rmssd": rmssd, "pnn50": pnn50}
