import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/array.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { judge, told } from "./judge.ts";

const NAN: Value = { $: "number", is: "NaN" };
const wave = Array.from({ length: 20 }, (_, n) => Math.round(1000 * Math.sin(n)) / 1000);
const grid = [
  [1, 2, 3],
  [4, 5, 6],
];

const table: [string, Value, Value, Options, number, string[]][] = [
  ["every element in tolerance", [1, 2, 3], [1.1, 2, 2.9], { tolerance: 0.11 }, 1, []],
  ["one outside", [1, 2, 3], [1, 2, 3.2], { tolerance: 0.1 }, 0, ["compare.elements"]],
  ["exact whole numbers", [1, 2], [1, 2], {}, 1, []],
  ["empty", [], [], { tolerance: 1 }, 1, []],
  ["empty where something is expected", [1, 2], [], { tolerance: 9 }, 0, ["compare.length"]],
  ["a number for a list", [1, 2], 1, { tolerance: 9 }, 0, ["compare.wants.list"]],
  ["nothing", [1, 2], { $: "nothing" }, {}, 0, ["compare.nothing"]],
  [
    "a word among numbers",
    [1, 2],
    [1, "2"],
    { tolerance: 9 },
    0,
    ["compare.at", "compare.wants.number"],
  ],
  ["NaN among numbers", [1, 2], [1, NAN], { tolerance: 9 }, 0, ["compare.at", "compare.nan"]],
  ["NaN in its place", [1, NAN], [1, NAN], { tolerance: 9 }, 1, []],
  ["null for NaN", [1, NAN], [1, null], { tolerance: 9, missing: "same" }, 1, []],
  [
    "nested",
    grid,
    [
      [1, 2, 3],
      [4, 5, 6.01],
    ],
    { tolerance: 0.1 },
    1,
    [],
  ],
  ["flat for nested", grid, [1, 2, 3, 4, 5, 6], { tolerance: 0.1 }, 0, ["compare.length"]],
  [
    "transposed",
    grid,
    [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
    { tolerance: 0.1 },
    0,
    ["compare.length", "compare.transposed"],
  ],
  [
    "transposed square",
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 3],
      [2, 4],
    ],
    { tolerance: 0.1 },
    0,
    ["compare.elements", "compare.transposed"],
  ],
  [
    "ragged rows",
    [[1, 2], [3]],
    [
      [1, 2],
      [3, 4],
    ],
    { tolerance: 0.1 },
    0,
    ["compare.at", "compare.length"],
  ],
  [
    "one sample late",
    wave,
    [0, ...wave.slice(0, -1)],
    { tolerance: 0.01 },
    0,
    ["compare.elements", "compare.late"],
  ],
  [
    "one sample early",
    wave,
    [...wave.slice(1), 0],
    { tolerance: 0.01 },
    0,
    ["compare.elements", "compare.early"],
  ],
  ["counted from 1", [10, 55, 90], [11, 56, 91], {}, 0, ["compare.elements", "compare.from-one"]],
  ["reversed", [1, 5, 9], [9, 5, 1], {}, 0, ["compare.elements", "compare.reversed"]],
  [
    "last element too many",
    wave,
    [...wave, 3],
    { tolerance: 0.01 },
    0,
    ["compare.length", "compare.last-apart"],
  ],
  [
    "first element missing",
    wave,
    wave.slice(1),
    { tolerance: 0.01 },
    0,
    ["compare.length", "compare.first-apart"],
  ],
  [
    "a factor in all",
    [1.1, 2.2],
    [1100, 2200],
    { tolerance: "1 %" },
    0,
    ["compare.elements", "slip.large"],
  ],
  [
    "a sign in all, through zero",
    wave,
    wave.map((v) => -v),
    { tolerance: 0.01 },
    0,
    ["compare.elements", "slip.sign"],
  ],
  ["rmse", [0, 0, 10], [1, 0, 10], { rmse: 0.6 }, 1, []],
  ["rmse, outside", [0, 0, 10], [1, 1, 9], { rmse: 0.6 }, 0, ["compare.rmse"]],
  ["rmse and max", [0, 0, 0, 10], [0, 0, 0, 11], { rmse: 0.6, max: 0.5 }, 0, ["compare.max"]],
  ["rmse asks for the shape", [1, 2], [1], { rmse: 99 }, 0, ["compare.length"]],
];

test.each(table)("array: %s", (_, expected, got, options, score, codes) => {
  const judged = judge(comparator, expected, got, options);
  expect(judged.score).toBe(score);
  expect(judged.notes.map(({ code }) => code)).toEqual(codes);
});

test("array: the worst element is the evidence", () => {
  const judged = judge(
    comparator,
    grid,
    [
      [1, 2, 3],
      [4, 9, 6.5],
    ],
    { tolerance: 0.1 },
  );
  expect(judged.evidence).toEqual({
    kind: "curves",
    from: 0,
    expected: [4, 5, 6],
    got: [4, 9, 6.5],
    worst: 1,
  });
  expect(judged.notes[0]?.params).toEqual({
    count: 2,
    of: 6,
    at: "[1][1]",
    expected: "5",
    got: "9",
  });
});

test("array: a million elements are judged", () => {
  const long = Array.from({ length: 1e6 }, (_, n) => n);
  expect(judge(comparator, long, long, { rmse: 1 }).score).toBe(1);
  expect(judge(comparator, long, long.with(9, 0), { max: 1 }).score).toBe(0);
});

const unsound: [string, Value, Options, string][] = [
  ["zeros would pass", [0.1, 0.2], { tolerance: 1 }, "0 would pass"],
  ["zeros would pass by rmse", [0.1, -0.2, 0.1], { rmse: 0.5 }, "zeros would pass"],
  ["no list", 3, { tolerance: 1 }, "not a list"],
  ["no tolerance for decimals", [0.5], {}, "say a tolerance"],
  ["rmse: a number above 0", [5], { rmse: "1 %" }, "rmse: a number above 0"],
  ["a share of 0", [5, 0], { tolerance: "1 %" }, "(1 % or 0.001)"],
  ["a share of 0 in a row", [[5], [0]], { tolerance: "1 %" }, "1 % of 0 is nothing"],
  ["a share, and a floor", [5, 0], { tolerance: "1 % or 0.1" }, ""],
  ["unknown option", [5], { rsme: 1 }, "rsme"],
  ["unknown freedom", [5], { up_to: "rotation" }, "up_to is one or several of"],
  ["order and factor", [5, 6], { up_to: ["permutation", "scale"] }, "not both"],
  ["too many rows", Array.from({ length: 201 }, () => [1, 2]), { up_to: "permutation" }, "200"],
  [
    "ones would pass up to a factor",
    [10, 10.1],
    { tolerance: 0.2, up_to: "scale" },
    "ones would pass",
  ],
  ["a mask that judges nothing", [5, 6], { mask: { from: 2 } }, "nothing to judge"],
  ["a mask of another length", [5, 6], { mask: [1] }, "1 elements, and 2"],
  ["a mask of words", [5, 6], { mask: "all" }, "{ from, to }"],
  [
    "sound and free",
    [
      [5, 7],
      [1, -3],
    ],
    { up_to: ["permutation", "sign"], mask: { from: 1 } },
    "",
  ],
  ["sound", [5, 0], { rmse: 1, max: 2 }, ""],
  ["an empty truth", [], { tolerance: 1 }, ""],
];

test.each(unsound)("array, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
