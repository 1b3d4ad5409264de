/** How large a value from a program may be. Beyond, it is `other`: no lesson's answer is that large. */
import type { Value } from "./value.ts";

/** Levels of lists and records inside each other. */
export const DEPTH = 64;
/** Items of lists and entries of records, all levels together. */
export const ITEMS = 2_000_000;
/** Characters of one string, and of all strings of one value together. */
export const LETTERS = 2_000_000;
/** Characters of a message about an error. */
export const MESSAGE = 2_000;

/** Is this a record with a prototype of its own, or a name that could be mistaken for one? */
const unsafe = (key: string) => key === "__proto__" || key === "$";

/**
 * What came out of a jail, as a value: copied, bounded, and nothing but data.
 * Never throws. What has no place in a value becomes `{ $: "other" }`.
 */
export function readValue(raw: unknown): Value {
  let items = 0;
  let letters = 0;

  const text = (string: string): Value =>
    (letters += string.length) > LETTERS ? other("text that is too long") : string;

  function read(value: unknown, depth: number): Value {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") return text(value);
    if (typeof value === "number") return readNumber(value);
    if (typeof value !== "object") return other(typeof value);
    if (!Array.isArray(value) && "$" in value)
      return readSpecial(value as Record<string, unknown>, read, depth);
    if (depth > DEPTH) return other("too deep");
    if (Array.isArray(value)) {
      if ((items += value.length) > ITEMS) return other("too large");
      return Array.from(value, (item: unknown) => read(item, depth + 1));
    }
    const keys = Object.keys(value);
    if ((items += keys.length) > ITEMS) return other("too large");
    const entries: [string, Value][] = [];
    for (const key of keys) {
      if (unsafe(key)) return other(`a record with the key ${key}`);
      if (typeof text(key) !== "string") return other("too large");
      entries.push([key, read((value as Record<string, unknown>)[key], depth + 1)]);
    }
    return Object.fromEntries(entries);
  }
  return read(raw, 0);
}

export const other = (is: string): Value => ({ $: "other", is });

/** A number as a value. Zero has no sign, since JSON would lose it. */
export function readNumber(value: number): Value {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Number.isNaN(value)) return { $: "number", is: "NaN" };
  return { $: "number", is: value > 0 ? "Infinity" : "-Infinity" };
}

type Read = (value: unknown, depth: number) => Value;

/** A reserved record, when it is one to the letter. */
function readSpecial(raw: Record<string, unknown>, read: Read, depth: number): Value {
  switch (raw["$"]) {
    case "nothing":
      return { $: "nothing" };
    case "number":
      if (raw["is"] === "NaN" || raw["is"] === "Infinity" || raw["is"] === "-Infinity")
        return { $: "number", is: raw["is"] };
      break;
    case "integer":
      if (typeof raw["digits"] === "string" && /^-?[1-9]\d{15,9999}$/.test(raw["digits"]))
        return { $: "integer", digits: raw["digits"] };
      break;
    case "complex":
      // A complex number with an infinite part has no place in JSON, and is never an answer.
      if (Number.isFinite(raw["re"]) && Number.isFinite(raw["im"]))
        return { $: "complex", re: Number(raw["re"]), im: Number(raw["im"]) };
      break;
    case "table":
      return readTable(raw, read, depth) ?? other("a table with columns of different lengths");
    case "other":
      if (typeof raw["is"] === "string") return other(raw["is"].slice(0, 200));
      break;
  }
  return other("a record with the key $");
}

function readTable(raw: Record<string, unknown>, read: Read, depth: number): Value | undefined {
  const order = read(raw["order"], depth);
  const columns = read(raw["columns"], depth);
  if (!Array.isArray(order) || typeof columns !== "object" || columns === null) return undefined;
  if (Array.isArray(columns) || "$" in columns) return undefined;
  const names = order.filter((name) => typeof name === "string");
  const lists = names.map((name) => (Object.hasOwn(columns, name) ? columns[name] : undefined));
  const first = lists[0];
  if (names.length !== order.length || new Set(names).size !== Object.keys(columns).length)
    return undefined;
  if (!lists.every((list) => Array.isArray(list) && list.length === (first as Value[]).length))
    return undefined;
  return { $: "table", order: names, columns: columns as Record<string, Value[]> };
}
