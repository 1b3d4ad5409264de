/**
 * What a program in R handed back, as a value: read from R's memory, where nothing that a program redefines is asked.
 *
 * A vector of one element is that element, for R has no other number; one with a name for each element is a record; a matrix
 * is a list of its rows; a factor is its levels' texts; a data frame is a table, without the names of its rows and those
 * within a column. NA is null, `NULL` at the top nothing. Of the classes that base R gives to numbers, texts and lists,
 * those of `PLAIN` are what they hold: a series without its times, counts, a duration in its own unit. Every other class is
 * no data, a moment among them, as in the other languages; so is `integer64`, whose bits are not the number that R reads.
 */
import { DEPTH, ITEMS, LETTERS, readNumber } from "../../bounds.ts";
import type { Value } from "../../value.ts";
import type { Engine, Pointer } from "./engine.ts";
import * as kind from "./sexp.ts";
import { global, textOf, texts } from "./sexp.ts";

/** Classes of vectors and lists that are numbers, texts or records all the same. */
const PLAIN = new Set(
  "AsIs noquote table xtabs by summaryDefault difftime ts mts poly matrix array numeric integer eigen rle".split(
    " ",
  ),
);

class TooMuch extends Error {}

const other = (is: string): Value => ({ $: "other", is });

/** `most`: items of lists that it may have. Never throws. */
export function fromR(r: Engine, value: Pointer, most = ITEMS): Value {
  try {
    return r._TYPEOF(value) === kind.NULL ? { $: "nothing" } : reader(r, most)(value, 0);
  } catch (error) {
    return other(error instanceof TooMuch ? "too large" : "an object that cannot be read");
  }
}

function reader(r: Engine, most: number): (value: Pointer, depth: number) => Value {
  let items = 0;
  let letters = 0;

  function count(length: number): number {
    if ((items += length) > most) throw new TooMuch();
    return length;
  }

  function text(element: Pointer): string | null {
    const read = textOf(r, element);
    if ((letters += read?.length ?? 0) > LETTERS) throw new TooMuch();
    return read;
  }

  /** `column`: of a data frame, which is a list by the places of its elements, however many there are. */
  function read(value: Pointer, depth: number, column = false): Value {
    if (depth > DEPTH) return other("a value that contains itself or is too deep");
    const type = r._TYPEOF(value);
    if (type === kind.NULL) return null;
    const odd = classOf(value);
    if (odd === "data.frame") return table(value, depth);
    if (odd === "factor") return plain(value, factor(value), column);
    if (odd !== undefined) return other(odd);
    if (type === kind.LIST) return list(value, depth, column);
    const elements = elementsOf(value, type);
    return elements ? plain(value, elements, column) : other(kind.NAMES[type] ?? "something else");
  }

  /** The class that makes it something else than its elements. */
  function classOf(value: Pointer): string | undefined {
    if (!r._OBJECT(value)) return undefined;
    const classes = texts(r, value, r._R_ClassSymbol) ?? [];
    const known = classes.find((one) => one === "data.frame" || one === "factor");
    return known ?? classes.find((one) => !PLAIN.has(one ?? "")) ?? undefined;
  }

  /** The elements of a vector; undefined for what is no vector. Counted before R makes what it only promised. */
  function elementsOf(value: Pointer, type: number): Value[] | undefined {
    if (
      ![kind.LOGICAL, kind.INTEGER, kind.REAL, kind.COMPLEX, kind.STRING, kind.RAW].includes(type)
    )
      return undefined;
    const length = count(r._Rf_xlength(value));
    const all = (each: (at: number) => Value): Value[] =>
      Array.from({ length }, (_, at) => each(at));
    if (type === kind.STRING) return all((at) => text(r._STRING_ELT(value, at)));
    if (type === kind.RAW) {
      const from = r._RAW(value);
      return all((at) => r.HEAPU8[from + at]!);
    }
    if (type === kind.REAL) {
      const from = r._REAL(value) >> 3;
      return all((at) => number(from + at));
    }
    if (type === kind.COMPLEX) {
      const from = r._COMPLEX(value) >> 3;
      return all((at) => complex(number(from + 2 * at), number(from + 2 * at + 1)));
    }
    const truth = type === kind.LOGICAL;
    const from = (truth ? r._LOGICAL(value) : r._INTEGER(value)) >> 2;
    return all((at) => {
      const element = r.HEAP32[from + at]!;
      if (element === kind.MISSING) return null;
      return truth ? element !== 0 : element;
    });
  }

  function number(at: number): Value {
    const value = r.HEAPF64[at]!;
    if (value !== value && r.HEAPU32[at * 2] === kind.NA_WORD) return null;
    return readNumber(value);
  }

  function complex(re: Value, im: Value): Value {
    if (re === null || im === null) return null;
    if (typeof re !== "number" || typeof im !== "number")
      return other("a complex number that is not finite");
    return { $: "complex", re, im };
  }

  function factor(value: Pointer): Value[] {
    const levels = texts(r, value, r._R_LevelsSymbol) ?? [];
    const codes = elementsOf(value, kind.INTEGER) ?? [];
    return codes.map((code) => levels[Number(code) - 1] ?? null);
  }

  /** A vector in the shape that it has: an array of rows, a record by its names, one element, a list. */
  function plain(value: Pointer, elements: Value[], column: boolean): Value {
    const sizes = dimOf(value);
    if (sizes.length > 1) return shaped(elements, sizes);
    if (column) return elements;
    const record = named(value, elements);
    return record ?? (elements.length === 1 ? elements[0]! : elements);
  }

  function dimOf(value: Pointer): number[] {
    const dim = r._Rf_getAttrib(value, global(r, r._R_DimSymbol));
    if (r._TYPEOF(dim) !== kind.INTEGER) return [];
    const from = r._INTEGER(dim) >> 2;
    return [...r.HEAP32.subarray(from, from + r._Rf_xlength(dim))];
  }

  function list(value: Pointer, depth: number, column: boolean): Value {
    const length = count(r._Rf_xlength(value));
    const elements = Array.from({ length }, (_, at) => read(r._VECTOR_ELT(value, at), depth + 1));
    const sizes = dimOf(value);
    if (sizes.length > 1) return shaped(elements, sizes);
    return (column ? undefined : named(value, elements)) ?? elements;
  }

  /** By name, where every element has one of its own; undefined where there are no names. */
  function named(value: Pointer, elements: Value[]): Value | undefined {
    const names = texts(r, value, r._R_NamesSymbol);
    if (!names?.some(Boolean)) return undefined;
    if (names.some((name) => !name))
      return other("a list in which some have a name and some have none");
    const unsafe = names.find((name) => name === "$" || name === "__proto__");
    if (unsafe) return other(`a record with the key ${unsafe}`);
    if (new Set(names).size < names.length) return other("a list in which a name comes twice");
    return Object.fromEntries(names.map((name, at) => [name, elements[at]!]));
  }

  function table(value: Pointer, depth: number): Value {
    const order = (texts(r, value, r._R_NamesSymbol) ?? []).map((name) => name ?? "");
    const columns = order.map((_, at): Value => {
      const column = r._VECTOR_ELT(value, at);
      const held = read(column, depth + 1, true);
      // No data, once for each row.
      return Array.isArray(held) ? held : Array(count(r._Rf_xlength(column))).fill(held);
    });
    const pairs = order.map((name, at) => [name, columns[at]!] as const);
    return { $: "table", order, columns: Object.fromEntries(pairs) as Record<string, Value[]> };
  }

  return read;
}

/** Elements that R keeps column by column, as lists of rows, of whatever depth. */
function shaped(elements: Value[], [first = 0, ...rest]: number[], from = 0, step = 1): Value {
  return Array.from({ length: first }, (_, row) => {
    const at = from + row * step;
    return rest.length > 0 ? shaped(elements, rest, at, step * first) : elements[at]!;
  });
}
