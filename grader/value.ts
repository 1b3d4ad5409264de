/**
 * A value as it crosses between interpreters, files and the grader: data only, never behaviour.
 *
 * What JSON cannot say is said by a record with the single reserved key `$`, so that every value,
 * and so every verdict, survives JSON. Runtimes make these records; comparators read them.
 */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value } | Special;

export type Special =
  | { $: "number"; is: "NaN" | "Infinity" | "-Infinity" }
  /** A whole number beyond 2^53, as written. */
  | { $: "integer"; digits: string }
  | { $: "complex"; re: number; im: number }
  /** Columns by name, all of one length; `order` keeps the columns as the learner made them. */
  | { $: "table"; order: string[]; columns: Record<string, Value[]> }
  /** The function ended without handing anything back (`undefined`, `None` without return, `NULL`). */
  | { $: "nothing" }
  /** Something that is not data: a function, a socket, a cycle, a value too deep or too large. */
  | { $: "other"; is: string };

/**
 * Is this one of the reserved records, whole? One that only looks like it, with another `$` or without its parts,
 * is an ordinary record: it came from somewhere that does not keep the rules.
 */
export function isSpecial(value: Value): value is Special {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { $, is, digits, re, im, order, columns } = value as Record<string, Value | undefined>;
  switch ($) {
    case "nothing":
      return true;
    case "number":
    case "other":
      return typeof is === "string";
    case "integer":
      return typeof digits === "string";
    case "complex":
      return typeof re === "number" && typeof im === "number";
    case "table":
      return isTable(order, columns);
    default:
      return false;
  }
}

function isTable(order: Value | undefined, columns: Value | undefined): boolean {
  if (!Array.isArray(order) || typeof columns !== "object" || columns === null) return false;
  const byName = columns as Record<string, Value>;
  return order.every((name) => typeof name === "string" && Array.isArray(byName[name]));
}
