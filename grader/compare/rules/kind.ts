/** What sort of thing a value is, as a learner would say it. */
import { isSpecial, type Value } from "../../value.ts";

export type Kind =
  "number" | "text" | "truth" | "list" | "record" | "table" | "null" | "nothing" | "other";

export function kindOf(value: Value): Kind {
  if (value === null) return "null";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "truth";
  if (Array.isArray(value)) return "list";
  if (!isSpecial(value)) return "record";
  switch (value.$) {
    case "number":
    case "integer":
    case "complex":
      return "number";
    case "table":
      return "table";
    case "nothing":
      return "nothing";
    default:
      return "other";
  }
}

/** The fields of a record, or the columns of a table. */
export function fieldsOf(value: Value): Map<string, Value> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  if (!isSpecial(value)) return new Map(Object.entries(value));
  return value.$ === "table" ? new Map(Object.entries(value.columns)) : null;
}
