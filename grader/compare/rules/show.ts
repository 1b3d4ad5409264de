/** A value in one short line, for a note: `3.14159`, `"apnoea"`, `[1, 2, 3, … 40]`. */
import { isSpecial, type Special, type Value } from "../../value.ts";

const WIDE = 60;
const FEW = 6;

export function show(value: Value, digits = 6): string {
  const text = write(value, digits, 0);
  return text.length <= WIDE ? text : `${text.slice(0, WIDE - 1)}…`;
}

/** Two values that differ, with as many digits as it takes to see that they do. */
export function showBoth(one: Value, other: Value): [string, string] {
  for (const digits of [6, 9, 12]) {
    const [a, b] = [show(one, digits), show(other, digits)];
    if (a !== b) return [a, b];
  }
  return [show(one, 17), show(other, 17)];
}

function write(value: Value, digits: number, depth: number): string {
  if (typeof value === "number") return String(Number(value.toPrecision(digits)));
  if (typeof value === "string") return JSON.stringify(value.slice(0, WIDE));
  if (value === null || typeof value === "boolean") return String(value);
  if (depth > 3) return "…";
  const inner = (of: Value) => write(of, digits, depth + 1);
  if (Array.isArray(value)) {
    const head = value.slice(0, FEW).map(inner).join(", ");
    return value.length > FEW ? `[${head}, … ${value.length}]` : `[${head}]`;
  }
  if (isSpecial(value)) return special(value, digits);
  const entries = Object.entries(value);
  const head = entries.slice(0, FEW).map(([name, of]) => `${name}: ${inner(of)}`);
  return `{${head.join(", ")}${entries.length > FEW ? ", …" : ""}}`;
}

function special(value: Special, digits: number): string {
  switch (value.$) {
    case "number":
      return value.is;
    case "integer":
      return value.digits;
    case "complex":
      return `${write(value.re, digits, 0)}${value.im < 0 ? "" : "+"}${write(value.im, digits, 0)}i`;
    case "table":
      return `table(${value.order.join(", ")})`;
    case "nothing":
      return "nothing";
    default:
      return value.is;
  }
}
