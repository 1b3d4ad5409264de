import { expect, test } from "vitest";
import { alike } from "../../grader/compare/index.ts";
import { comparator } from "../../grader/compare/properties.ts";
import { readProperty } from "../../grader/compare/rules/property.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

/** ev-leakage: twelve records of six patients; `split(records, seed)` hands back ids. */
const records: Value = Array.from({ length: 12 }, (_, n) => {
  return { id: n, patient: `p${n >> 1}`, ill: n % 4 < 2 };
});
const leakage: Options = {
  args: ["records", "seed"],
  hold: [
    "disjoint(records[id = train].patient, records[id = test].patient)",
    "covers(records.id, train, test)",
    "abs(mean(records[id = train].ill) - mean(records.ill)) <= 0.05",
    "count(test) >= 1",
  ],
};
const split = (test: number[]): Value => {
  return { train: [...Array(12).keys()].filter((n) => !test.includes(n)), test };
};
const good = split([0, 1, 2, 3]);

const splits: [string, Value, number, string[]][] = [
  ["right", good, 1, []],
  ["right in another way", split([4, 5, 6, 7]), 1, []],
  ["a patient on both sides", split([1, 2, 3, 4]), 0, ["compare.property.disjoint"]],
  [
    "a record lost",
    { train: [4, 5, 6, 7, 8, 9, 10], test: [0, 1, 2, 3] },
    0,
    ["compare.property.covers", "compare.property.fails"],
  ],
  [
    "a record twice",
    { train: [4, 4, 5, 6, 7, 8, 9, 10, 11], test: [0, 1, 2, 3] },
    0,
    ["compare.property.covers", "compare.property.fails"],
  ],
  [
    "a record of nobody's",
    { train: [4, 5, 6, 7, 8, 9, 10, 11, 99], test: [0, 1, 2, 3] },
    0,
    ["compare.property.covers"],
  ],
  ["the ill on one side", split([0, 1, 4, 5]), 0, ["compare.property.fails"]],
  ["nothing to test on", split([]), 0, ["compare.property.fails"]],
  [
    "a field missing",
    { train: [] },
    0,
    ["compare.property.absent", "compare.property.absent", "compare.property.fails"],
  ],
  [
    "a number",
    3,
    0,
    ["compare.property.absent", "compare.property.absent", "compare.property.absent"],
  ],
  ["nothing handed back", { $: "nothing" }, 0, ["compare.nothing"]],
];

test.each(splits)("properties, a split by patients: %s", (_, got, score, notes) => {
  const judged = judge(comparator, good, got, leakage, [records, 1]);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

/** EQD2 = BED / (1 + 2/(α/β)); 30 Gy in 10 fractions at α/β = 10: BED 39 Gy, EQD2 32.5 Gy. */
const eqd2: Options = {
  args: ["n", "d", "ab"],
  tolerance: "0.1 %",
  hold: ["bed = n d (1 + d / ab)", "eqd2 = bed / (1 + 2 / ab)"],
};
const doses: [string, Value, string[]][] = [
  ["right", { bed: 39, eqd2: 32.5 }, []],
  ["within the tolerance", { bed: 39.01, eqd2: 32.5 }, []],
  ["α/β upside down", { bed: 39, eqd2: 39 / (1 + 10 / 2) }, ["compare.property.fails"]],
  ["both wrong, together", { bed: 60, eqd2: 50 }, ["compare.property.fails"]],
  ["NaN", { bed: 39, eqd2: { $: "number", is: "NaN" } }, ["compare.property.absent"]],
  ["a word", { bed: 39, eqd2: "32.5" }, ["compare.property.absent"]],
];

test.each(doses)("properties, EQD2: %s", (_, got, notes) => {
  const judged = judge(comparator, { bed: 39, eqd2: 32.5 }, got, eqd2, [10, 3, 10]);
  expect(codes(judged)).toEqual(notes);
});

test("properties: what fails is told with both sides, and drawn by its text", () => {
  const { notes, evidence } = judge(comparator, null, { bed: 39, eqd2: 30 }, eqd2, [10, 3, 10]);
  expect(notes).toEqual([
    {
      code: "compare.property.fails",
      params: { property: "eqd2 = bed / (1 + 2 / ab)", left: "30", right: "32.5" },
    },
  ]);
  expect(evidence).toEqual({ kind: "places", at: ["eqd2 = bed / (1 + 2 / ab)"] });
});

const people: Value = [
  { a: 1, ok: true },
  { a: 3, ok: false },
];
const frame: Value = { $: "table", order: ["id", "x"], columns: { id: ["u", "v"], x: [5, 6] } };

/** result, property, does it hold */
const language: [Value, string, boolean][] = [
  [[1, 2, 2], "rising(result)", true],
  [[1, 3, 2], "rising(result)", false],
  [[1, 0.5, 0.5], "falling(result)", true],
  [[1, 0.5, 0.6], "falling(result)", false],
  [[1, "2"], "rising(result)", false],
  [[], "rising(result)", true],
  [["a", "b", "a"], "unique(result)", false],
  [[1, "1"], "unique(result)", true],
  [[1, 2], "subset(result, other)", true],
  [[1, 9], "subset(result, other)", false],
  [[3, 1, 2], "covers(result, other)", true],
  [[1, 2, 3, 3], "covers(other, result)", false],
  [{ a: [1], b: [2], c: [1] }, "disjoint(a, b, c)", false],
  [{ a: [1, 1], b: [2] }, "disjoint(a, b)", true],
  [people, "mean(result.ok) = 0.5", true],
  [people, "result[1].a = 3", true],
  [people, "result.a >= 1", true],
  [people, "result.a > 1", false],
  [people, "highest(result.a) - lowest(result.a) = 2", true],
  [people, "sum(result.a) = 4", true],
  [people, "distinct(result.ok) = 2", true],
  [people, "result.b = 1", false],
  [frame, "x = x", true],
  [frame, "result[id = key].x = 6", true],
  [frame, "count(result.id) = 2", true],
  [[0.1, 0.2], "sum(result) = 0.3", true],
  [[0.1, 0.2], "sum(result) <= 0.3", true],
  [[0.2, 0.1, 0.3, 0.4], "result[other] >= 0.1", true],
  [[0.2, 0.1], "result[other] >= 0.1", false],
  [5, "result != 5", false],
  [5, "2result = 10", true],
  [5, "sqrt(result^2) = 5", true],
  [5, "result = 1.5e1 / 3", true],
  [5, "e < result", true],
  [5, "result ≥ 5", true],
  [[1, 2, 3, 4], "result = other", false],
  [[1, 2, 3], "result = other", true],
  [[1, 2, 4], "result = other", false],
  [[], "mean(result) < 1", false],
  [{ p: [0.2, 0.8] }, "p <= 1", true],
];

test.each(language)("properties: of %j, %s is %s", (result, property, holds) => {
  const options = { args: ["other", "key"], hold: [property] };
  const judged = judge(comparator, null, result, options, [[1, 2, 3], "v"]);
  expect(judged.score).toBe(Number(holds));
});

test.each([
  ["a + b", "a property is a relation"],
  ["a = b = c", "a property is a relation"],
  ["a = (b", "one side of = cannot be read"],
  ["a = sqrt", "one side of = cannot be read"],
  ["disjoint(a)", "disjoint takes 2 lists"],
  ["disjoint(a, 1 + b)", "disjoint takes paths"],
  ["", "a property is a relation"],
])("properties: `%s` cannot be read", (text, says) => {
  const read = readProperty(text);
  expect("refused" in read ? read.refused : "").toContain(says);
});

const again: Options = { args: ["seed"], again: "first", hold: ["same(result, again)"] };
const other: Options = { args: ["seed"], again: "first", hold: ["differs(result, again)"] };

test("properties: deterministic for a seed, and another for another", () => {
  const results = { first: [3, 1, 2] };
  expect(judge(comparator, null, [3, 1, 2], again, [1], results).score).toBe(1);
  expect(codes(judge(comparator, null, [1, 2, 3], again, [1], results))).toEqual([
    "compare.property.same",
  ]);
  expect(judge(comparator, null, [1, 2, 3], other, [2], results).score).toBe(1);
  expect(codes(judge(comparator, null, [3, 1, 2], other, [2], results))).toEqual([
    "compare.property.differs",
  ]);
  expect(codes(judge(comparator, null, [3, 1, 2], again, [1]))).toEqual([
    "compare.property.absent",
  ]);
});

test("properties: two programs behave alike when they break the same", async () => {
  const given = { args: [records, 1], results: new Map() };
  const how = { kind: "properties", ...leakage };
  const like = (one: Value, two: Value) =>
    alike(good, { value: one, given }, { value: two, given }, how);
  expect(await like(good, split([4, 5, 6, 7]))).toBe(true);
  expect(await like(split([1, 2, 3, 4]), split([3, 4, 5, 6]))).toBe(true);
  expect(await like(split([1, 2, 3, 4]), split([0, 1, 4, 5]))).toBe(false);
  expect(await like(split([1, 2, 3, 4]), good)).toBe(false);
});

const unsound: [string, Value, Options, Value[], string][] = [
  ["nothing to hold", good, { args: ["records"] }, [records], "hold is a list"],
  [
    "an unknown name",
    good,
    { ...leakage, hold: ["unique(valid)"] },
    [records, 1],
    "valid is not known; there are result, records, seed, train, test",
  ],
  [
    "an unknown function",
    good,
    { ...leakage, hold: ["foo(train) = 1"] },
    [records, 1],
    "foo is not known",
  ],
  ["unreadable", good, { ...leakage, hold: ["train"] }, [records, 1], "cannot read `train`"],
  ["too many names", good, leakage, [records], "names 2 arguments, and there are 1"],
  [
    "a name twice",
    good,
    { ...leakage, args: ["train", "seed"] },
    [records, 1],
    "train names an argument and",
  ],
  [
    "an answer that breaks them",
    split([1, 2, 3, 4]),
    leakage,
    [records, 1],
    "does not hold for what is expected",
  ],
  [
    "something trivial would pass",
    [1, 2],
    { hold: ["rising(result)"] },
    [],
    "would pass: say more",
  ],
  ["no such case", [1], again, [1], 'no case is called "first"'],
  ["sound", good, leakage, [records, 1], ""],
  ["sound numbers", { bed: 39, eqd2: 32.5 }, eqd2, [10, 3, 10], ""],
];

test.each(unsound)("properties, to its author: %s", (_, expected, options, args, says) => {
  const found = told(comparator, expected, options, args);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
