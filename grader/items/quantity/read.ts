/** A number and its unit from one line, as the question lets them be read. */
import { clean, quote } from "../../clean.ts";
import { LONGEST, type Read, readNumber } from "../../number.ts";
import type { Note, Refusal } from "../../type.ts";
import { split } from "../../unit.ts";
import { conversion } from "../../units/convert.ts";
import { ambiguous } from "../../units/forms.ts";
import { printUnit } from "../../units/print.ts";
import { readUnit, type Unit } from "../../units/unit.ts";
import type { QuantityKey } from "./key.ts";

export interface Quantity {
  read: Read;
  unit: Unit;
}

/** Signs that no question settles. */
const NEVER = ["u", "M"];

/**
 * Read a quantity. Never throws. `asked` is the key's own unit.
 * Codes: those of numbers, and quantity.missing, ambiguous, unknown, capitals, division.
 */
export function readQuantity(
  text: string,
  key: QuantityKey,
  asked: Unit,
  locale?: string,
): Quantity | Refusal {
  // UCUM writes a power of ten as 10*9, and a space before it is as good as a sign.
  const plain = text.length > LONGEST ? text : clean(text).replace(/(\d) 10[*^](?=-?\d)/, "$1*10^");
  const [typed, sign] = split(plain);
  const read = readNumber(typed, locale);
  if ("refused" in read) return read;
  if (!sign) {
    if (key.units === "given") return { read, unit: asked };
    return { refused: "quantity.missing", params: { unit: printUnit(asked.terms) } };
  }
  const unit = readUnit(sign);
  if ("refused" in unit) return unit;
  const { doubt } = unit;
  if (doubt && (NEVER.includes(doubt) || isMistakable(sign, doubt, unit, key, asked))) {
    const choices = ambiguous[doubt]!.join(", ");
    return { refused: "quantity.ambiguous", params: { found: quote(sign), sign: doubt, choices } };
  }
  return { read, unit };
}

/** As UCUM has it the sign does not fit the question, and as something else that people write so it would. */
function isMistakable(
  sign: string,
  doubt: string,
  unit: Unit,
  key: QuantityKey,
  asked: Unit,
): boolean {
  const fits = (one: Unit): boolean => typeof conversion(one, asked, key) !== "string";
  if (fits(unit)) return false;
  return ambiguous[doubt]!.some((choice) => {
    const other = readUnit(sign.replace(new RegExp(`(?<!\\p{L})${doubt}(?!\\p{L})`, "u"), choice));
    return "terms" in other && fits(other);
  });
}

/** What was read, said back: the number as written, the unit as printed. */
export function written({ read, unit }: Quantity): string {
  return `${read.text.replace("-", "−")} ${printUnit(unit.terms)}`.trim();
}

/** The remark that says it. */
export const echo = (quantity: Quantity): Note => ({
  code: "quantity.read",
  params: { read: written(quantity) },
});
