/** Cut-off and sampling rate in Hz -> the share of a level that is left one sample later. */
function keeps(fc, fs) {
  return Math.exp((-2 * Math.PI * fc) / fs);
}

/** First-order high-pass filter that starts at rest. */
function high_pass(x, fc, fs) {
  const share = keeps(fc, fs);
  let level = 0; // as if the first value had always been there
  return x.map((value, n) => {
    if (n > 0) level = share * level + value - x[n - 1];
    return level;
  });
}

/** The same filter forwards, then backwards. */
function both_ways(x, fc, fs) {
  return high_pass(high_pass(x, fc, fs).reverse(), fc, fs).reverse();
}
