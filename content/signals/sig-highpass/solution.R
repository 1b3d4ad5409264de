# Cut-off and sampling rate in Hz -> the share of a level that is left one sample later.
keeps <- function(fc, fs) {
  exp(-2 * pi * fc / fs)
}

# First-order high-pass filter that starts at rest.
high_pass <- function(x, fc, fs) {
  share <- keeps(fc, fs)
  out <- numeric(length(x)) # as if the first value had always been there
  for (n in seq_along(x)[-1]) {
    out[n] <- share * out[n - 1] + x[n] - x[n - 1]
  }
  out
}

# The same filter forwards, then backwards.
both_ways <- function(x, fc, fs) {
  rev(high_pass(rev(high_pass(x, fc, fs)), fc, fs))
}
