# RR intervals in ms, and for each whether it lies between two normal beats -> three measures.
hrv <- function(intervals, normal) {
  ok <- normal == 1
  # Only neighbours in time, both normal: never across the gap that an ectopic beat leaves.
  steps <- diff(intervals)[head(ok, -1) & tail(ok, -1)]
  list(
    sdnn = sd(intervals[ok]),
    rmssd = sqrt(mean(steps^2)),
    pnn50 = 100 * mean(abs(steps) > 50)
  )
}
