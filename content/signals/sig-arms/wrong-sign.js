function accuracy(spo2, sao2) {
  const errors = spo2.map((s, i) => sao2[i] - s).filter((_, i) => sao2[i] >= 70 && sao2[i] <= 100);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const arms = Math.sqrt(mean(errors.map((e) => e * e)));
  return { bias: mean(errors), arms, passes: arms <= 4 };
}
