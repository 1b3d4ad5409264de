/**
 * `table`: columns by name, rows by key. A data frame, a list of records and a record of lists are one.
 *
 *     compare: { table: { key: id, tolerance: 0.01, columns: { hba1c: 0.1 }, extra: allow, missing: same } }
 *
 * With `key`, a column or a list of columns that names each row, the order of rows does not matter; without, it does. The order
 * of columns never does. Columns and rows that are not expected are wrong, columns unless `extra: allow`. `columns` gives a column its own
 * tolerance. Missing values by the rules of `atom.ts`: NA is NA and nothing else, unless `missing: same` counts null and NaN as one.
 * Evidence: the first cell that differs.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { atom } from "./rules/atom.ts";
import { arrayHints } from "./rules/array.ts";
import { differ } from "./rules/differ.ts";
import { fieldsOf } from "./rules/kind.ts";
import { oneOf, tolerated, unknown, wordsOf } from "./rules/options.ts";
import { show } from "./rules/show.ts";
import { type Table, tableOf } from "./rules/table.ts";
import { EXACT, readTolerance, type Tolerance } from "./rules/tolerance.ts";
import { toleranceFlaws } from "./rules/trivial.ts";
import type { Comparator, Flaw, Given, Judgement, Options } from "./type.ts";

/** Names and rows listed in a note. */
const FEW = 5;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, handed: Value, options: Options, given: Given): Judgement {
  const [wanted, got] = [tableOf(expected), tableOf(handed)];
  if (!wanted || !got) {
    const params = { got: show(got ? expected : handed) };
    const nothing = show(handed) === "nothing";
    return {
      score: 0,
      notes: [nothing ? { code: "compare.nothing" } : { code: "compare.wants.table", params }],
    };
  }
  const odd = oddColumns(wanted, got, options);
  if (odd.length) return { score: 0, notes: odd };
  const key = wordsOf(options["key"]) ?? [];
  const rows = key.length ? byKey(wanted, got, key) : inOrder(wanted, got);
  if ("code" in rows) return { score: 0, notes: [rows] };
  return cells(wanted, got, rows, options, given);
}

function oddColumns(wanted: Table, got: Table, options: Options): Note[] {
  const list = (names: string[]) => ({
    count: names.length,
    names: names.slice(0, FEW).join(", "),
  });
  // A table without rows may come without columns: an empty list of records has none.
  const missing = [...wanted.columns.keys()].filter(
    (name) => !got.columns.has(name) && wanted.length + got.length > 0,
  );
  const extra = [...got.columns.keys()].filter((name) => !wanted.columns.has(name));
  return [
    ...(missing.length ? [{ code: "compare.table.columns-missing", params: list(missing) }] : []),
    ...(extra.length && options["extra"] !== "allow"
      ? [{ code: "compare.table.columns-extra", params: list(extra) }]
      : []),
  ];
}

interface Row {
  name: string;
  wanted: number;
  got: number;
}

function keyOf({ columns }: Table, key: string[], n: number): string {
  return key.map((name) => show(columns.get(name)?.[n] ?? null)).join(", ");
}

function byKey(wanted: Table, got: Table, key: string[]): Row[] | Note {
  const places = new Map<string, number>();
  for (let n = 0; n < got.length; n++) {
    const name = keyOf(got, key, n);
    if (places.has(name)) return { code: "compare.table.twice", params: { key: name } };
    places.set(name, n);
  }
  const rows: Row[] = [];
  const missing: string[] = [];
  for (let n = 0; n < wanted.length; n++) {
    const name = keyOf(wanted, key, n);
    const at = places.get(name);
    if (at === undefined) missing.push(name);
    else rows.push({ name, wanted: n, got: at });
    places.delete(name);
  }
  const list = (keys: string[]) => ({ count: keys.length, keys: keys.slice(0, FEW).join("; ") });
  if (missing.length) return { code: "compare.table.rows-missing", params: list(missing) };
  if (places.size) return { code: "compare.table.rows-extra", params: list([...places.keys()]) };
  return rows;
}

function inOrder(wanted: Table, got: Table): Row[] | Note {
  if (wanted.length !== got.length) {
    return { code: "compare.table.rows", params: { expected: wanted.length, got: got.length } };
  }
  return Array.from({ length: wanted.length }, (_, n) => ({
    name: String(n + 1),
    wanted: n,
    got: n,
  }));
}

function cells(wanted: Table, got: Table, rows: Row[], options: Options, given: Given): Judgement {
  let wrong = 0;
  let first: { row: Row; column: string; notes: Note[] } | undefined;
  for (const row of rows) {
    for (const [column, list] of wanted.columns) {
      const [a, b] = [list[row.wanted] ?? null, got.columns.get(column)?.[row.got] ?? null];
      const notes = cell(a, b, toleranceOf(column, options), options["missing"] === "same");
      if (!notes.length) continue;
      wrong += 1;
      first ??= { row, column, notes };
    }
  }
  if (!first) return { score: 1, notes: [] };
  const { row, column, notes } = first;
  const side = (table: Table, which: "wanted" | "got") =>
    rows.map((one) => table.columns.get(column)?.[one[which]] ?? null);
  const hints = arrayHints(
    side(wanted, "wanted"),
    side(got, "got"),
    toleranceOf(column, options),
    given,
  );
  const place = { code: "compare.table.cell", params: { count: wrong, row: row.name, column } };
  const order = !wordsOf(options["key"])?.length && sameRows(wanted, got);
  return {
    score: 0,
    notes: [place, ...notes, ...(order ? [{ code: "compare.table.order" }] : hints)],
    evidence: { kind: "places", at: [`${column}[${row.name}]`] },
  };
}

function cell(expected: Value, got: Value, tolerance: Tolerance, missing: boolean): Note[] {
  if (typeof expected !== "object" || expected === null || "$" in expected) {
    return atom(expected, got, tolerance, missing);
  }
  return differ(expected, got, { tolerance, fields: {}, missing }).flatMap(({ notes }) => notes);
}

/** Are the rows the same to the letter, in another order? */
function sameRows(wanted: Table, got: Table): boolean {
  const names = [...wanted.columns.keys()];
  const rows = (table: Table) =>
    Array.from({ length: table.length }, (_, n) =>
      JSON.stringify(names.map((name) => table.columns.get(name)?.[n] ?? null)),
    );
  return rows(wanted).toSorted().join("\n") === rows(got).toSorted().join("\n");
}

function toleranceOf(column: string, options: Options): Tolerance {
  const own = fieldsOf(options["columns"] ?? null)?.get(column);
  return readTolerance(own ?? options["tolerance"]) ?? EXACT;
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("table", options, ["key", "tolerance", "columns", "extra", "missing"]),
    ...tolerated(options, "tolerance"),
    ...oneOf(options, "extra", ["allow"]),
    ...oneOf(options, "missing", ["same"]),
  ];
  const table = tableOf(expected);
  if (!table)
    return [
      ...found,
      { say: "the expected value is no table: columns of one length, or a list of records" },
    ];
  const key = wordsOf(options["key"]);
  if (!key) found.push({ option: "key", say: "key is a column, or a list of columns" });
  for (const name of key ?? []) {
    if (!table.columns.has(name)) found.push({ option: "key", say: `there is no column ${name}` });
  }
  const named = new Set(Array.from({ length: table.length }, (_, n) => keyOf(table, key ?? [], n)));
  if (key?.length && named.size < table.length) {
    found.push({ option: "key", say: "two expected rows have the same key: name more columns" });
  }
  for (const [name, tolerance] of fieldsOf(options["columns"] ?? null) ?? []) {
    const column = table.columns.get(name);
    if (!column) found.push({ option: "columns", say: `there is no column ${name}` });
    if (!readTolerance(tolerance))
      found.push({ option: "columns", say: `cannot read the tolerance of ${name}` });
  }
  if (found.length) return found;
  return [...table.columns]
    .filter(([name]) => !key?.includes(name))
    .flatMap(([name, list]) => {
      const rule = { tolerance: toleranceOf(name, options), fields: {}, missing: false };
      const own = fieldsOf(options["columns"] ?? null)?.has(name);
      return toleranceFlaws(list, rule).map(({ say }) => {
        return { option: own ? "columns" : "tolerance", say: `${name}: ${say}` };
      });
    });
}
