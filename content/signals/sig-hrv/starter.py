def hrv(intervals, normal):
    """RR intervals in ms, and for each whether it lies between two normal beats -> three measures."""
    return {"sdnn": 0, "rmssd": 0, "pnn50": 0}
