import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/table.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const frame = (columns: Record<string, Value[]>): Value => {
  return { $: "table", order: Object.keys(columns), columns };
};
const NAN: Value = { $: "number", is: "NaN" };
const truth = frame({ id: ["a", "b", "c"], hba1c: [48, 53.5, 60], sex: ["f", "m", "f"] });
const keyed = { key: "id", tolerance: 0.1 };

const table: [string, Value, Value, Options, number, string[]][] = [
  ["equal", truth, truth, keyed, 1, []],
  [
    "in tolerance",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48.05, 53.5, 60], sex: ["f", "m", "f"] }),
    keyed,
    1,
    [],
  ],
  [
    "columns in another order",
    truth,
    frame({ sex: ["f", "m", "f"], hba1c: [48, 53.5, 60], id: ["a", "b", "c"] }),
    keyed,
    1,
    [],
  ],
  [
    "rows in another order",
    truth,
    frame({ id: ["c", "a", "b"], hba1c: [60, 48, 53.5], sex: ["f", "f", "m"] }),
    keyed,
    1,
    [],
  ],
  [
    "in another order without a key",
    truth,
    frame({ id: ["c", "a", "b"], hba1c: [60, 48, 53.5], sex: ["f", "f", "m"] }),
    { tolerance: 0.1 },
    0,
    ["compare.table.cell", "compare.differs", "compare.table.order"],
  ],
  [
    "a list of records",
    truth,
    [
      { id: "a", hba1c: 48, sex: "f" },
      { id: "b", hba1c: 53.5, sex: "m" },
      { id: "c", hba1c: 60, sex: "f" },
    ],
    keyed,
    1,
    [],
  ],
  [
    "a record of lists",
    truth,
    { id: ["a", "b", "c"], hba1c: [48, 53.5, 60], sex: ["f", "m", "f"] },
    keyed,
    1,
    [],
  ],
  [
    "a column missing",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, 53.5, 60] }),
    keyed,
    0,
    ["compare.table.columns-missing"],
  ],
  [
    "a column too many",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, 53.5, 60], sex: ["f", "m", "f"], n: [1, 2, 3] }),
    keyed,
    0,
    ["compare.table.columns-extra"],
  ],
  [
    "a column too many, allowed",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, 53.5, 60], sex: ["f", "m", "f"], n: [1, 2, 3] }),
    { ...keyed, extra: "allow" },
    1,
    [],
  ],
  [
    "a row missing",
    truth,
    frame({ id: ["a", "c"], hba1c: [48, 60], sex: ["f", "f"] }),
    keyed,
    0,
    ["compare.table.rows-missing"],
  ],
  [
    "a row too many",
    truth,
    frame({ id: ["a", "b", "c", "d"], hba1c: [48, 53.5, 60, 1], sex: ["f", "m", "f", "m"] }),
    keyed,
    0,
    ["compare.table.rows-extra"],
  ],
  [
    "a key twice",
    truth,
    frame({ id: ["a", "b", "b"], hba1c: [48, 53.5, 60], sex: ["f", "m", "f"] }),
    keyed,
    0,
    ["compare.table.twice"],
  ],
  [
    "rows by number",
    truth,
    frame({ id: ["a"], hba1c: [48], sex: ["f"] }),
    { tolerance: 0.1 },
    0,
    ["compare.table.rows"],
  ],
  ["no rows", truth, [], keyed, 0, ["compare.table.columns-missing"]],
  ["no rows are expected", frame({ id: [], n: [] }), [], {}, 1, []],
  [
    "another value",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, 58, 60], sex: ["f", "m", "f"] }),
    keyed,
    0,
    ["compare.table.cell", "compare.differs"],
  ],
  [
    "a word for a number",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, "53.5", 60], sex: ["f", "m", "f"] }),
    keyed,
    0,
    ["compare.table.cell", "compare.wants.number"],
  ],
  [
    "a factor in a whole column",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [4.8, 5.35, 6], sex: ["f", "m", "f"] }),
    keyed,
    0,
    ["compare.table.cell", "compare.differs", "slip.small"],
  ],
  [
    "a column moved by a row",
    truth,
    frame({ id: ["a", "b", "c"], hba1c: [48, 53.5, 60], sex: ["f", "f", "m"] }),
    keyed,
    0,
    ["compare.table.cell", "compare.differs"],
  ],
  ["NA is NA", frame({ id: [1], x: [null] }), frame({ id: [1], x: [null] }), { key: "id" }, 1, []],
  [
    "NA is not NaN",
    frame({ id: [1], x: [null] }),
    frame({ id: [1], x: [NAN] }),
    { key: "id" },
    0,
    ["compare.table.cell", "compare.wants.null"],
  ],
  [
    "unless both are missing",
    frame({ id: [1], x: [null] }),
    frame({ id: [1], x: [NAN] }),
    { key: "id", missing: "same" },
    1,
    [],
  ],
  [
    "NA is not 0",
    frame({ id: [1], x: [null] }),
    frame({ id: [1], x: [0] }),
    { key: "id", missing: "same" },
    0,
    ["compare.table.cell", "compare.wants.null"],
  ],
  ["a number", truth, 3, keyed, 0, ["compare.wants.table"]],
  ["nothing", truth, { $: "nothing" }, keyed, 0, ["compare.nothing"]],
  ["ragged lists", truth, { id: ["a"], hba1c: [], sex: [] }, keyed, 0, ["compare.wants.table"]],
  [
    "a key of two columns",
    frame({ id: [1, 1], day: [1, 2], x: [5, 6] }),
    frame({ id: [1, 1], day: [2, 1], x: [6, 5] }),
    { key: ["id", "day"] },
    1,
    [],
  ],
  [
    "a column's own tolerance",
    frame({ id: [1], x: [5], y: [5] }),
    frame({ id: [1], x: [5.4], y: [5] }),
    { key: "id", columns: { x: 0.5 } },
    1,
    [],
  ],
];

test.each(table)("table: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("table: the first cell that differs is named by row and column", () => {
  const got = frame({ id: ["c", "b", "a"], hba1c: [61, 54, 48], sex: ["f", "m", "f"] });
  const { notes, evidence } = judge(comparator, truth, got, keyed);
  expect(notes[0]?.params).toEqual({ count: 2, row: '"b"', column: "hba1c" });
  expect(notes[1]?.params).toEqual({ expected: "53.5", got: "54" });
  expect(evidence).toEqual({ kind: "places", at: ['hba1c["b"]'] });
});

const unsound: [string, Value, Options, string][] = [
  ["no tolerance for decimals", truth, { key: "id" }, "hba1c: [48, 53.5, 60] has decimals"],
  [
    "0 would pass",
    frame({ id: [1], x: [0.2] }),
    { key: "id", tolerance: 1 },
    "tolerance: x: 0 would pass",
  ],
  [
    "0 would pass in a column",
    frame({ id: [1], x: [2] }),
    { key: "id", columns: { x: 3 } },
    "columns: x: 0 would",
  ],
  [
    "a share of 0 in a column",
    frame({ id: [1, 2], x: [0, 2] }),
    { key: "id", columns: { x: "5 %" } },
    "columns: x: 0 is expected, and 5 % of 0 is nothing",
  ],
  ["a key that is not there", truth, { ...keyed, key: "name" }, "there is no column name"],
  ["a key that names several rows", truth, { ...keyed, key: "sex" }, "two expected rows"],
  [
    "a column that is not there",
    truth,
    { ...keyed, columns: { age: 1 } },
    "there is no column age",
  ],
  ["no table", 3, {}, "no table"],
  ["extra", truth, { ...keyed, extra: true }, "extra is allow"],
  ["sound", truth, keyed, ""],
];

test.each(unsound)("table, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
