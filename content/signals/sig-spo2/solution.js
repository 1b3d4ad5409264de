/** Two light signals of one finger -> the ratio of ratios and the saturation in per cent. */
function spo2(red, infrared) {
  const ratio = perfusion(red) / perfusion(infrared);
  return { ratio, saturation: 110 - 25 * ratio };
}

/** Peak-to-peak pulsation over mean level: what the lamp and the skin scale cancels out. */
function perfusion(light) {
  const mean = light.reduce((sum, level) => sum + level, 0) / light.length;
  return (Math.max(...light) - Math.min(...light)) / mean;
}
