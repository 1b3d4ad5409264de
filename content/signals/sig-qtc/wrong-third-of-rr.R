qtc <- function(qt, hr) {
  rr <- 60 / hr
  list(
    bazett = qt / sqrt(rr),
    fridericia = qt / rr^1 / 3, # the power binds tighter than the division
    framingham = qt + 154 * (1 - rr),
    hodges = qt + 1.75 * (hr - 60)
  )
}
