import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/estimate.ts";
import { alike } from "../../grader/compare/index.ts";
import { expectedInside, quantile } from "../../grader/compare/rules/normal.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const NAN: Value = { $: "number", is: "NaN" };
const twenty = Array.from({ length: 20 }, () => 0.5);
const some = (outside: number): Value =>
  twenty.map((p, n) => (n < outside ? p + 0.5 : p + n / 1000));

const table: [string, Value, Value, Options, number, string[]][] = [
  ["inside", 3.14, 3.15, { se: 0.01 }, 1, []],
  ["outside", 3.14, 3.17, { se: 0.01 }, 0, ["compare.estimate.outside"]],
  ["inside at another level", 3.14, 3.17, { se: 0.01, level: 0.999 }, 1, []],
  ["an interval", { low: 3, high: 3.2 }, 3.2, {}, 1, []],
  ["below it", { low: 3, high: 3.2 }, 2.99, {}, 0, ["compare.estimate.outside"]],
  ["a slip", 3.14, 31.4, { se: 0.01 }, 0, ["compare.estimate.outside", "slip.large"]],
  ["a record", { mean: 5, sd: 2 }, { mean: 5.1, sd: 2.1 }, { se: { mean: 0.1, sd: 0.1 } }, 1, []],
  [
    "one of a record",
    { mean: 5, sd: 2 },
    { mean: 5.1, sd: 2.9 },
    { se: { mean: 0.1, sd: 0.1 } },
    0,
    ["compare.at", "compare.estimate.outside"],
  ],
  [
    "a field missing",
    { mean: 5, sd: 2 },
    { mean: 5.1 },
    { se: 0.1 },
    0,
    ["compare.at", "compare.field"],
  ],
  ["over seeds", twenty, some(0), { se: 0.01 }, 1, []],
  ["one of twenty may miss at 95 %", twenty, some(1), { se: 0.01, level: 0.95 }, 1, []],
  ["four may", twenty, some(4), { se: 0.01, level: 0.95 }, 1, []],
  [
    "six may not",
    twenty,
    some(6),
    { se: 0.01, level: 0.95 },
    0,
    ["compare.estimate.coverage", "compare.at", "compare.estimate.outside"],
  ],
  [
    "a coverage of the author's",
    twenty,
    some(2),
    { se: 0.01, coverage: 0.95 },
    0,
    ["compare.estimate.coverage", "compare.at", "compare.estimate.outside"],
  ],
  [
    "the seed is not used",
    twenty,
    twenty,
    { se: 0.01, varies: true },
    0,
    ["compare.estimate.constant"],
  ],
  ["which nobody asked", twenty, twenty, { se: 0.01 }, 1, []],
  ["too few estimates", twenty, [0.5], { se: 0.01 }, 0, ["compare.length"]],
  ["NaN", 3.14, NAN, { se: 0.01 }, 0, ["compare.nan"]],
  ["a list", 3.14, [3.14], { se: 0.01 }, 0, ["compare.wants.number"]],
  ["nothing", 3.14, { $: "nothing" }, { se: 0.01 }, 0, ["compare.nothing"]],
];

test.each(table)("estimate: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("estimate: intervals and estimates are drawn, and coverage is counted", () => {
  const { notes, evidence } = judge(
    comparator,
    [
      { low: 0, high: 1 },
      { low: 2, high: 3 },
    ],
    [0.5, 4],
    { coverage: 1 },
  );
  expect(notes[0]?.params).toEqual({ inside: 1, of: 2, least: 2 });
  expect(evidence).toEqual({
    kind: "intervals",
    expected: [
      [0, 1],
      [2, 3],
    ],
    got: [0.5, 4],
  });
});

test.each([
  [0.5, 0],
  [0.95, 1.644853627],
  [0.975, 1.959963985],
  [0.995, 2.575829304],
  [0.0005, -3.290526731],
  [1 - 1e-9, 5.997807015],
])("estimate: the normal quantile of %d", (p, z) => {
  expect(quantile(p)).toBeCloseTo(z, 5);
});

test.each([
  [1, 0.95, 0],
  [20, 0.95, 15],
  [20, 0.99, 17],
  [100, 0.95, 87],
])("estimate: of %i at level %d at least %i are asked", (n, level, least) => {
  expect(expectedInside(n, level)).toBe(least);
  // By summing the binomial from its terms: fewer than that happen at most once in a thousand times.
  const term = (k: number): number =>
    k ? (term(k - 1) * (n - k + 1) * level) / (k * (1 - level)) : (1 - level) ** n;
  const below = Array.from({ length: least }, (_, k) => term(k)).reduce((sum, one) => sum + one, 0);
  expect(below).toBeLessThanOrEqual(1e-3);
  expect(below + term(least)).toBeGreaterThan(1e-3);
});

test("estimate: two runs of one wrong program behave alike, two programs do not", async () => {
  const given = { args: [], results: new Map() };
  const how = { kind: "estimate", se: 0.01 };
  const near = (one: number, other: number) =>
    alike(3.14, { value: one, given }, { value: other, given }, how);
  expect(await near(2, 2.02)).toBe(true);
  expect(await near(2, 2.2)).toBe(false);
  expect(await near(3.14, 3.17)).toBe(false); // one is right
});

const unsound: [string, Value, Options, string][] = [
  ["no interval", 3.14, {}, "needs an interval"],
  ["an interval of nothing", { low: 3, high: 3 }, {}, "needs an interval"],
  ["0 would pass", 0.01, { se: 0.01 }, "0 would pass"],
  [
    "more coverage than the level",
    twenty,
    { se: 0.01, level: 0.9, coverage: 1 },
    "inside 0.9 of the times",
  ],
  ["varies", 3.14, { se: 0.01, varies: "yes" }, "varies is true"],
  ["a field without", { mean: 5, sd: 2 }, { se: { mean: 0.1 } }, "sd: an estimate needs"],
  ["sound", { mean: 5, sd: 2 }, { se: { mean: 0.1, sd: 0.1 } }, ""],
];

test.each(unsound)("estimate, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
