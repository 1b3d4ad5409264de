/**
 * One-to-one matching of two sets of points on a line, as many pairs as possible, no pair farther apart than `window`.
 *
 * Both lists sorted, look at the smallest of each, r and d. If |r - d| <= window, pair them; else drop the smaller.
 * This is a maximum matching, not merely a greedy one:
 * - If they pair, some maximum matching contains the pair. Take any maximum matching; where r and d are both free it is
 *   not maximum; where one is bound, rebind it to the other, losing nothing. Where r is bound to d' >= d and d to r' >= r, then
 *   d' - r' <= d' - r <= window and r' - d' <= r' - d <= window, so (r, d) and (r', d') are as many pairs, all allowed.
 * - If they do not, the smaller is farther than window from every point of the other list, and no matching contains it.
 * Nearest-first pairing is not maximum: for 0, 10 against 6, 16 and a window of 6 it takes 10-6 and is left with one pair.
 */
export interface Matching {
  pairs: [reference: number, detection: number][];
  missed: number[];
  extra: number[];
}

/** Neither list need be sorted; equal points are distinct points. Units are the caller's. */
export function match(references: number[], detections: number[], window: number): Matching {
  const [refs, dets] = [references.toSorted(ascending), detections.toSorted(ascending)];
  const found: Matching = { pairs: [], missed: [], extra: [] };
  let [i, j] = [0, 0];
  for (;;) {
    const [r, d] = [refs[i], dets[j]];
    if (r === undefined || d === undefined) break;
    if (Math.abs(r - d) <= window) {
      found.pairs.push([r, d]);
      [i, j] = [i + 1, j + 1];
    } else if (r < d) {
      found.missed.push(r);
      i += 1;
    } else {
      found.extra.push(d);
      j += 1;
    }
  }
  found.missed.push(...refs.slice(i));
  found.extra.push(...dets.slice(j));
  return found;
}

function ascending(a: number, b: number): number {
  return a - b;
}
