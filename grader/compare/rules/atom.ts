/**
 * One number, word, truth value or missing value against another.
 *
 * Rules: -0 is 0. NaN equals NaN, an infinity itself, null (None, NA) null, and none of them anything else,
 * unless the author says `missing: same`. A whole number beyond 2^53 is compared digit by digit when no
 * tolerance is given. A real number may stand where a complex one is expected, not the reverse.
 * `true` is not 1, and "3" is not 3.
 */
import type { Note } from "../../type.ts";
import { isSpecial, type Value } from "../../value.ts";
import { kindOf } from "./kind.ts";
import { show, showBoth } from "./show.ts";
import { type Tolerance, within } from "./tolerance.ts";

/** Why the two differ; empty when they do not. `expected` is neither a list nor a record. */
export function atom(expected: Value, got: Value, tolerance: Tolerance, missing: boolean): Note[] {
  if (missing && isMissing(expected) && isMissing(got)) return [];
  const [wanted, found] = [kindOf(expected), kindOf(got)];
  if (wanted === found && equal(expected, got, tolerance)) return [];
  if (found === "nothing") return [{ code: "compare.nothing" }];
  if (found === "other") return [{ code: "compare.other", params: { is: show(got) } }];
  if (wanted !== found) {
    return [{ code: `compare.wants.${wanted}`, params: { got: show(got) } }];
  }
  if (isNaN(got)) return [{ code: "compare.nan", params: { expected: show(expected) } }];
  const [a, b] = showBoth(expected, got);
  const notes: Note[] = [{ code: "compare.differs", params: { expected: a, got: b } }];
  if (wanted === "text" && fold(expected) === fold(got)) notes.push({ code: "compare.spelling" });
  return notes;
}

function equal(expected: Value, got: Value, tolerance: Tolerance): boolean {
  if (typeof expected === "number" && typeof got === "number") {
    if (isExact(tolerance) && Number.isInteger(expected)) return expected === got;
    return within(expected, got, tolerance);
  }
  if (typeof expected === "string" && typeof got === "string") {
    return expected.normalize("NFC") === got.normalize("NFC");
  }
  if (kindOf(expected) !== "number") return expected === got || kindOf(expected) === "nothing";
  const [a, b] = [parts(expected), parts(got)];
  if (!a || !b) return show(expected) === show(got);
  if (isExact(tolerance) && typeof a.whole === "bigint" && typeof b.whole === "bigint") {
    return a.whole === b.whole;
  }
  if (a.im === 0 && b.im !== 0 && !isComplex(expected)) return false;
  const truth = Math.hypot(a.re, a.im);
  return within(truth, truth + Math.hypot(b.re - a.re, b.im - a.im), tolerance);
}

/** A number's real and imaginary part, and itself where it is whole; null for NaN and the infinities. */
function parts(value: Value): { re: number; im: number; whole?: bigint } | null {
  if (typeof value === "number") {
    return { re: value, im: 0, ...(Number.isInteger(value) && { whole: BigInt(value) }) };
  }
  if (typeof value !== "object" || value === null || !isSpecial(value)) return null;
  if (value.$ === "complex") return { re: value.re, im: value.im };
  if (value.$ !== "integer" || !/^-?\d{1,10000}$/.test(value.digits)) return null;
  return { re: Number(value.digits), im: 0, whole: BigInt(value.digits) };
}

function isExact(tolerance: Tolerance): boolean {
  return !tolerance.absolute && !tolerance.relative;
}

function isComplex(value: Value): boolean {
  return typeof value === "object" && value !== null && isSpecial(value) && value.$ === "complex";
}

function isNaN(value: Value): boolean {
  return show(value) === "NaN";
}

function isMissing(value: Value): boolean {
  return value === null || kindOf(value) === "nothing" || isNaN(value);
}

function fold(value: Value): string {
  return show(value).normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}
