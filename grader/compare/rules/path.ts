/**
 * Paths into values, as properties write them:
 *
 *   path = name ( "." name              the field of a record, of each record of a list, the column of a table
 *               | "[" number "]"        an element, counted from 0
 *               | "[" path "]"          the elements at these positions
 *               | "[" name "=" path "]" the rows whose field is one of these, in their order
 *               )*                  a path in brackets has none of its own
 */
import type { Value } from "../../value.ts";
import { fieldsOf, kindOf } from "./kind.ts";

const NAME = String.raw`\p{L}[\p{L}\p{Nd}_]*`;
/** A path, as a pattern with flag `u`. */
export const PATH = String.raw`${NAME}(?:\.${NAME}|\[[^[\]]*\])*`;

type Step =
  { field: string } | { element: number } | { positions: Path } | { where: string; among: Path };

export interface Path {
  text: string;
  name: string;
  steps: Step[];
}

/** Null where the text is no path. */
export function pathOf(text: string): Path | null {
  const trimmed = text.trim();
  if (!new RegExp(`^${PATH}$`, "u").test(trimmed)) return null;
  const [name, ...rest] =
    trimmed.match(new RegExp(String.raw`^${NAME}|\.${NAME}|\[[^[\]]*\]`, "gu")) ?? [];
  const steps = rest.map(stepOf);
  return name === undefined || steps.includes(null)
    ? null
    : { text: trimmed, name, steps: steps as Step[] };
}

function stepOf(text: string): Step | null {
  if (text.startsWith(".")) return { field: text.slice(1) };
  const inner = text.slice(1, -1).trim();
  if (/^\d+$/.test(inner)) return { element: Number(inner) };
  const [, where, from = inner] = new RegExp(`^(${NAME})\\s*=\\s*(.+)$`, "u").exec(inner) ?? [];
  const path = pathOf(from);
  if (!path) return null;
  return where === undefined ? { positions: path } : { where, among: path };
}

/** The first names of a path and of the paths in its brackets: what has to be known. */
export function namesIn({ name, steps }: Path): string[] {
  const inner = steps.flatMap((step) =>
    "positions" in step ? namesIn(step.positions) : "among" in step ? namesIn(step.among) : [],
  );
  return [name, ...inner];
}

/** The value at a path; undefined where it leads nowhere. */
export function follow(
  { name, steps }: Path,
  scope: ReadonlyMap<string, Value>,
): Value | undefined {
  let value = scope.get(name);
  for (const step of steps) {
    if (value === undefined) return undefined;
    value = taken(value, step, scope);
  }
  return value;
}

function taken(value: Value, step: Step, scope: ReadonlyMap<string, Value>): Value | undefined {
  if ("field" in step) return fieldIn(value, step.field);
  const list = rowsOf(value);
  if (!list) return undefined;
  if ("element" in step) return list[step.element];
  if ("positions" in step) {
    const positions = follow(step.positions, scope);
    const found = [positions ?? null]
      .flat()
      .map((n) => (typeof n === "number" ? list[n] : undefined));
    return found.includes(undefined) ? undefined : (found as Value[]);
  }
  const among = follow(step.among, scope);
  if (among === undefined) return undefined;
  const named = Map.groupBy(list, (row) => JSON.stringify(fieldIn(row, step.where) ?? null));
  return [among].flat().flatMap((key) => named.get(JSON.stringify(key)) ?? []);
}

function fieldIn(value: Value, name: string): Value | undefined {
  if (!Array.isArray(value)) return fieldsOf(value)?.get(name);
  const all = value.map((one) => fieldsOf(one)?.get(name));
  return all.includes(undefined) ? undefined : (all as Value[]);
}

/** The elements of a list, or the rows of a table as records. */
function rowsOf(value: Value): Value[] | null {
  if (Array.isArray(value)) return value;
  const columns = kindOf(value) === "table" ? fieldsOf(value) : null;
  const [first] = columns?.values() ?? [];
  if (!columns || !Array.isArray(first)) return null;
  return first.map((_, n) =>
    Object.fromEntries(
      [...columns].map(([name, list]) => [name, Array.isArray(list) ? list[n]! : null]),
    ),
  );
}
