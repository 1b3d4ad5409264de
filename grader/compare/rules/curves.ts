/** Two series as evidence: numbers and gaps, no longer than a picture needs. */
import type { Value } from "../../value.ts";
import { type Evidence, MOST, type Series } from "../evidence.ts";

/** Of two flat lists of reals; undefined where they are not. `worst`: the position of the worst element. */
export function curves(expected: Value, got: Value, worst: number): Evidence | undefined {
  const [a, b] = [seriesOf(expected), seriesOf(got)];
  if (!a || !b || a.length < 2) return undefined;
  const from = Math.max(0, Math.min(worst - MOST / 2, Math.max(a.length, b.length) - MOST));
  const cut = (series: Series) => series.slice(from, from + MOST);
  return { kind: "curves", from, expected: cut(a), got: cut(b), worst };
}

function seriesOf(value: Value): Series | null {
  if (!Array.isArray(value)) return null;
  const series: Series = [];
  for (const one of value) {
    if (Array.isArray(one) || typeof one === "string") return null;
    series.push(typeof one === "number" ? one + 0 : null); // no -0: JSON would lose its sign
  }
  return series;
}
