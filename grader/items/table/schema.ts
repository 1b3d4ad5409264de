/** What an author writes for a table: columns, rows, and by row what stands in each cell. */
import { z } from "zod";
import { readFormula } from "../../read/formula.ts";
import { near } from "../../read/near.ts";
import { type Desk, prose, schemaOf } from "../../read/room.ts";
import type { Path } from "../../read/yaml.ts";
import { type Asks, readGap } from "../blank/ask.ts";
import { schema as choice } from "../choice/schema.ts";
import { schema as number } from "../number/schema.ts";
import { schema as text } from "../text/schema.ts";
import type { CellKey, TableKey } from "./key.ts";
import { usedBy } from "./values.ts";

const asks: Asks = {
  accept: { type: "text", schema: text },
  answer: { type: "number", schema: number },
  options: { type: "choice", schema: choice },
};

/** No hyphen and no underscore: formulas know a cell as `row_column`. */
const side = z.record(z.string().regex(/^[a-z][a-z0-9]*$/), prose("a heading"));
const cell = z.union([z.string().trim().min(1), z.number(), z.record(z.string(), z.unknown())]);

export const schema = schemaOf({
  keys: {
    columns: side.describe("a map from names, of letters and digits, to the headings of columns"),
    rows: side.describe("a map from names, of letters and digits, to the headings of rows"),
    corner: prose("the heading above the rows' headings").optional(),
    cells: z
      .record(z.string(), z.record(z.string(), cell))
      .describe("by row and column: words, a number, `value: tp + fn`, or a gap that is asked"),
    solution: prose("the table worked through, in Markdown"),
  },
  slots: [],
  read({ columns, rows, corner, cells: map }, desk) {
    if (!columns || !rows || !map) return { key: undefined, words: {} };
    const names = known(map, Object.keys(rows), Object.keys(columns), desk);
    const numeric = names.filter(({ what }) => isNumeric(what)).map(({ name }) => name);
    for (const { name, path } of names.filter(({ name }) => desk.given.includes(name)))
      desk.report("table.name", path, { name });
    const cells: TableKey["cells"] = {};
    let words: Record<string, string> = { ...(corner && { corner }) };
    for (const [name, heading] of Object.entries(columns)) words[`columns.${name}`] = heading;
    for (const [name, heading] of Object.entries(rows)) words[`rows.${name}`] = heading;
    for (const { name, path, what } of names) {
      const read = readCell(what, path, desk, numeric);
      if (read.cell) cells[name] = read.cell;
      words = { ...words, ...read.words };
    }
    for (const { name, path } of names)
      if (inCircle(name, cells)) desk.report("table.circle", path, { name });
    if (!Object.values(cells).some((one) => "ask" in one)) desk.report("table.asks", ["cells"], {});
    const key: TableKey = {
      columns: Object.keys(columns),
      rows: Object.keys(rows),
      corner: corner !== undefined,
      cells,
    };
    return { key, words, slots: numeric };
  },
});

type Written = z.infer<typeof cell>;
interface Named {
  name: string;
  path: Path;
  what: Written;
}

/** The cells that stand in a row and a column of the table; others are reported. */
function known(
  map: Record<string, Record<string, Written>>,
  rows: string[],
  columns: string[],
  desk: Desk,
): Named[] {
  const stranger = (name: string, path: Path, list: string[]): void =>
    desk.report("table.cell", path, { name, near: near(name, list), known: list.join(", ") });
  return Object.entries(map).flatMap(([row, line]) => {
    if (!rows.includes(row)) stranger(row, ["cells", row], rows);
    return Object.entries(line).flatMap(([column, what]) => {
      const path = ["cells", row, column];
      if (!columns.includes(column)) stranger(column, path, columns);
      return rows.includes(row) && columns.includes(column)
        ? [{ name: `${row}_${column}`, path, what }]
        : [];
    });
  });
}

function isNumeric(what: Written): boolean {
  return (
    typeof what === "number" || (typeof what === "object" && ("value" in what || "answer" in what))
  );
}

function readCell(
  what: Written,
  path: Path,
  desk: Desk,
  numeric: string[],
): { cell?: CellKey; words: Record<string, string> } {
  if (typeof what === "string") return { cell: { says: true }, words: { [path.join(".")]: what } };
  if (typeof what === "number") return { cell: { value: String(what) }, words: {} };
  if ("value" in what) {
    const names = { ...desk, given: [...desk.given, ...numeric] };
    const value = readFormula(String(what["value"]), [...path, "value"], names);
    return { ...(value !== undefined && { cell: { value } }), words: {} };
  }
  const { gap, words } = readGap(what, path, desk, asks, numeric);
  return { ...(gap && { cell: { ask: gap } }), words };
}

/** Does a cell depend on itself, through others or at once? */
function inCircle(name: string, cells: TableKey["cells"]): boolean {
  const seen = new Set<string>();
  const reach = (from: string): boolean =>
    usedBy(from, cells).some((next) => {
      if (next === name) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reach(next);
    });
  return reach(name);
}
