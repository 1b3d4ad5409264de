/** QT interval in ms and heart rate in beats per minute -> corrected QT in ms, by four formulas. */
function qtc(qt, hr) {
  const rr = 60 / hr; // seconds from one beat to the next
  return {
    bazett: qt / Math.sqrt(rr),
    fridericia: qt / Math.cbrt(rr),
    framingham: qt + 154 * (1 - rr),
    hodges: qt + 1.75 * (hr - 60),
  };
}
