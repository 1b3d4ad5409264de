/** Slips that everybody makes: a sign, a power of ten, a fraction upside down, degrees for radians, n for n − 1, another unit. */
import type { Note } from "./type.ts";

interface Slip extends Note {
  /** What the answer would have been without the slip. */
  undo(got: number): number;
}

/** In the order in which they are tried: the commonest explanation first. */
export const slips: Slip[] = [
  { code: "slip.sign", undo: (got) => -got },
  ...[1000, 1e-3, 10, 0.1, 100, 0.01].map((factor) => ({
    code: factor > 1 ? "slip.large" : "slip.small",
    params: { factor: factor > 1 ? factor : Math.round(1 / factor) },
    undo: (got: number) => got / factor,
  })),
  { code: "slip.reciprocal", undo: (got) => 1 / got },
  { code: "slip.degrees", undo: (got) => (got * Math.PI) / 180 },
  { code: "slip.radians", undo: (got) => (got * 180) / Math.PI },
];

/** Units that people exchange, and how many of the second make one of the first. */
const exchanged: [one: string, other: string, factor: number][] = [
  ["min", "s", 60],
  ["h", "min", 60],
  ["h", "s", 3600],
  ["Hz", "rad/s", 2 * Math.PI],
  ["kPa", "mmHg", 7.50062],
  ["mmHg", "cmH₂O", 1.35951],
  ["kg", "lb", 2.204623],
  ["in", "cm", 2.54],
  ["kgf", "N", 9.80665],
  ["kcal", "kJ", 4.184],
  ["mmol/L", "mg/dL (glucose)", 18.016],
  ["mmol/L", "mg/dL (cholesterol)", 38.67],
  ["mmol/L", "mg/dL (triglycerides)", 88.57],
  ["mg/dL", "μmol/L (creatinine)", 88.4],
];

/**
 * Units exchanged, in the order of the table. Their factors are many, and some within a few per cent of each other or of a
 * mere error: ask that undoing one comes to the truth as near as the factors themselves are known, however wide the tolerance.
 */
export const unitSlips: Slip[] = exchanged.flatMap(([one, other, factor]) => [
  { code: "slip.units", params: { one, other }, undo: (got) => got / factor },
  { code: "slip.units", params: { one, other }, undo: (got) => got * factor },
]);

/** How near, as a share of the truth, `unitSlips` and `spreadSlips` have to come. */
export const SURE = 1e-4;

/** Standard deviations and variances of n values divided by n for n − 1, or the reverse. */
export function spreadSlips(n: number): Slip[] {
  if (!Number.isInteger(n) || n < 2) return [];
  const share = (n - 1) / n;
  return [Math.sqrt(share), share].flatMap((factor) => [
    { code: "slip.population", params: { n, less: n - 1 }, undo: (got) => got / factor },
    { code: "slip.sample", params: { n, less: n - 1 }, undo: (got) => got * factor },
  ]);
}

/** The slip that explains a wrong answer, if one does. `right` is the marking rule itself. */
export function slip(
  got: number,
  right: (value: number) => boolean,
  among: readonly Slip[] = slips,
): Note | null {
  if (!Number.isFinite(got) || got === 0 || right(got)) return null;
  const found = among.find(({ undo }) => right(undo(got)));
  return found ? noteOf(found) : null;
}

export function noteOf({ code, params }: Note): Note {
  return params ? { code, params } : { code };
}
