/** ECG in mV, sampled fs times a second -> the sample numbers of the R peaks, counted from 0. */
function detect_qrs(ecg, fs) {
  return [];
}
