/** A wrong value, in words. */
import type { z } from "zod";

/** What is wrong with a value, after the name of its key. */
export function wrong(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kinds[issue.expected] ?? issue.expected}, not ${shown(value)}`;
    case "too_small":
      return `is ${shown(value)}: too ${issue.origin === "number" ? "small" : "short"}, at least ${issue.minimum}`;
    case "too_big":
      return `is ${shown(value)}: too ${issue.origin === "number" ? "large" : "long"}, at most ${issue.maximum}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}, not ${shown(value)}`;
    case "invalid_key":
      return "is not a name: small letters, digits and hyphens, beginning with a letter";
    default:
      return `cannot be ${shown(value)}`;
  }
}

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of names",
};

/** A value as an author recognises it. */
export function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a map (text with braces needs quotes)";
  if (typeof value === "string")
    return value === ""
      ? "empty"
      : `the text \`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``;
  return `${typeof value === "number" ? "the number " : ""}${String(value)}`;
}
