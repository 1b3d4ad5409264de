/**
 * ECG in mV, sampled fs times a second -> the sample numbers of the R peaks, counted from 0.
 * Pan & Tompkins 1985, for any sampling rate, with filters run both ways so that nothing is delayed.
 */
function detect_qrs(ecg, fs) {
  const band = bothWays(bothWays(ecg, biquad(5, fs, true)), biquad(15, fs, false));
  const slope = derivative(band, fs);
  const energy = movingMean(
    slope.map((s) => s * s),
    Math.floor((3 * fs) / 20),
  );
  return decide(energy, slope, fs).map((at) => sharpest(band, at, Math.floor(fs / 10)));
}

/** Second-order Butterworth section (bilinear transform): b0, b1, b2, a1, a2. */
function biquad(cutoff, fs, high) {
  const w = (2 * Math.PI * cutoff) / fs;
  const alpha = Math.sin(w) / Math.SQRT2;
  const b = (high ? 1 + Math.cos(w) : 1 - Math.cos(w)) / 2;
  const a0 = 1 + alpha;
  return [b / a0, ((high ? -2 : 2) * b) / a0, b / a0, (-2 * Math.cos(w)) / a0, (1 - alpha) / a0];
}

function oneWay(x, [b0, b1, b2, a1, a2]) {
  // Start as if the first value had always been there: no false beat at the edge.
  const first = x[0] ?? 0;
  let [x1, x2] = [first, first];
  let y1 = (first * (b0 + b1 + b2)) / (1 + a1 + a2);
  let y2 = y1;
  return x.map((value) => {
    const y = b0 * value + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x1, x2, y1, y2] = [value, x1, y, y1];
    return y;
  });
}

function bothWays(x, section) {
  return oneWay(oneWay(x, section).reverse(), section).reverse();
}

/** Five-point derivative, per second. */
function derivative(x, fs) {
  return x.map((_, n) =>
    n < 2 || n > x.length - 3
      ? 0
      : ((x[n + 2] + 2 * x[n + 1] - 2 * x[n - 1] - x[n - 2]) * fs) / 8,
  );
}

/** Centred mean over `width` samples. */
function movingMean(x, width) {
  const half = Math.floor(width / 2);
  const total = [0];
  for (const value of x) total.push(total[total.length - 1] + value);
  return x.map((_, n) => {
    const start = Math.max(0, n - half);
    const stop = Math.min(x.length, n + half + 1);
    return (total[stop] - total[start]) / (stop - start);
  });
}

/** Adaptive thresholds, 200 ms refractory period, T-wave check and search-back. */
function decide(energy, slope, fs) {
  const peaks = hills(energy, Math.floor(fs / 5));
  if (!peaks.length) return [];
  const start = energy.slice(0, 2 * fs);
  let signal = Math.max(...start) / 2;
  let noise = start.reduce((sum, value) => sum + value, 0) / start.length / 2;
  const beats = [];
  let passed = [];
  let steepest = 0; // slope of the last beat
  for (const at of peaks) {
    const height = energy[at];
    const reach = Math.floor(fs / 10);
    const steep = Math.max(...slope.slice(Math.max(0, at - reach), at + reach).map(Math.abs));
    const threshold = noise + 0.25 * (signal - noise);
    const last = beats[beats.length - 1];
    const isTWave = beats.length && at - last < 0.36 * fs && steep < steepest / 2;
    if (height > threshold && height > 1e-6 && !isTWave) {
      // Too long since the last beat: take the best of what was passed over since.
      if (beats.length > 1 && at - last > 1.66 * meanRR(beats)) {
        const missed = passed.filter((p) => energy[p] > threshold / 2);
        if (missed.length) beats.push(missed.reduce((a, b) => (energy[b] > energy[a] ? b : a)));
      }
      beats.push(at);
      passed = [];
      steepest = steep;
      signal += (height - signal) / 8;
    } else {
      if (!isTWave) passed.push(at);
      noise += (height - noise) / 8;
    }
  }
  return beats;
}

function meanRR(beats) {
  const last = beats.slice(-9);
  return (last[last.length - 1] - last[0]) / (last.length - 1);
}

/** Local maxima, the higher of two that are closer than `apart`. */
function hills(x, apart) {
  const found = [];
  for (let n = 1; n < x.length - 1; n++) {
    if (!(x[n - 1] < x[n] && x[n] >= x[n + 1])) continue;
    const last = found.length - 1;
    if (last >= 0 && n - found[last] < apart) {
      if (x[n] > x[found[last]]) found[last] = n;
    } else found.push(n);
  }
  return found;
}

/** Where the band-passed signal is largest, either way up, near a hill of energy. */
function sharpest(band, at, reach) {
  let best = Math.max(0, at - reach);
  for (let n = best; n < Math.min(band.length, at + reach + 1); n++) {
    if (Math.abs(band[n]) > Math.abs(band[best])) best = n;
  }
  return best;
}
