/** What wrong events have in common with the right ones: another unit, a delay, two taken for one, one taken for two. */
import type { Note } from "../../type.ts";
import type { Point } from "../evidence.ts";
import { share } from "./interval.ts";

/** Fewer events may be moved alike by chance. */
const ENOUGH = 2;

/** At most one. `match`: how many of two lists match. */
export function eventHints(
  wanted: Point[],
  found: Point[],
  match: (one: Point[], other: Point[]) => number,
): Note[] {
  if (!wanted.length || !found.length) return [];
  const now = match(wanted, found);
  const better = (moved: Point[]) =>
    match(wanted, moved) > now && match(wanted, moved) >= 0.9 * wanted.length;
  for (const factor of [1000, 60]) {
    if (better(found.map(([a, b]) => [a / factor, b / factor])))
      return [{ code: "slip.large", params: { factor } }];
    if (better(found.map(([a, b]) => [a * factor, b * factor])))
      return [{ code: "slip.small", params: { factor } }];
  }
  if (wanted.length === found.length && wanted.length >= ENOUGH) {
    const inOrder = (list: Point[]) => list.toSorted(([a], [b]) => a - b);
    const [refs, dets] = [inOrder(wanted), inOrder(found)];
    const delays = refs.map(([onset], n) => dets[n]![0] - onset).toSorted((a, b) => a - b);
    const delay = delays[delays.length >> 1]!;
    if (better(found.map(([a, b]) => [a - delay, b - delay]))) {
      const params = { seconds: Math.round(1000 * Math.abs(delay)) / 1000 };
      return [{ code: `compare.event.${delay > 0 ? "late" : "early"}`, params }];
    }
  }
  const pieces = (one: Point, many: Point[]) => {
    const within = many.filter((other) => share(one, other) > 0).toSorted(([a], [b]) => a - b);
    return within.length > 1 && within.every(([onset], n) => n === 0 || onset >= within[n - 1]![1]);
  };
  if (found.some((one) => pieces(one, wanted))) return [{ code: "compare.event.merged" }];
  if (wanted.some((one) => pieces(one, found))) return [{ code: "compare.event.split" }];
  return [];
}
