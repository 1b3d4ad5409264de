def detect_qrs(ecg, fs):
    return [
        n
        for n in range(1, len(ecg) - 1)
        if ecg[n] > 0.5 and ecg[n - 1] < ecg[n] >= ecg[n + 1]
    ]
