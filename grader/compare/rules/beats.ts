/** What a failed detection may have in common: a delay nobody took off, times where sample numbers were asked, counting from 1. */
import type { Note } from "../../type.ts";
import { match } from "./match.ts";

export function beatHints(
  references: number[],
  detections: number[],
  window: number,
  fs: number,
): Note[] {
  if (references.length < 3 || detections.length < 3) return [];
  const share = (moved: number[]) =>
    match(references, moved, window).pairs.length / Math.max(references.length, moved.length);
  const now = share(detections);
  const better = (moved: number[]) => share(moved) >= 0.9 && share(moved) > now;
  if (better(detections.map((at) => at * fs))) return [{ code: "beats.seconds" }];
  if (better(detections.map((at) => (at * fs) / 1000))) return [{ code: "beats.milliseconds" }];
  const exact = (moved: number[]) =>
    better(moved) &&
    match(references, moved, Math.min(window, 0.1)).pairs.length >= references.length;
  for (const by of [1, -1])
    if (exact(detections.map((at) => at - by)))
      return [{ code: "compare.from-one", params: { by } }];
  const sorted = references.toSorted((a, b) => a - b);
  const delay = median(detections.map((at) => at - nearestBefore(sorted, at)));
  if (delay > 0 && better(detections.map((at) => at - delay))) {
    return [{ code: "beats.late", params: { milliseconds: Math.round((1000 * delay) / fs) } }];
  }
  return [];
}

/** The last reference at or before a place; the place itself where there is none. */
function nearestBefore(sorted: number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? at;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
