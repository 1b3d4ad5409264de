/**
 * A value as R has it. Lists of numbers, of texts and of truth values are vectors, in which null is NA; lists of such lists, all of
 * one length, are matrices by their rows; records are lists with names; tables are data frames.
 */
import type { Value } from "../../value.ts";
import type { Engine, Pointer } from "./engine.ts";
import * as kind from "./sexp.ts";
import { global } from "./sexp.ts";

/** R's mark of a text in UTF-8. */
const UTF8 = 1;

/** Make it in R's memory. Protected from R's collector once: whoever calls this unprotects one. */
export function toR(r: Engine, value: Value): Pointer {
  if (value === null) return r._Rf_protect(global(r, r._R_NilValue));
  if (Array.isArray(value)) return fromList(r, value);
  if (typeof value === "object" && !("$" in value))
    return record(r, value as Record<string, Value>);
  const special = value as { $?: string; order?: string[]; columns?: Record<string, Value[]> };
  if (special.$ === "table") return frame(r, special.order ?? [], special.columns ?? {});
  return vector(r, [value]) ?? r._Rf_protect(global(r, r._R_NilValue));
}

function fromList(r: Engine, list: Value[]): Pointer {
  return matrix(r, list) ?? vector(r, list) ?? plainList(r, list);
}

/** A list of arguments, whatever they are. */
export function plainList(r: Engine, list: Value[]): Pointer {
  const made = r._Rf_protect(r._Rf_allocVector(kind.LIST, list.length));
  list.forEach((one, at) => {
    r._SET_VECTOR_ELT(made, at, toR(r, one));
    r._Rf_unprotect(1);
  });
  return made;
}

type Kind = "number" | "text" | "truth" | "complex";

/** What a list can be a vector of; undefined for what has no common kind. Null is NA of any. */
function kindOf(list: Value[]): Kind | undefined {
  const kinds = new Set(list.filter((one) => one !== null).map(kindOfOne));
  if (kinds.size === 2 && kinds.has("number") && kinds.has("complex")) return "complex";
  const [only = list.length > 0 ? "truth" : "number"] = kinds;
  return kinds.size > 1 ? undefined : only;
}

function kindOfOne(value: Value): Kind | undefined {
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "truth";
  const special = (value as { $?: string }).$;
  if (special === "number" || special === "integer") return "number";
  return special === "complex" ? "complex" : undefined;
}

function vector(r: Engine, list: Value[]): Pointer | undefined {
  const of = kindOf(list);
  if (!of) return undefined;
  const { length } = list;
  if (of === "text") return textVector(r, list as (string | null)[]);
  if (of === "truth") {
    const made = r._Rf_protect(r._Rf_allocVector(kind.LOGICAL, length));
    const from = r._LOGICAL(made) >> 2;
    list.forEach((one, at) => (r.HEAP32[from + at] = one === null ? kind.MISSING : Number(one)));
    return made;
  }
  if (of === "number") {
    const made = r._Rf_protect(r._Rf_allocVector(kind.REAL, length));
    const from = r._REAL(made) >> 3;
    list.forEach((one, at) => number(r, from + at, one));
    return made;
  }
  const made = r._Rf_protect(r._Rf_allocVector(kind.COMPLEX, length));
  const from = r._COMPLEX(made) >> 3;
  list.forEach((one, at) => {
    const { re = one, im = 0 } = (one ?? {}) as { re?: Value; im?: Value };
    number(r, from + 2 * at, one === null ? null : re);
    number(r, from + 2 * at + 1, one === null ? null : im);
  });
  return made;
}

function number(r: Engine, at: number, value: Value): void {
  if (value === null) {
    r.HEAPU32.set([kind.NA_WORD, 0x7ff00000], at * 2);
    return;
  }
  const { is, digits } = value as { is?: string; digits?: string };
  r.HEAPF64[at] = typeof value === "number" ? value : Number(is ?? digits);
}

function textVector(r: Engine, list: (string | null)[]): Pointer {
  const made = r._Rf_protect(r._Rf_allocVector(kind.STRING, list.length));
  list.forEach((one, at) => r._SET_STRING_ELT(made, at, element(r, one)));
  return made;
}

/** R's texts end at the first NUL. */
function element(r: Engine, text: string | null): Pointer {
  if (text === null) return global(r, r._R_NaString);
  const at = r.allocateUTF8(text);
  const made = r._Rf_mkCharCE(at, UTF8);
  r._free(at);
  return made;
}

/** Rows of one length and one kind, of numbers or truth values or texts. */
function matrix(r: Engine, rows: Value[]): Pointer | undefined {
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0) return undefined;
  if (!rows.every((row): row is Value[] => Array.isArray(row) && row.length === first.length))
    return undefined;
  const byColumn = first.flatMap((_, column) => rows.map((row) => (row as Value[])[column]!));
  const made = vector(r, byColumn);
  if (made === undefined) return undefined;
  const dim = r._Rf_protect(r._Rf_allocVector(kind.INTEGER, 2));
  r.HEAP32.set([rows.length, first.length], r._INTEGER(dim) >> 2);
  r._Rf_setAttrib(made, global(r, r._R_DimSymbol), dim);
  r._Rf_unprotect(1);
  return made;
}

function record(r: Engine, entries: Record<string, Value>): Pointer {
  const made = plainList(r, Object.values(entries));
  name(r, made, r._R_NamesSymbol, Object.keys(entries));
  return made;
}

function frame(r: Engine, order: string[], columns: Record<string, Value[]>): Pointer {
  const lists = order.map((column) => columns[column] ?? []);
  const made = plainList(r, lists);
  name(r, made, r._R_NamesSymbol, order);
  name(r, made, r._R_ClassSymbol, ["data.frame"]);
  const rows = r._Rf_protect(r._Rf_allocVector(kind.INTEGER, 2));
  // R's short form of row names 1 to n.
  r.HEAP32.set([kind.MISSING, -(lists[0]?.length ?? 0)], r._INTEGER(rows) >> 2);
  r._Rf_setAttrib(made, global(r, r._R_RowNamesSymbol), rows);
  r._Rf_unprotect(1);
  return made;
}

function name(r: Engine, value: Pointer, symbol: Pointer, words: string[]): void {
  r._Rf_setAttrib(value, global(r, symbol), textVector(r, words));
  r._Rf_unprotect(1);
}
