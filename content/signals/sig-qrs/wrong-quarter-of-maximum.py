def detect_qrs(ecg, fs):
    threshold = 0.25 * max(ecg, default=0)
    beats = []
    for n in range(1, len(ecg) - 1):
        if ecg[n] > threshold and ecg[n - 1] < ecg[n] >= ecg[n + 1]:
            if not beats or n - beats[-1] > 0.2 * fs:
                beats.append(n)
    return beats
