/** What an `array` leaves free, what it leaves out, numbers in the plane, and the slips it names. */
import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/array.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge } from "./judge.ts";

const NAN: Value = { $: "number", is: "NaN" };
const wave = Array.from({ length: 20 }, (_, n) => Math.round(1000 * Math.sin(n)) / 1000);
const i: Value = { $: "complex", re: 0, im: 1 };
const plane = (...numbers: [number, number][]): Value[] =>
  numbers.map(([re, im]) => (im === 0 ? re : { $: "complex", re, im }));

const free: [string, Value, Value, Options, number][] = [
  ["a sign", wave, wave.map((v) => -v), { tolerance: 0.01, up_to: "sign" }, 1],
  ["a sign, where none is free", [3, 4], [-3, -4], { tolerance: 0.01, up_to: "scale" }, 0],
  ["a sign, of some elements only", [3, 4], [3, -4], { tolerance: 0.01, up_to: "sign" }, 0],
  [
    "a sign for each row",
    [
      [1, 2],
      [3, 4],
    ],
    [
      [-1, -2],
      [3, 4],
    ],
    { up_to: "sign" },
    1,
  ],
  ["a factor", [1.5, 3, 6], [0.5, 1, 2], { tolerance: 0.01, up_to: "scale" }, 1],
  ["a negative factor is a sign too", [1.5, 3], [-1, -2], { tolerance: 0.1, up_to: ["scale"] }, 0],
  ["both", [1.5, 3], [-1, -2], { tolerance: 0.1, up_to: ["sign", "scale"] }, 1],
  ["zeros have no factor", [1.5, 3], [0, 0], { tolerance: 0.1, up_to: "scale" }, 0],
  ["a factor and an error", [1.5, 3, 6], [0.5, 1, 3], { tolerance: 0.1, up_to: "scale" }, 0],
  [
    "a phase",
    plane([3, 0], [0, 4]),
    plane([0, 3], [-4, 0]),
    { tolerance: 0.01, up_to: "phase" },
    1,
  ],
  [
    "a phase keeps lengths",
    plane([3, 0], [0, 4]),
    plane([0, 6], [-8, 0]),
    { tolerance: 0.01, up_to: "phase" },
    0,
  ],
  [
    "phase and scale",
    plane([3, 0], [0, 4]),
    plane([0, 6], [-8, 0]),
    { tolerance: 0.01, up_to: ["phase", "scale"] },
    1,
  ],
  ["an order", [3, 1, 2], [2, 3, 1], { up_to: "permutation" }, 1],
  ["an order, each once", [3, 1, 1], [3, 3, 1], { up_to: "permutation" }, 0],
  ["nearest first would fail", [0, 10], [6, 16], { tolerance: 6, up_to: "permutation" }, 1],
  [
    "roots of a polynomial",
    plane([1, 2], [1, -2], [3, 0]),
    plane([3, 0], [1, -2], [1, 2]),
    { tolerance: 0.01, up_to: "permutation" },
    1,
  ],
  [
    "rows in any order",
    [
      [1, 2],
      [3, 4],
    ],
    [
      [3, 4],
      [1, 2],
    ],
    { up_to: "permutation" },
    1,
  ],
  [
    "components: order, sign and scale",
    [
      [1, 2],
      [3, -4],
    ],
    [
      [-6, 8],
      [2, 4],
    ],
    { up_to: ["permutation", "sign", "scale"] },
    1,
  ],
  [
    "a row twice",
    [
      [1, 2],
      [3, 4],
    ],
    [
      [3, 4],
      [3, 4],
    ],
    { up_to: "permutation" },
    0,
  ],
  [
    "an order that lets all rows pass, at more squares",
    [[0], [10]].map((r) => [...r, 0]),
    [
      [6, 0],
      [16, 0],
    ],
    { tolerance: 6, up_to: "permutation" },
    1,
  ],
  ["rmse up to a sign", [3, 4], [-3.1, -4], { rmse: 0.1, up_to: "sign" }, 1],
];

test.each(free)("array, up to %s", (_, expected, got, options, score) => {
  expect(judge(comparator, expected, got, options).score).toBe(score);
});

const masks: [string, Value, Value, Options, number, string[]][] = [
  ["what is left out may be anything", [9, 1, 2], [NAN, 1, 2], { mask: { from: 1 } }, 1, []],
  ["the rest may not", [9, 1, 2], [NAN, 1, 3], { mask: { from: 1 } }, 0, ["compare.elements"]],
  ["from and to", [9, 1, 2], [0, 1, 0], { mask: { from: 1, to: 2 } }, 1, []],
  ["by 0 and 1", [9, 1, 2], [0, 1, 0], { mask: [0, true, false] }, 1, []],
  ["lengths still count", [9, 1, 2], [9, 1], { mask: { to: 1 } }, 0, ["compare.length"]],
  [
    "rows",
    [
      [9, 9],
      [1, 2],
    ],
    [
      ["?", 0],
      [1, 2],
    ],
    { mask: { from: 1 } },
    1,
    [],
  ],
];

test.each(masks)("array, masked: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

const planes: [string, Value, Value, Options, number][] = [
  ["a complex number within the tolerance", [i], plane([0.05, 1]), { tolerance: 0.1 }, 1],
  ["one outside it", [i], plane([0.2, 1]), { tolerance: 0.1 }, 0],
  ["a conjugate", [i, 1], plane([0, -1], [1, 0]), { tolerance: 0.1 }, 0],
  ["a real number for a complex one", [i], [1], { tolerance: 0.1 }, 0],
  ["rmse of complex numbers", [i], plane([0.2, 1]), { rmse: 0.1 }, 0],
];

test.each(planes)("array, in the plane: %s", (_, expected, got, options, score) => {
  expect(judge(comparator, expected, got, options).score).toBe(score);
});

const slips: [string, Value, Value, Value[], string][] = [
  [
    "population for sample",
    [2, 4.5],
    [2, 4.5].map((s) => s * Math.sqrt(9 / 10)),
    [Array(10).fill(1)],
    "slip.population",
  ],
  ["minutes for seconds", [90, 240], [1.5, 4], [], "slip.units"],
  ["turned round", [1, 5, 9], [9, 5, 1], [], "compare.reversed"],
];

test.each(slips)("array, the nearest slip: %s", (_, expected, got, args, code) => {
  expect(codes(judge(comparator, expected, got, { tolerance: "1 %" }, args))).toContain(code);
});
