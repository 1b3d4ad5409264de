/**
 * What a case names instead of writing it out becomes data: `{ csv, column }` of a file in the exercise's folder,
 * `{ make, column, ... }` of a synthetic maker, `{ given }` of a drawn parameter. Done once, at the desk.
 */
import { readNumber } from "../../grader/bounds.ts";
import { make } from "../../grader/synth/index.ts";
import type { Value } from "../../grader/value.ts";
import { readCsv } from "./csv.ts";

export interface Sources {
  /** The text of each csv file in the exercise's folder. */
  data: Record<string, string>;
  /** The parameters of the seed. */
  given: Record<string, number | string>;
}

/** A value with its references followed. Throws an Error in words for the author. */
export function resolve(value: unknown, sources: Sources): Value {
  if (typeof value === "number") return readNumber(value);
  if (Array.isArray(value)) return value.map((one) => resolve(one, sources));
  if (typeof value !== "object" || value === null) return value as Value;
  const { csv, make: maker, given, column, ...rest } = value as Record<string, unknown>;
  if (typeof csv === "string") return fromFile(csv, column, sources);
  if (typeof maker === "string") return fromMaker(maker, column, rest, sources);
  if (typeof given === "string" && Object.keys(value).length === 1) {
    if (Object.hasOwn(sources.given, given)) return sources.given[given] ?? null;
    throw new Error(`${given} is not given`);
  }
  const entries = Object.entries(value).map(([name, one]) => [name, resolve(one, sources)]);
  return Object.fromEntries(entries) as Value;
}

function fromFile(name: string, column: unknown, { data }: Sources): Value {
  const text = Object.hasOwn(data, name) ? data[name] : undefined;
  if (text === undefined) throw new Error(`there is no file ${name} in the exercise's folder`);
  return columnOf(readCsv(text), column, name);
}

function fromMaker(
  name: string,
  column: unknown,
  options: Record<string, unknown>,
  sources: Sources,
): Value {
  const settled = Object.entries(options).map(([key, one]) => [key, resolve(one, sources)]);
  const columns = make(name, Object.fromEntries(settled));
  return columnOf(new Map(Object.entries(columns)), column, name);
}

function columnOf(columns: Map<string, Value[]>, column: unknown, of: string): Value {
  const found = typeof column === "string" ? columns.get(column) : undefined;
  if (found) return found;
  throw new Error(`${of} has the columns ${[...columns.keys()].join(", ")}, not ${String(column)}`);
}
