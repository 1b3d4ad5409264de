/** A value as a learner reads it: numbers as text, long series as a line, tables as tables. */
import type { Special, Value } from "../../../grader/index.ts";
import { word } from "../wording.ts";
import { plate } from "./picture.ts";

/** Longer lists of numbers are drawn. */
const long = 12;
/** Characters and rows shown before the rest is cut. */
const most = { characters: 400, rows: 6 };

/** `drawn`: a curve of these numbers is elsewhere already. */
export function present(value: Value, drawn = false): HTMLElement {
  const numbers = series(value);
  if (numbers && numbers.length > long) return sparkline(value as Value[], numbers, drawn);
  if (is(value, "table")) return table(value);
  return text(written(value));
}

/** A list of numbers, `undefined` where one is not finite; nothing for anything else. */
export function series(value: Value | undefined): (number | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const numbers: (number | undefined)[] = [];
  for (const entry of value) {
    if (typeof entry === "number") numbers.push(entry);
    else if (entry === null || is(entry, "number")) numbers.push(undefined);
    else return undefined;
  }
  return numbers;
}

/** Values as one would type them, near enough: for reading, not for running. */
export function written(value: Value): string {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (is(value, "number")) return value.is;
  if (is(value, "integer")) return value.digits;
  if (is(value, "complex"))
    return `${written(value.re)} ${value.im < 0 ? "−" : "+"} ${written(Math.abs(value.im))}i`;
  if (is(value, "nothing")) return word("exercise.nothing");
  if (is(value, "other")) return value.is;
  if (is(value, "table")) return written(value.columns);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${written(entry)}`)
    .join(", ")}}`;
}

function is<Kind extends Special["$"]>(
  value: Value,
  kind: Kind,
): value is Extract<Special, { $: Kind }> {
  return typeof value === "object" && value !== null && "$" in value && value.$ === kind;
}

function sparkline(value: Value[], numbers: (number | undefined)[], drawn: boolean): HTMLElement {
  const box = document.createElement("span");
  box.className = "spark";
  const count = word("exercise.length", { n: value.length });
  const head = numbers.slice(0, 6).map((entry, at) => brief(entry, value[at] ?? null));
  if (!drawn && !rises(numbers)) box.append(plate([{ values: numbers, role: "ink" }], 36, count));
  box.append(count, text(`[${head.join(", ")}, …]`));
  return box;
}

/** A list that only rises (sample numbers, times) makes no picture. */
function rises(numbers: (number | undefined)[]): boolean {
  return numbers.every((number, at) => at === 0 || (number ?? 0) > (numbers[at - 1] ?? 0));
}

function brief(number: number | undefined, value: Value): string {
  return number === undefined ? written(value) : String(Number(number.toPrecision(4)));
}

function table({ order, columns }: Extract<Special, { $: "table" }>): HTMLElement {
  const grid = document.createElement("table");
  const head = grid.createTHead().insertRow();
  for (const name of order) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const length = Math.max(0, ...order.map((name) => columns[name]?.length ?? 0));
  const body = grid.createTBody();
  for (let at = 0; at < Math.min(length, most.rows); at++) {
    const row = body.insertRow();
    for (const name of order) row.insertCell().textContent = written(columns[name]?.[at] ?? null);
  }
  if (length > most.rows) grid.createCaption().textContent = word("exercise.length", { n: length });
  return grid;
}

function text(content: string): HTMLElement {
  const code = document.createElement("code");
  code.textContent =
    content.length > most.characters ? `${content.slice(0, most.characters)}…` : content;
  return code;
}
