accuracy <- function(spo2, sao2) {
  errors <- (spo2 - sao2)[sao2 >= 70 & sao2 <= 100]
  arms <- sd(errors) # about the mean, and with n - 1
  list(bias = mean(errors), arms = arms, passes = arms <= 4)
}
