import type { Acceptance } from "../../nearness.ts";
import type { Substance } from "../../units/convert.ts";

/** What is accepted (`tolerance` in the answer's unit, `figures`), what joins grams, moles and equivalents, and: */
export interface QuantityKey extends Acceptance, Substance {
  /** An expression over the given parameters, in `unit`. */
  answer: string;
  /** UCUM. */
  unit: string;
  /** Any unit of the dimension; this one; or this one, printed beside the field, where the number alone is typed. */
  units: "convert" | "exact" | "given";
  /** The share of the credit that the unit has. */
  share: number;
  /** The absolute tolerance as the author wrote it, where it was in another unit: `1 cm` for an answer in feet. */
  within?: { size: number; unit: string };
  /** Degrees of temperature are sizes of a difference, not points of a scale. */
  difference: boolean;
  /** Known wrong answers, as expressions, in `unit`; the words are at "mistakes.<n>". */
  mistakes: string[];
}
