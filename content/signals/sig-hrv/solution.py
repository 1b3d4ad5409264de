def hrv(intervals, normal):
    """RR intervals in ms, and for each whether it lies between two normal beats -> three measures."""
    nn = [rr for rr, ok in zip(intervals, normal) if ok]
    mean = sum(nn) / len(nn)
    sdnn = (sum((rr - mean) ** 2 for rr in nn) / (len(nn) - 1)) ** 0.5
    # Only neighbours in time, both normal: never across the gap that an ectopic beat leaves.
    steps = [
        after - before
        for before, after, ok, next_ok in zip(intervals, intervals[1:], normal, normal[1:])
        if ok and next_ok
    ]
    rmssd = (sum(step * step for step in steps) / len(steps)) ** 0.5
    pnn50 = 100 * sum(abs(step) > 50 for step in steps) / len(steps)
    return {"sdnn": sdnn, "rmssd": rmssd, "pnn50": pnn50}
