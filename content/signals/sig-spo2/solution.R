# Two light signals of one finger -> the ratio of ratios and the saturation in per cent.
spo2 <- function(red, infrared) {
  ratio <- perfusion(red) / perfusion(infrared)
  list(ratio = ratio, saturation = 110 - 25 * ratio)
}

# Peak-to-peak pulsation over mean level: what the lamp and the skin scale cancels out.
perfusion <- function(light) {
  (max(light) - min(light)) / mean(light)
}
