/**
 * What the mathematics leaves free: an eigenvector has no sign, a component of ICA neither sign, scale nor place, a
 * Fourier mode no phase. The answer is brought as near to the truth as its freedoms allow, and judged there.
 *
 * `sign`, `scale` (a positive factor) and `phase` (a complex factor of modulus 1) are one factor for the whole list, or
 * for each row of a list of lists, by least squares. `permutation` puts elements, or rows, in the order that lets most
 * of them pass, and of those orders the one with the least squares.
 */
import { assign } from "./assign.ts";
import type { Complex } from "./complex.ts";

export const FREEDOMS = ["sign", "scale", "phase", "permutation"];

/** Rows, or complex elements, that can be put in order: n³ steps are taken. */
export const MOST_ROWS = 200;

/** The row `got` times the factor that the freedoms allow and that brings it nearest to `expected`. */
export function fitted(expected: Complex[], got: Complex[], free: ReadonlySet<string>): Complex[] {
  let [re, im, norm] = [0, 0, 0];
  for (const [n, { re: a, im: b }] of expected.entries()) {
    const { re: c, im: d } = got[n]!;
    re += a * c + b * d;
    im += b * c - a * d;
    norm += c * c + d * d;
  }
  const factor = free.has("phase")
    ? phase(re, im)
    : { re: free.has("sign") && re < 0 ? -1 : 1, im: 0 };
  const along = re * factor.re + im * factor.im;
  const size = free.has("scale") && norm > 0 && along > 0 ? along / norm : 1;
  const [k, l] = [size * factor.re, size * factor.im];
  if (k === 1 && l === 0) return got;
  return got.map(({ re: c, im: d }) => ({ re: k * c - l * d, im: k * d + l * c }));
}

function phase(re: number, im: number): Complex {
  const size = Math.hypot(re, im);
  return size > 0 ? { re: re / size, im: im / size } : { re: 1, im: 0 };
}

/**
 * The rows of `got`, each fitted, in the order of `expected`. `passes` tells whether an element is near enough.
 * All rows have one length, and there are as many on both sides.
 */
export function arranged(
  expected: Complex[][],
  got: Complex[][],
  free: ReadonlySet<string>,
  passes: (truth: Complex, got: Complex) => boolean,
): Complex[][] {
  if (!free.has("permutation")) return expected.map((row, n) => fitted(row, got[n]!, free));
  const single = expected.every((row) => row.length === 1);
  if (single && [...expected, ...got].every(([one]) => one?.im === 0))
    return inOrder(expected, got);
  if (expected.length > MOST_ROWS) return got;
  const options = expected.map((row) => got.map((other) => fitted(row, other, free)));
  const squares = options.map((row, n) => row.map((one) => distance(expected[n]!, one)));
  // More than all squares together: first as many rows that pass as can be, then the least squares.
  const most = 1 + squares.flat().reduce((sum, one) => sum + Math.min(one, 1e300), 0);
  const costs = options.map((row, n) =>
    row.map((one, m) => {
      const right = one.every((got, at) => passes(expected[n]![at]!, got));
      return Math.min(squares[n]![m]!, 1e300) / most + (right ? 0 : 1);
    }),
  );
  return assign(costs).map((m, n) => options[n]![m]!);
}

/** Real numbers: smallest to smallest. No other order passes where this one does not, since tolerances grow evenly. */
function inOrder(expected: Complex[][], got: Complex[][]): Complex[][] {
  const sorted = got.toSorted(([a], [b]) => a!.re - b!.re);
  const places = expected
    .map((_, n) => n)
    .toSorted((a, b) => expected[a]![0]!.re - expected[b]![0]!.re);
  const placed = got.slice();
  for (const [rank, place] of places.entries()) placed[place] = sorted[rank]!;
  return placed;
}

function distance(expected: Complex[], got: Complex[]): number {
  return expected.reduce(
    (sum, { re, im }, n) => sum + (got[n]!.re - re) ** 2 + (got[n]!.im - im) ** 2,
    0,
  );
}
