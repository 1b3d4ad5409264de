function qtc(qt, hr) {
  const rr = 60 / hr;
  return {
    bazett: qt / Math.sqrt(rr) / 1000,
    fridericia: qt / Math.cbrt(rr) / 1000,
    framingham: (qt + 154 * (1 - rr)) / 1000,
    hodges: (qt + 1.75 * (hr - 60)) / 1000,
  };
}
