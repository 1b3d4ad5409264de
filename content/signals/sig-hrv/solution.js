/** RR intervals in ms, and for each whether it lies between two normal beats -> three measures. */
function hrv(intervals, normal) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const nn = intervals.filter((_, i) => normal[i]);
  const middle = mean(nn);
  const sdnn = Math.sqrt(
    nn.reduce((sum, rr) => sum + (rr - middle) ** 2, 0) / (nn.length - 1),
  );
  // Only neighbours in time, both normal: never across the gap that an ectopic beat leaves.
  const steps = [];
  for (let i = 1; i < intervals.length; i++) {
    if (normal[i - 1] && normal[i]) steps.push(intervals[i] - intervals[i - 1]);
  }
  return {
    sdnn,
    rmssd: Math.sqrt(mean(steps.map((step) => step * step))),
    pnn50: (100 * steps.filter((step) => Math.abs(step) > 50).length) / steps.length,
  };
}
