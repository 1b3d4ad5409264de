import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/roc.ts";
import { apart, area, delong, hanley, operating } from "../../grader/compare/rules/roc.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

/**
 * Hanley & McNeil 1982, table I: 109 CT images rated 1 to 5, 58 normal and 51 abnormal. The paper gives an area of 0.893 with a
 * standard error of 0.032; DeLong's standard error of these data, 0.0307, is in the manual of Stata's roctab.
 */
const rated = (counts: number[]) =>
  counts.flatMap((count, n) => Array.from({ length: count }, () => n + 1));
const published = { controls: rated([33, 6, 6, 11, 2]), cases: rated([3, 2, 2, 11, 33]) };

test("roc: the worked example of Hanley and McNeil", () => {
  const auc = area(published);
  expect(auc).toBeCloseTo(0.8932, 4);
  expect(Math.sqrt(hanley(auc, 51, 58))).toBeCloseTo(0.032, 3);
  expect(Math.sqrt(delong(published))).toBeCloseTo(0.0307, 4);
  expect(operating(published)).toHaveLength(6);
});

const scores = [...published.controls, ...published.cases];
const labels = [...published.controls.map(() => 0), ...published.cases.map(() => 1)];
const args: Value[] = [scores, labels];
const auc = area(published);
const se = Math.sqrt(delong(published));
const points = operating(published);
const whole = { auc, se, fpr: points.map(([x]) => x), tpr: points.map(([, y]) => y) };
const near = { tolerance: 0.0005 };

const table: [string, Value, Value, Options, number, string[]][] = [
  ["the area", auc, 0.8932, near, 1, []],
  ["1 − AUC", auc, 1 - auc, near, 0, ["compare.differs", "compare.roc.direction"]],
  [
    "ties count nothing",
    auc,
    area(published, 0),
    near,
    0,
    ["compare.differs", "compare.roc.ties-none"],
  ],
  [
    "ties count whole",
    auc,
    area(published, 1),
    near,
    0,
    ["compare.differs", "compare.roc.ties-whole"],
  ],
  ["Gini", auc, 2 * auc - 1, near, 0, ["compare.differs", "compare.roc.gini"]],
  ["a record", whole, whole, near, 1, []],
  [
    "Hanley's error",
    { se },
    { se: Math.sqrt(hanley(auc, 51, 58)) },
    near,
    0,
    ["compare.at", "compare.differs", "compare.roc.hanley"],
  ],
  [
    "variance for error",
    { se },
    { se: se * se },
    near,
    0,
    ["compare.at", "compare.differs", "compare.roc.variance"],
  ],
  [
    "not cut off",
    { upper: 0.95 },
    { upper: auc + 1.96 * se },
    near,
    0,
    ["compare.at", "compare.differs", "compare.roc.clip"],
  ],
  [
    "points backwards",
    whole,
    { ...whole, fpr: whole.fpr.toReversed(), tpr: whole.tpr.toReversed() },
    near,
    1,
    [],
  ],
  [
    "points without ends",
    whole,
    { ...whole, fpr: whole.fpr.slice(1, -1), tpr: whole.tpr.slice(1, -1) },
    near,
    1,
    [],
  ],
  [
    "a point left out",
    whole,
    { ...whole, fpr: whole.fpr.toSpliced(2, 1), tpr: whole.tpr.toSpliced(2, 1) },
    near,
    0,
    ["compare.roc.curve"],
  ],
  [
    "axes exchanged",
    whole,
    { ...whole, fpr: whole.tpr, tpr: whole.fpr },
    near,
    0,
    ["compare.roc.curve", "compare.roc.axes"],
  ],
  [
    "specificity",
    whole,
    { ...whole, fpr: whole.fpr.map((x) => 1 - x) },
    near,
    0,
    ["compare.roc.curve", "compare.roc.specificity"],
  ],
  [
    "percent",
    whole,
    { ...whole, fpr: whole.fpr.map((x) => 100 * x) },
    near,
    0,
    ["compare.roc.rates"],
  ],
  ["no points", whole, { auc, se }, near, 0, ["compare.roc.points"]],
  ["no record", whole, 0.9, near, 0, ["compare.wants.record", "compare.roc.points"]],
  ["nothing", auc, { $: "nothing" }, near, 0, ["compare.nothing"]],
];

test.each(table)("roc: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options, args);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("roc: the operating points are drawn", () => {
  const { evidence } = judge(comparator, auc, 0.5, near, args);
  expect(evidence).toEqual({ kind: "points", of: "roc", expected: points, got: [] });
});

test("roc: the area is U/(mn), 1 − AUC when turned round, and the area under the points", () => {
  const list = array(integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 8 });
  assert(
    property(list, list, (cases, controls) => {
      const wins = cases.map((a) => controls.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
      const u = wins.flat().reduce((sum: number, one) => sum + one, 0);
      expect(area({ cases, controls })).toBeCloseTo(u / (cases.length * controls.length), 12);
      expect(area({ cases: controls, controls: cases })).toBeCloseTo(
        1 - area({ cases, controls }),
        12,
      );
      const line = operating({ cases, controls });
      const under = line
        .slice(1)
        .reduce((sum, [x, y], n) => sum + ((x - line[n]![0]) * (y + line[n]![1])) / 2, 0);
      expect(under).toBeCloseTo(area({ cases, controls }), 12);
      expect(apart(line, line)).toBe(0);
      expect(delong({ cases, controls })).toBeCloseTo(
        delong({ cases: controls, controls: cases }),
        12,
      );
    }),
  );
});

const unsound: [string, Value, Options, Value[], string][] = [
  [
    "an area that the arguments do not give",
    0.9,
    near,
    args,
    "stated as 0.9, but the arguments give 0.893",
  ],
  ["an error that they do not give", { se: 0.032 }, near, args, "se is stated as"],
  [
    "points that they do not give",
    { fpr: [0.5], tpr: [0.6] },
    near,
    args,
    "not the operating points",
  ],
  ["no scores there", auc, { ...near, scores: 5 }, args, "hold no scores"],
  ["no tolerance", auc, {}, args, "say a tolerance"],
  ["0 would pass", { se }, { tolerance: 0.1 }, args, "0 would pass"],
  ["no area", "0.9", near, args, "expects an area"],
  ["sound", whole, { ...near, scores: 0, labels: 1, positive: 1 }, args, ""],
  ["sound without scores", auc, near, [], ""],
];

test.each(unsound)("roc, to its author: %s", (_, expected, options, given, says) => {
  const found = told(comparator, expected, options, given);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
