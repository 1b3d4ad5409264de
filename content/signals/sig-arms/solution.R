# Paired readings in per cent, oximeter and co-oximeter -> bias, A_rms and whether it passes.
accuracy <- function(spo2, sao2) {
  errors <- (spo2 - sao2)[sao2 >= 70 & sao2 <= 100]
  arms <- sqrt(mean(errors^2))
  list(bias = mean(errors), arms = arms, passes = arms <= 4)
}
