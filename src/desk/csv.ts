/** Data files of exercises: comma-separated values (RFC 4180) with a row of names. */
import type { Value } from "../../grader/value.ts";

/**
 * Columns by name: numbers as numbers, an empty cell as null, the rest as text.
 * Throws, naming the line, where a row is not as long as the names.
 */
export function readCsv(text: string): Map<string, Value[]> {
  const [names = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
  for (const [index, row] of rows.entries()) {
    if (row.length === names.length) continue;
    throw new Error(
      `line ${index + 2} has ${row.length} cells, and there are ${names.length} names`,
    );
  }
  return new Map(names.map((name, at) => [name.trim(), rows.map((row) => cell(row[at] ?? ""))]));
}

function cell(text: string): Value {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    // A line with nothing in it is no row; a file of one column has its empty cells quoted.
    if (row.length > 1 || row[0] !== "" || quoted !== undefined) rows.push(row);
    row = [];
  }
  return rows;
}
