# QT interval in ms and heart rate in beats per minute -> corrected QT in ms, by four formulas.
qtc <- function(qt, hr) {
  rr <- 60 / hr # seconds from one beat to the next
  list(
    bazett = qt / sqrt(rr),
    fridericia = qt / rr^(1 / 3),
    framingham = qt + 154 * (1 - rr),
    hodges = qt + 1.75 * (hr - 60)
  )
}
