/** A table in any of the forms that programs hand back: a data frame, a list of records, a record of lists. */
import { isSpecial, type Value } from "../../value.ts";
import { fieldsOf } from "./kind.ts";

export interface Table {
  columns: Map<string, Value[]>;
  length: number;
}

/** Null where the value is none of these. A record that lacks a field has null there. An empty list has no columns. */
export function tableOf(value: Value): Table | null {
  if (Array.isArray(value)) return fromRows(value);
  const fields = fieldsOf(value);
  if (!fields) return null;
  const lists = [...fields].filter((entry): entry is [string, Value[]] => Array.isArray(entry[1]));
  const length = lists[0]?.[1].length ?? 0;
  if (lists.length < fields.size || lists.some(([, list]) => list.length !== length)) return null;
  return { columns: new Map(lists), length };
}

function fromRows(rows: Value[]): Table | null {
  const records = rows.map((row) =>
    typeof row === "object" && row !== null && !isSpecial(row) ? fieldsOf(row) : null,
  );
  if (records.includes(null)) return null;
  const names = new Set(records.flatMap((row) => [...(row ?? [])].map(([name]) => name)));
  const columns = new Map(
    [...names].map((name) => [name, records.map((row) => row?.get(name) ?? null)] as const),
  );
  return { columns, length: rows.length };
}
