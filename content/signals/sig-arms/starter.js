/** Paired readings in per cent, oximeter and co-oximeter -> bias, A_rms and whether it passes. */
function accuracy(spo2, sao2) {
  return { bias: 0, arms: 0, passes: true };
}
