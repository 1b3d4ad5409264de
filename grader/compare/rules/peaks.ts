/** Peaks of a spectrum as (Hz, dB), from what programs hand back. */
import type { Value } from "../../value.ts";
import type { Point } from "../evidence.ts";
import { numbersOf } from "./numbers.ts";
import { tableOf } from "./table.ts";

/**
 * `decades`: 20 for amplitudes, 10 for powers, 0 where levels are in dB. `pick`: the value is a whole spectrum, and its
 * local maxima are the peaks (of a flat top, its first point). Null where it is neither list, nor table, nor of finite numbers.
 */
export function peaksOf(value: Value, decades: number, pick: boolean): Point[] | null {
  const pairs =
    Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2);
  const table = pairs ? null : tableOf(value);
  const list = pairs
    ? value.map((one) => numbersOf(one))
    : rows(numbersOf(table?.columns.get("frequency")), numbersOf(table?.columns.get("level")));
  if (!list || list.includes(null)) return null;
  const points = list.flatMap((one): Point[] => {
    const [frequency = 0, level = 0] = one ?? [];
    const decibels = decades ? decades * Math.log10(level) : level;
    // A level of 0 has no logarithm: it is no peak.
    return Number.isFinite(decibels) ? [[frequency + 0, decibels + 0]] : [];
  });
  return pick ? points.filter((_, n) => isPeak(points, n)) : points;
}

function rows(frequencies: number[] | null, levels: number[] | null): number[][] | null {
  if (!frequencies || !levels || frequencies.length !== levels.length) return null;
  return frequencies.map((one, n) => [one, levels[n]!]);
}

function isPeak(points: Point[], n: number): boolean {
  const at = (m: number) => points[m]?.[1] ?? -Infinity;
  if (!(at(n - 1) < at(n))) return false;
  let next = n + 1;
  while (at(next) === at(n)) next++;
  return at(next) < at(n);
}
