/** RR intervals in ms, and for each whether it lies between two normal beats -> three measures. */
function hrv(intervals, normal) {
  return { sdnn: 0, rmssd: 0, pnn50: 0 };
}
