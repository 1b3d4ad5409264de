# Two light signals of one finger -> the ratio of ratios and the saturation in per cent.
spo2 <- function(red, infrared) {
  list(ratio = 0, saturation = 0)
}
