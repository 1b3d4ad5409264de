import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/agreement.ts";
import {
  blandAltman,
  concordance,
  kappa,
  linear,
  nominal,
  pearson,
  quadratic,
} from "../../grader/compare/rules/agreement.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

/** Bland & Altman 1986, table: first readings (l/min) of 17 subjects with a Wright and a mini Wright peak flow meter. */
const wright = [
  494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
];
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

test("agreement: the worked example of Bland and Altman", () => {
  const { bias, sd, lower, upper } = blandAltman(wright, mini, 2);
  expect(bias).toBeCloseTo(-2.1, 1);
  expect(sd).toBeCloseTo(38.8, 1);
  expect([lower, upper].map((limit) => Math.round(limit * 10) / 10)).toEqual([-79.6, 75.4]);
  // The paper works with the rounded numbers: −2.1 ± 2 × 38.8.
  expect([-2.1 - 2 * 38.8, -2.1 + 2 * 38.8]).toEqual([expect.closeTo(-79.7), expect.closeTo(75.5)]);
  expect(pearson(wright, mini)).toBeCloseTo(0.94, 2); // r in the paper
});

test("agreement: Lin's concordance of the same data, as R's epiR prints it", () => {
  expect(concordance(wright, mini)).toBeCloseTo(0.94, 2);
  expect(concordance(wright, mini)).toBeLessThan(pearson(wright, mini));
  // By hand: x = 1, 2, 3 and y = 2, 3, 4: 2·(2/3) / (2/3 + 2/3 + 1).
  expect(concordance([1, 2, 3], [2, 3, 4])).toBeCloseTo(4 / 7, 12);
});

/** Cohen 1960, table 1, as counts of 200: three categories, two judges; κ = .492. */
const counts = [
  [88, 10, 2],
  [14, 40, 6],
  [18, 10, 12],
];
const ratings = (side: 0 | 1) =>
  counts.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, () => [i, j][side]!)));
const [judgeA, judgeB] = [ratings(0), ratings(1)];

test("agreement: the worked examples of Cohen, 1960 and 1968", () => {
  expect(kappa(judgeA, judgeB, nominal)).toBeCloseTo(0.492, 3);
  const disagreement = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  expect(kappa(judgeA, judgeB, (i, j) => disagreement[i]![j]!)).toBeCloseTo(0.348, 3);
});

test("agreement: of two categories all weights are one", () => {
  const [a, b] = [
    [0, 1, 1, 0, 1],
    [0, 1, 0, 0, 1],
  ];
  expect(kappa(a, b, linear)).toBeCloseTo(kappa(a, b, nominal), 12);
  expect(kappa(a, b, quadratic)).toBeCloseTo(kappa(a, b, nominal), 12);
});

const near = { tolerance: 0.05 };
const limits = blandAltman(wright, mini, 1.96);
const { bias, sd, lower, upper } = limits;
const ccc = concordance(wright, mini);
const pairs: Value[] = [wright, mini];
const scale = ["mild", "moderate", "severe"];
const words: Value[] = [judgeA, judgeB].map((list) => list.map((n) => scale[n]!));
const ordered = { tolerance: 0.001, categories: scale };
const wrong = (code: string) => ["compare.at", "compare.differs", code];

const table: [string, Value, Value, Options, Value[], number, string[]][] = [
  ["right", { ...limits }, { ...limits }, near, pairs, 1, []],
  ["the other way round", { bias }, { bias: -bias }, near, pairs, 0, wrong("slip.sign")],
  [
    "population SD",
    { sd },
    { sd: sd * Math.sqrt(16 / 17) },
    near,
    pairs,
    0,
    wrong("slip.population"),
  ],
  [
    "limits from the standard error",
    { upper },
    { upper: bias + (1.96 * sd) / Math.sqrt(17) },
    near,
    pairs,
    0,
    wrong("compare.agreement.error"),
  ],
  [
    "limits of two SD",
    { upper },
    { upper: bias + 2 * sd },
    near,
    pairs,
    0,
    wrong("compare.agreement.width"),
  ],
  [
    "limits of the population SD",
    { lower },
    { lower: bias - 1.96 * sd * Math.sqrt(16 / 17) },
    near,
    pairs,
    0,
    wrong("compare.agreement.population"),
  ],
  [
    "limits exchanged",
    { lower },
    { lower: upper },
    near,
    pairs,
    0,
    wrong("compare.agreement.exchanged"),
  ],
  [
    "differences the other way round",
    { lower },
    { lower: -upper },
    near,
    pairs,
    0,
    wrong("compare.agreement.reversed"),
  ],
  [
    "absolute differences",
    { bias },
    { bias: wright.reduce((sum, x, n) => sum + Math.abs(x - mini[n]!), 0) / 17 },
    near,
    pairs,
    0,
    wrong("compare.agreement.absolute"),
  ],
  [
    "correlation for concordance",
    { ccc },
    { ccc: pearson(wright, mini) },
    { tolerance: 0.0001 },
    pairs,
    0,
    wrong("compare.agreement.pearson"),
  ],
  [
    "Lin's sums over n − 1",
    { ccc },
    { ccc: concordance(wright, mini, 1) },
    { tolerance: 1e-7 },
    pairs,
    0,
    wrong("compare.agreement.divisor"),
  ],
  [
    "percent agreement",
    { kappa: 0.49153 },
    { kappa: 0.7 },
    ordered,
    words,
    0,
    wrong("compare.agreement.percent"),
  ],
  [
    "chance as 1/k",
    { kappa: 0.49153 },
    { kappa: (0.7 - 1 / 3) / (2 / 3) },
    ordered,
    words,
    0,
    wrong("compare.agreement.chance"),
  ],
  [
    "linear for quadratic",
    { quadratic: kappa(judgeA, judgeB, quadratic) },
    { quadratic: kappa(judgeA, judgeB, linear) },
    ordered,
    words,
    0,
    wrong("compare.agreement.weights-linear"),
  ],
  [
    "quadratic for linear",
    { linear: kappa(judgeA, judgeB, linear) },
    { linear: kappa(judgeA, judgeB, quadratic) },
    ordered,
    words,
    0,
    wrong("compare.agreement.weights-quadratic"),
  ],
  ["a further field", { bias, n: 17 }, { bias, n: 16 }, near, pairs, 0, wrong("slip.one")],
  ["a number for a record", { bias }, bias, near, pairs, 0, ["compare.wants.record"]],
  ["nothing", { bias }, { $: "nothing" }, near, pairs, 0, ["compare.nothing"]],
];

test.each(table)("agreement: %s", (_, expected, got, options, args, score, notes) => {
  const judged = judge(comparator, expected, got, options, args);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("agreement: the difference plot", () => {
  const { evidence } = judge(comparator, { ...limits }, { bias, lower }, near, pairs);
  expect(evidence).toMatchObject({
    kind: "differences",
    expected: { bias, lower, upper },
    got: { bias, lower, upper: null },
  });
  expect(evidence).toHaveProperty("points.0", [503, -18]);
});

const unsound: [string, Value, Options, Value[], string][] = [
  [
    "a bias that the arguments do not give",
    { bias: 2.1 },
    near,
    pairs,
    "bias is stated as 2.1, but the arguments give -2.11765",
  ],
  ["limits of another width", { ...limits }, { ...near, z: 2 }, pairs, "lower is stated as"],
  [
    "a kappa of another order",
    { linear: kappa(judgeA, judgeB, linear) },
    { ...ordered, categories: ["moderate", "mild", "severe"] },
    words,
    "linear is stated as",
  ],
  ["no pairs there", { bias }, { ...near, x: 4 }, pairs, "hold no pairs"],
  ["no record", 3, near, pairs, "expects a record"],
  ["0 would pass", { bias }, { tolerance: 3 }, pairs, "0 would pass"],
  [
    "sound",
    { ...limits, ccc },
    { ...near, fields: { ccc: 0.001 }, x: 0, y: 1, z: 1.96 },
    pairs,
    "",
  ],
  ["sound ratings", { kappa: kappa(judgeA, judgeB, nominal) }, ordered, words, ""],
];

test.each(unsound)("agreement, to its author: %s", (_, expected, options, args, says) => {
  const found = told(comparator, expected, options, args);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
