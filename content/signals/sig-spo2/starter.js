/** Two light signals of one finger -> the ratio of ratios and the saturation in per cent. */
function spo2(red, infrared) {
  return { ratio: 0, saturation: 0 };
}
