/** What a matching of detections comes to, and how it is told: two rates, and the times of what was missed and what is extra. */
import type { Note } from "../../type.ts";
import type { Matching } from "./match.ts";

/** Times named in a note: enough to find the place. */
const FEW = 5;

/** Sensitivity and positive predictivity of a matching. */
export function rates({ pairs, missed, extra }: Matching) {
  const share = (of: number) => (of ? pairs.length / of : 1);
  return {
    sensitivity: share(pairs.length + missed.length),
    precision: share(pairs.length + extra.length),
  };
}

export function summary(found: Matching): Note {
  const { sensitivity, precision } = rates(found);
  const params = { sensitivity: percent(sensitivity), precision: percent(precision) };
  return { code: "beats.rates", params };
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1);
}

export function times(code: string, all: number[]): Note[] {
  if (!all.length) return [];
  const first = all.slice(0, FEW).map((at) => at.toFixed(2));
  const list = `${first.join(", ")}${all.length > FEW ? ", …" : ""}`;
  return [{ code, params: { count: all.length, times: list } }];
}
