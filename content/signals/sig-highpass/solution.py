from math import exp, pi


def keeps(fc, fs):
    """Cut-off and sampling rate in Hz -> the share of a level that is left one sample later."""
    return exp(-2 * pi * fc / fs)


def high_pass(x, fc, fs):
    """First-order high-pass filter that starts at rest."""
    share = keeps(fc, fs)
    out = [0.0] * len(x)  # as if the first value had always been there
    for n in range(1, len(x)):
        out[n] = share * out[n - 1] + x[n] - x[n - 1]
    return out


def both_ways(x, fc, fs):
    """The same filter forwards, then backwards."""
    return high_pass(high_pass(x, fc, fs)[::-1], fc, fs)[::-1]
