from math import exp, pi


def keeps(fc, fs):
    return exp(-2 * pi * fc / fs)


def high_pass(x, fc, fs):
    share = keeps(fc, fs)
    out = [0.0] * len(x)
    for n in range(1, len(x)):
        out[n] = share * (out[n - 1] + x[n] - x[n - 1])
    return out


def both_ways(x, fc, fs):
    return high_pass(high_pass(x, fc, fs)[::-1], fc, fs)[::-1]
