# ECG in mV, sampled fs times a second -> the sample numbers of the R peaks, counted from 0.
# Pan & Tompkins 1985, for any sampling rate, with filters run both ways so that nothing is delayed.
detect_qrs <- function(ecg, fs) {
  band <- both_ways(both_ways(ecg, biquad(5, fs, high = TRUE)), biquad(15, fs, high = FALSE))
  slope <- derivative(band, fs)
  energy <- moving_mean(slope^2, floor(3 * fs / 20))
  peaks <- vapply(decide(energy, slope, fs), function(at) sharpest(band, at, floor(fs / 10)), 0)
  peaks - 1 # R counts from 1
}

# Second-order Butterworth section (bilinear transform): b0, b1, b2, a1, a2.
biquad <- function(cutoff, fs, high) {
  w <- 2 * pi * cutoff / fs
  alpha <- sin(w) / sqrt(2)
  b <- if (high) (1 + cos(w)) / 2 else (1 - cos(w)) / 2
  a0 <- 1 + alpha
  c(b, (if (high) -2 else 2) * b, b, -2 * cos(w), 1 - alpha) / a0
}

one_way <- function(x, s) {
  if (length(x) == 0) return(x)
  # Start as if the first value had always been there: no false beat at the edge.
  x1 <- x2 <- x[1]
  y1 <- y2 <- x[1] * sum(s[1:3]) / (1 + s[4] + s[5])
  out <- numeric(length(x))
  for (n in seq_along(x)) {
    y <- s[1] * x[n] + s[2] * x1 + s[3] * x2 - s[4] * y1 - s[5] * y2
    x2 <- x1
    x1 <- x[n]
    y2 <- y1
    y1 <- y
    out[n] <- y
  }
  out
}

both_ways <- function(x, section) {
  rev(one_way(rev(one_way(x, section)), section))
}

# Five-point derivative, per second.
derivative <- function(x, fs) {
  out <- numeric(length(x))
  if (length(x) < 5) return(out)
  n <- 3:(length(x) - 2)
  out[n] <- (x[n + 2] + 2 * x[n + 1] - 2 * x[n - 1] - x[n - 2]) * fs / 8
  out
}

# Centred mean over `width` samples.
moving_mean <- function(x, width) {
  half <- width %/% 2
  total <- c(0, cumsum(x))
  n <- seq_along(x)
  start <- pmax(1, n - half)
  stop <- pmin(length(x), n + half)
  (total[stop + 1] - total[start]) / (stop - start + 1)
}

# Adaptive thresholds, 200 ms refractory period, T-wave check and search-back.
decide <- function(energy, slope, fs) {
  start <- head(energy, 2 * fs)
  signal <- max(start, 0) / 2
  noise <- mean(start) / 2
  beats <- passed <- numeric(0)
  steepest <- 0 # slope of the last beat
  reach <- floor(fs / 10)
  for (at in hills(energy, floor(fs / 5))) {
    height <- energy[at]
    steep <- max(abs(slope[max(1, at - reach):min(length(slope), at + reach - 1)]))
    threshold <- noise + 0.25 * (signal - noise)
    since <- if (length(beats) > 0) at - tail(beats, 1) else Inf
    is_t_wave <- since < 0.36 * fs && steep < steepest / 2
    if (height > threshold && height > 1e-6 && !is_t_wave) {
      # Too long since the last beat: take the best of what was passed over since.
      if (length(beats) > 1 && since > 1.66 * mean_rr(beats)) {
        missed <- passed[energy[passed] > threshold / 2]
        if (length(missed) > 0) beats <- c(beats, missed[which.max(energy[missed])])
      }
      beats <- c(beats, at)
      passed <- numeric(0)
      steepest <- steep
      signal <- signal + (height - signal) / 8
    } else {
      if (!is_t_wave) passed <- c(passed, at)
      noise <- noise + (height - noise) / 8
    }
  }
  beats
}

mean_rr <- function(beats) {
  mean(diff(tail(beats, 9)))
}

# Local maxima, the higher of two that are closer than `apart`.
hills <- function(x, apart) {
  n <- seq_along(x)[-1]
  n <- n[n < length(x)]
  found <- numeric(0)
  for (at in n[x[n - 1] < x[n] & x[n] >= x[n + 1]]) {
    last <- length(found)
    if (last > 0 && at - found[last] < apart) {
      if (x[at] > x[found[last]]) found[last] <- at
    } else {
      found <- c(found, at)
    }
  }
  found
}

# Where the band-passed signal is largest, either way up, near a hill of energy.
sharpest <- function(band, at, reach) {
  near <- max(1, at - reach):min(length(band), at + reach)
  near[which.max(abs(band[near]))]
}
