/** What wrong peaks have in common with the right ones: a factor in all frequencies, an offset in all levels. */
import type { Note } from "../../type.ts";
import type { Point } from "../evidence.ts";
import { match } from "./match.ts";

/** At most one hint for frequencies, and one for levels. */
export function spectrumHints(
  wanted: Point[],
  found: Point[],
  levels: [Point, Point][],
  window: number,
  bound: number,
): Note[] {
  return [...frequencyHint(wanted, found, levels, window), ...levelHint(levels, bound)];
}

function frequencyHint(
  wanted: Point[],
  found: Point[],
  levels: [Point, Point][],
  window: number,
): Note[] {
  if (!wanted.length || levels.length === wanted.length) return [];
  const right = (factor: number) => {
    const moved = found.map(([frequency]) => frequency / factor);
    return (
      match(
        wanted.map(([frequency]) => frequency),
        moved,
        window,
      ).pairs.length === wanted.length
    );
  };
  if (right(2)) return [{ code: "compare.spectrum.double" }];
  if (right(0.5)) return [{ code: "compare.spectrum.half" }];
  if (right(2 * Math.PI)) return [{ code: "slip.units", params: { one: "Hz", other: "rad/s" } }];
  // Numbers of bins for frequencies: one factor for all, whatever it is.
  const [first, mine] = [wanted.find(([at]) => at > 0), found.find(([at]) => at > 0)];
  const factor = first && mine ? mine[0] / first[0] : 1;
  if (wanted.length > 1 && right(factor)) {
    return [{ code: "compare.spectrum.factor", params: { factor: Number(factor.toPrecision(4)) } }];
  }
  return [];
}

/** One offset or factor for all matched levels, where not all were near enough. */
function levelHint(levels: [Point, Point][], bound: number): Note[] {
  const off = levels.map(([[, a], [, b]]) => b - a);
  if (!off.length || off.every((one) => Math.abs(one) <= bound)) return [];
  const all = (size: number) => off.every((one) => Math.abs(one - size) <= Math.min(bound, 0.25));
  const twice = 20 * Math.log10(2);
  if (all(-twice)) return [{ code: "compare.spectrum.one-sided" }];
  if (all(twice)) return [{ code: "compare.spectrum.twice" }];
  if (all(twice / 2) || all(-twice / 2)) return [{ code: "compare.spectrum.root" }];
  const times = (factor: number) =>
    levels.every(([[, a], [, b]]) => Math.abs(b - factor * a) <= Math.min(bound, 0.25));
  if (times(2) || times(0.5)) return [{ code: "compare.spectrum.decades" }];
  const shift = off[0]!;
  if (off.length > 1 && all(shift))
    return [{ code: "compare.spectrum.offset", params: { by: Number(shift.toFixed(1)) } }];
  return [];
}
