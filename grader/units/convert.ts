/** From one unit to another, where they measure the same, or where the question says what joins them. */
import type { Dimension } from "./table.ts";
import { isAlike, type Unit } from "./unit.ts";

/** What joins moles to grams and to equivalents. */
export interface Substance {
  /** Molar mass, g/mol. */
  molar?: number;
  /** Charges of one ion. */
  valence?: number;
}

/** A value in the first unit × factor + shift is the value in the second. */
export interface Conversion {
  factor: number;
  shift: number;
}

/** Why there is no conversion: another dimension; or the same family, but the question does not say what joins them. */
export type Gap = "dimension" | "molar" | "valence" | "activity";

/** `difference`: degrees are sizes of a difference, not points of a scale. */
export function conversion(
  from: Unit,
  to: Unit,
  { molar, valence }: Substance,
  difference = false,
): Conversion | Gap {
  const { kg, mol, eq, IU, ...rest } = apart(from.dimension, to.dimension);
  if (Object.values(rest).some(Boolean)) return "dimension";
  const joined = (kg ?? 0) + (mol ?? 0) + (eq ?? 0);
  if (IU) return joined === -IU ? "activity" : "dimension";
  if (joined) return "dimension";
  if (kg && !molar) return "molar";
  if (eq && !valence) return "valence";
  const moles = (molar ?? 1e3) ** -(kg ?? 0) * 1e3 ** (kg ?? 0) * (valence ?? 1) ** -(eq ?? 0);
  const exact = (from.size / to.size) * moles;
  const shift = difference ? 0 : Number((from.shift * exact - to.shift).toFixed(9));
  return { factor: tidy(exact), shift };
}

/** The value in the other unit; of a scale to 1e-9 of a degree, so that 32 °F is 0 °C and not nearly. */
export function converted(value: number, { factor, shift }: Conversion): number {
  return shift ? Number((value * factor + shift).toFixed(9)) + 0 : tidy(value * factor);
}

/** Exponents of the first less those of the second. */
function apart(a: Dimension, b: Dimension): Dimension {
  const bases = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...bases].map((base) => [base, (a[base] ?? 0) - (b[base] ?? 0)]));
}

/** Without the noise of binary products: 1 mV is 0.001 V to the last digit. */
function tidy(x: number): number {
  return Number(x.toPrecision(15));
}

/** Are two units one, however they are written? */
export function isSame(a: Unit, b: Unit): boolean {
  return (
    isAlike(a.dimension, b.dimension) &&
    Math.abs(a.size / b.size - 1) < 1e-12 &&
    a.shift === b.shift
  );
}
