/** R's kinds of value, as its header Rinternals.h numbers them, and small readings of its memory. */
import type { Engine, Pointer } from "./engine.ts";

export const NULL = 0;
export const SYMBOL = 1;
export const CLOSURE = 3;
export const ENVIRONMENT = 4;
export const CALL = 6;
export const SPECIAL = 7;
export const BUILTIN = 8;
export const LOGICAL = 10;
export const INTEGER = 13;
export const REAL = 14;
export const COMPLEX = 15;
export const STRING = 16;
export const LIST = 19;
export const RAW = 24;
export const S4 = 25;

/** What R calls the kinds that are no data. */
export const NAMES: Record<number, string> = {
  [SYMBOL]: "name",
  [CLOSURE]: "function",
  [ENVIRONMENT]: "environment",
  [CALL]: "call",
  [SPECIAL]: "function",
  [BUILTIN]: "function",
  [S4]: "S4 object",
};

/** NA among the integers and the truth values. */
export const MISSING = -2147483648;
/** The lower word of NA among the numbers, which are otherwise NaN. */
export const NA_WORD = 1954;

/** The value of a global variable of R's, such as `R_NilValue`. */
export const global = (r: Engine, at: Pointer): Pointer => r.HEAPU32[at >> 2]!;

/** A text element in UTF-8; null where it is NA. */
export function textOf(r: Engine, element: Pointer): string | null {
  if (element === global(r, r._R_NaString)) return null;
  return r.UTF8ToString(r._Rf_translateCharUTF8(element));
}

/** All elements of a vector of texts. */
export function textsOf(r: Engine, value: Pointer): (string | null)[] {
  const length = r._Rf_xlength(value);
  return Array.from({ length }, (_, at) => textOf(r, r._STRING_ELT(value, at)));
}

/** An attribute that is a vector of texts; undefined where there is none of that kind. */
export function texts(r: Engine, value: Pointer, symbol: Pointer): (string | null)[] | undefined {
  const found = r._Rf_getAttrib(value, global(r, symbol));
  return r._TYPEOF(found) === STRING ? textsOf(r, found) : undefined;
}
