/** Cut-off and sampling rate in Hz -> the share of a level that is left one sample later. */
function keeps(fc, fs) {
  return 0;
}

/** First-order high-pass filter that starts at rest. */
function high_pass(x, fc, fs) {
  return [];
}

/** The same filter forwards, then backwards. */
function both_ways(x, fc, fs) {
  return [];
}
