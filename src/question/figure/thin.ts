/** Long series are drawn by fewer points: the lowest and highest of each stretch, so that no peak is lost. */
export function kept(values: (number | undefined)[], most: number): number[] {
  if (values.length <= most) return values.map((_, at) => at);
  const share = (2 * values.length) / most;
  const all: number[] = [];
  for (let from = 0; from < values.length; from += share) {
    const start = Math.floor(from);
    let low = start;
    let high = start;
    for (let at = start; at < Math.min(values.length, Math.floor(from + share)); at++) {
      if ((values[at] ?? Infinity) < (values[low] ?? Infinity)) low = at;
      if ((values[at] ?? -Infinity) > (values[high] ?? -Infinity)) high = at;
    }
    all.push(...new Set([low, high].sort((a, b) => a - b)));
  }
  return all;
}
