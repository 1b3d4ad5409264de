/** Ticks of an axis that is first known in the browser: few, round, with no more digits than they need. */
export interface Tick {
  value: number;
  label: string;
}

/** About `count` ticks within a span. */
export function ticks(from: number, to: number, count: number): Tick[] {
  const length = to - from;
  if (!(length > 0) || !Number.isFinite(length)) return [];
  const power = 10 ** Math.floor(Math.log10(length / count));
  const step = ([1, 2, 5, 10].find((one) => length / (one * power) <= count) ?? 10) * power;
  const found: Tick[] = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
    const value = Number((n * step).toPrecision(12));
    found.push({ value, label: short(value) });
  }
  return found;
}

/** A number in few signs: as a table of a plate has it. */
export function short(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const rounded = Number(value.toPrecision(5));
  const text = size >= 1e6 || size < 1e-4 ? rounded.toExponential() : String(rounded);
  return text.replace("-", "−").replace("e-", "e−").replace("e+", "e");
}
