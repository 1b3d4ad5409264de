from math import cos, pi, sin, sqrt


def detect_qrs(ecg, fs):
    """ECG in mV, sampled fs times a second -> the sample numbers of the R peaks, counted from 0.

    Pan & Tompkins 1985, for any sampling rate, with filters run both ways so that nothing is delayed.
    """
    band = both_ways(both_ways(ecg, biquad(5, fs, high=True)), biquad(15, fs, high=False))
    slope = derivative(band, fs)
    energy = moving_mean([s * s for s in slope], 3 * fs // 20)
    return [sharpest(band, at, fs // 10) + fs // 5 for at in decide(energy, slope, fs)]


def biquad(cutoff, fs, high):
    """Second-order Butterworth section (bilinear transform): b0, b1, b2, a1, a2."""
    w = 2 * pi * cutoff / fs
    alpha = sin(w) / sqrt(2)
    b = (1 + cos(w)) / 2 if high else (1 - cos(w)) / 2
    a0 = 1 + alpha
    return b / a0, (-2 if high else 2) * b / a0, b / a0, -2 * cos(w) / a0, (1 - alpha) / a0


def one_way(x, section):
    b0, b1, b2, a1, a2 = section
    # Start as if the first value had always been there: no false beat at the edge.
    first = x[0] if x else 0
    x1 = x2 = first
    y1 = y2 = first * (b0 + b1 + b2) / (1 + a1 + a2)
    out = []
    for value in x:
        y = b0 * value + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x1, x2, y1, y2 = value, x1, y, y1
        out.append(y)
    return out


def both_ways(x, section):
    return one_way(one_way(x, section)[::-1], section)[::-1]


def derivative(x, fs):
    """Five-point derivative, per second."""
    out = [0.0] * len(x)
    for n in range(2, len(x) - 2):
        out[n] = (x[n + 2] + 2 * x[n + 1] - 2 * x[n - 1] - x[n - 2]) * fs / 8
    return out


def moving_mean(x, width):
    """Centred mean over `width` samples."""
    half = width // 2
    total = [0.0]
    for value in x:
        total.append(total[-1] + value)
    out = []
    for n in range(len(x)):
        start, stop = max(0, n - half), min(len(x), n + half + 1)
        out.append((total[stop] - total[start]) / (stop - start))
    return out


def decide(energy, slope, fs):
    """Adaptive thresholds, 200 ms refractory period, T-wave check and search-back."""
    peaks = hills(energy, fs // 5)
    if not peaks:
        return []
    start = energy[: 2 * fs]
    signal, noise = max(start) / 2, sum(start) / len(start) / 2
    beats, passed = [], []
    steepest = 0.0  # slope of the last beat
    for at in peaks:
        height = energy[at]
        steep = max(abs(s) for s in slope[max(0, at - fs // 10) : at + fs // 10])
        threshold = noise + 0.25 * (signal - noise)
        is_t_wave = beats and at - beats[-1] < 0.36 * fs and steep < steepest / 2
        if height > threshold and height > 1e-6 and not is_t_wave:
            # Too long since the last beat: take the best of what was passed over since.
            if len(beats) > 1 and at - beats[-1] > 1.66 * mean_rr(beats):
                missed = [p for p in passed if energy[p] > threshold / 2]
                if missed:
                    beats.append(max(missed, key=lambda p: energy[p]))
            beats.append(at)
            passed = []
            steepest = steep
            signal += (height - signal) / 8
        else:
            if not is_t_wave:
                passed.append(at)
            noise += (height - noise) / 8
    return beats


def mean_rr(beats):
    last = beats[-9:]
    return (last[-1] - last[0]) / (len(last) - 1)


def hills(x, apart):
    """Local maxima, the higher of two that are closer than `apart`."""
    found = []
    for n in range(1, len(x) - 1):
        if x[n - 1] < x[n] >= x[n + 1]:
            if found and n - found[-1] < apart:
                if x[n] > x[found[-1]]:
                    found[-1] = n
            else:
                found.append(n)
    return found


def sharpest(band, at, reach):
    """Where the band-passed signal is largest, either way up, near a hill of energy."""
    return max(range(max(0, at - reach), min(len(band), at + reach + 1)), key=lambda n: abs(band[n]))
