/**
 * Receiver operating characteristic: area, standard errors, operating points.
 *
 * AUC = U/(mn) with ties counted half. Variance by DeLong, DeLong & Clarke-Pearson, Biometrics 1988;44:837: the sample variances of
 * the placements of cases and controls, each over its number. Hanley & McNeil, Radiology 1982;143:29, from the area alone.
 */
import type { Point } from "../evidence.ts";
import { mean } from "./numbers.ts";

export interface Scored {
  cases: number[];
  controls: number[];
}

/** Placements: of every case the share of controls below it, of every control the share of cases above it; ties count `tie`. */
export function placements(
  { cases, controls }: Scored,
  tie = 0.5,
): { cases: number[]; controls: number[] } {
  const [sortedCases, sortedControls] = [cases.toSorted(up), controls.toSorted(up)];
  const share = (one: number, among: number[], above: boolean) => {
    const [low, high] = [lower(among, one), lower(among, one, true)];
    return ((above ? among.length - high : low) + tie * (high - low)) / among.length;
  };
  return {
    cases: cases.map((one) => share(one, sortedControls, false)),
    controls: controls.map((one) => share(one, sortedCases, true)),
  };
}

/** NaN where there are no cases or no controls. */
export function area(scored: Scored, tie = 0.5): number {
  return mean(placements(scored, tie).cases);
}

/** DeLong's variance of the area; NaN with fewer than two of either. */
export function delong(scored: Scored): number {
  const { cases, controls } = placements(scored);
  return variance(cases) / cases.length + variance(controls) / controls.length;
}

/** Hanley and McNeil's variance of an area of m cases and n controls. */
export function hanley(auc: number, m: number, n: number): number {
  const [q1, q2] = [auc / (2 - auc), (2 * auc * auc) / (1 + auc)];
  return (auc * (1 - auc) + (m - 1) * (q1 - auc * auc) + (n - 1) * (q2 - auc * auc)) / (m * n);
}

/** Operating points (false positive rate, true positive rate) from (0, 0) to (1, 1), one for each distinct score, the highest first. */
export function operating({ cases, controls }: Scored): Point[] {
  const cuts = [...new Set([...cases, ...controls])].toSorted((a, b) => b - a);
  const [a, b] = [cases.toSorted(up), controls.toSorted(up)];
  const share = (list: number[], cut: number) => (list.length - lower(list, cut)) / list.length;
  return [[0, 0], ...cuts.map((cut): Point => [share(b, cut), share(a, cut)])];
}

/** The largest distance from a corner of either line to the other line. */
export function apart(one: Point[], other: Point[]): number {
  const reach = (points: Point[], line: Point[]) =>
    points.reduce((most, point) => Math.max(most, away(point, line)), 0);
  return Math.max(reach(one, other), reach(other, one));
}

function away([x, y]: Point, line: Point[]): number {
  let least = Infinity;
  for (const [n, [a, b]] of line.entries()) {
    const [c, d] = line[n + 1] ?? [a, b];
    const length = (c - a) ** 2 + (d - b) ** 2;
    const along = length
      ? Math.min(1, Math.max(0, ((x - a) * (c - a) + (y - b) * (d - b)) / length))
      : 0;
    least = Math.min(least, Math.hypot(x - a - along * (c - a), y - b - along * (d - b)));
  }
  return least;
}

function variance(list: number[]): number {
  const centre = mean(list);
  return list.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (list.length - 1);
}

function up(a: number, b: number): number {
  return a - b;
}

/** How many of a sorted list are below a number; with `orAt`, below it or equal. */
function lower(sorted: number[], at: number, orAt = false): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < at || (orAt && sorted[middle] === at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
