/** The numbers of two lists of one shape, side by side, each with its place. */
import type { Value } from "../../value.ts";
import { type Complex, complexOf } from "./complex.ts";
import { bound, EXACT, type Tolerance, within } from "./tolerance.ts";

export interface Pair {
  at: number[];
  expected: Complex;
  got: Complex;
}

/** Every element that is a number on both sides, in order. */
export function pairsOf(
  expected: Value,
  got: Value,
  at: number[] = [],
  pairs: Pair[] = [],
): Pair[] {
  if (Array.isArray(expected) && Array.isArray(got)) {
    for (const [n, one] of expected.entries()) pairsOf(one, got[n] ?? null, [...at, n], pairs);
    return pairs;
  }
  const [a, b] = [complexOf(expected), complexOf(got)];
  if (a && b) pairs.push({ at, expected: a, got: b });
  return pairs;
}

/** Is one number near enough to another, in the plane? */
export function near(expected: Complex, got: Complex, tolerance: Tolerance): boolean {
  const truth = Math.hypot(expected.re, expected.im);
  if (expected.im === 0 && got.im === 0) return within(expected.re, got.re, tolerance);
  return within(truth, truth + apart(expected, got), tolerance);
}

/** How far off, in tolerances; in the data's unit where the tolerance is nothing. */
export function miss({ expected, got }: Pair, tolerance: Tolerance = EXACT): number {
  const size = bound(Math.hypot(expected.re, expected.im), tolerance);
  return apart(expected, got) / (size || 1);
}

function apart(one: Complex, other: Complex): number {
  return Math.hypot(other.re - one.re, other.im - one.im);
}

export function largest(pairs: Pair[]): number {
  return pairs.reduce((most, pair) => Math.max(most, miss(pair)), 0);
}

export function rmse(pairs: Pair[]): number {
  const squares = pairs.reduce((sum, pair) => sum + miss(pair) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, pairs.length));
}
