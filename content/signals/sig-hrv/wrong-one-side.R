hrv <- function(intervals, normal) {
  ok <- normal == 1
  steps <- diff(intervals)[ok[-1]] # only the later interval of each pair is looked at
  list(
    sdnn = sd(intervals[ok]),
    rmssd = sqrt(mean(steps^2)),
    pnn50 = 100 * mean(abs(steps) > 50)
  )
}
