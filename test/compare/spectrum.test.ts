import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/spectrum.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const truth: Value = [
  [10, 0],
  [25, -6],
  [60, -20],
];
const moved = (f: (at: number, level: number) => [number, number]): Value =>
  (truth as [number, number][]).map(([at, level]) => f(at, level));
const near = { frequency: 0.5, level: 1 };
const both = ["compare.spectrum.missed", "compare.spectrum.extra"];

const table: [string, Value, Value, Options, number, string[]][] = [
  ["equal", truth, truth, near, 1, []],
  [
    "in another order",
    truth,
    [
      [60, -20],
      [10, 0],
      [25, -6],
    ],
    near,
    1,
    [],
  ],
  ["within both", truth, moved((at, level) => [at + 0.5, level - 1]), near, 1, []],
  [
    "records",
    truth,
    [
      { frequency: 10, level: 0 },
      { frequency: 25, level: -6 },
      { frequency: 60, level: -20 },
    ],
    near,
    1,
    [],
  ],
  ["a table", truth, { frequency: [10, 25, 60], level: [0, -6, -20] }, near, 1, []],
  [
    "a peak missed",
    truth,
    [
      [10, 0],
      [25, -6],
    ],
    near,
    0,
    ["compare.spectrum.missed"],
  ],
  [
    "a peak too many",
    truth,
    [
      [10, 0],
      [25, -6],
      [40, -10],
      [60, -20],
    ],
    near,
    0,
    ["compare.spectrum.extra"],
  ],
  [
    "noise far below",
    truth,
    [
      [10, 0],
      [25, -6],
      [40, -70],
      [60, -20],
    ],
    near,
    1,
    [],
  ],
  [
    "a range of the author's",
    truth,
    [
      [10, 0],
      [25, -6],
      [40, -35],
      [60, -20],
    ],
    { ...near, range: 30 },
    1,
    [],
  ],
  [
    "one level off",
    truth,
    [
      [10, 0],
      [25, -9],
      [60, -20],
    ],
    near,
    0,
    ["compare.spectrum.level"],
  ],
  [
    "levels not asked",
    truth,
    [
      [10, 0],
      [25, -9],
      [60, -20],
    ],
    { frequency: 0.5 },
    1,
    [],
  ],
  [
    "twice the frequency",
    truth,
    moved((at, level) => [2 * at, level]),
    near,
    0,
    [...both, "compare.spectrum.double"],
  ],
  [
    "half",
    truth,
    moved((at, level) => [at / 2, level]),
    near,
    0,
    [...both, "compare.spectrum.half"],
  ],
  [
    "radians a second",
    truth,
    moved((at, level) => [2 * Math.PI * at, level]),
    near,
    0,
    [...both, "slip.units"],
  ],
  [
    "numbers of bins",
    truth,
    moved((at, level) => [at * 4.096, level]),
    near,
    0,
    [...both, "compare.spectrum.factor"],
  ],
  [
    "one-sided, not doubled",
    truth,
    moved((at, level) => [at, level - 6.02]),
    near,
    0,
    ["compare.spectrum.level", "compare.spectrum.one-sided"],
  ],
  [
    "doubled twice",
    truth,
    moved((at, level) => [at, level + 6.02]),
    near,
    0,
    ["compare.spectrum.level", "compare.spectrum.twice"],
  ],
  [
    "peak for root mean square",
    truth,
    moved((at, level) => [at, level + 3.01]),
    near,
    0,
    ["compare.spectrum.level", "compare.spectrum.root"],
  ],
  [
    "10·log10 for 20·log10",
    truth,
    moved((at, level) => [at, level / 2]),
    near,
    0,
    ["compare.spectrum.level", "compare.spectrum.decades"],
  ],
  [
    "one offset in all",
    truth,
    moved((at, level) => [at, level + 11]),
    near,
    0,
    ["compare.spectrum.level", "compare.spectrum.offset"],
  ],
  [
    "amplitudes",
    [
      [10, 1],
      [25, 0.5],
    ],
    [
      [10, 1],
      [25, 0.5],
    ],
    { ...near, scale: "amplitude" },
    1,
    [],
  ],
  [
    "an amplitude of half is 6 dB",
    [
      [10, 1],
      [25, 0.5],
    ],
    [
      [10, 1],
      [25, 0.3],
    ],
    { ...near, scale: "amplitude" },
    0,
    ["compare.spectrum.level"],
  ],
  [
    "a power of half is 3 dB",
    [
      [10, 1],
      [25, 0.5],
    ],
    [
      [10, 1],
      [25, 0.25],
    ],
    { ...near, scale: "power", level: 3.1 },
    1,
    [],
  ],
  [
    "an amplitude of 0 is no peak",
    [[10, 1]],
    [
      [10, 1],
      [25, 0],
    ],
    { ...near, scale: "amplitude" },
    1,
    [],
  ],
  ["empty", truth, [], near, 0, ["compare.spectrum.missed"]],
  ["a list of numbers", truth, [10, 25], near, 0, ["compare.spectrum.wants"]],
  ["words", truth, [["10", 0]], near, 0, ["compare.spectrum.wants"]],
  ["nothing", truth, { $: "nothing" }, near, 0, ["compare.nothing"]],
];

test.each(table)("spectrum: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("spectrum: peaks are picked from whole spectra, of a flat top the first point", () => {
  const whole = { frequency: [8, 9, 10, 11, 12, 13, 14], level: [-50, -40, 0, -30, -10, -10, -30] };
  const same = { frequency: [9, 10, 11, 12, 13], level: [-40, 0.5, -30, -10, -40] };
  const options = { ...near, pick: true };
  expect(judge(comparator, whole, same, options).score).toBe(1);
  const { evidence } = judge(comparator, whole, { frequency: [9, 10], level: [0, -5] }, options);
  expect(evidence).toEqual({
    kind: "points",
    of: "peaks",
    expected: [
      [10, 0],
      [12, -10],
    ],
    got: [[9, 0]],
  });
});

const unsound: [string, Value, Options, string][] = [
  ["no window", truth, { level: 1 }, "needs frequency"],
  ["no peaks", [], near, "an empty list would pass"],
  [
    "peaks nearer than the window",
    [
      [10, 0],
      [10.5, 0],
    ],
    near,
    "so near that",
  ],
  ["0 Hz would pass", [[0.4, 0]], near, "0 Hz would pass"],
  ["another scale", truth, { ...near, scale: "bel" }, "scale is db"],
  ["no list", 10, near, "holds no peaks"],
  ["sound", truth, { ...near, scale: "db", range: 40 }, ""],
];

test.each(unsound)("spectrum, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
