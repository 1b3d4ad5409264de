def hrv(intervals, normal):
    nn = [rr for rr, ok in zip(intervals, normal) if ok]
    mean = sum(nn) / len(nn)
    sdnn = (sum((rr - mean) ** 2 for rr in nn) / len(nn)) ** 0.5
    steps = [b - a for a, b, p, q in zip(intervals, intervals[1:], normal, normal[1:]) if p and q]
    rmssd = (sum(step * step for step in steps) / len(steps)) ** 0.5
    pnn50 = 100 * sum(abs(step) > 50 for step in steps) / len(steps)
    return {"sdnn": sdnn, "rmssd": rmssd, "pnn50": pnn50}
