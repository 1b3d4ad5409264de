# Cut-off and sampling rate in Hz -> the share of a level that is left one sample later.
keeps <- function(fc, fs) {
  0
}

# First-order high-pass filter that starts at rest.
high_pass <- function(x, fc, fs) {
  numeric(0)
}

# The same filter forwards, then backwards.
both_ways <- function(x, fc, fs) {
  numeric(0)
}
