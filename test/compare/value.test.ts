import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/value.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const NAN: Value = { $: "number", is: "NaN" };
const INF: Value = { $: "number", is: "Infinity" };
const big = (digits: string): Value => ({ $: "integer", digits });
const z = (re: number, im: number): Value => ({ $: "complex", re, im });

/** expected, got, options, score, codes of the notes */
const table: [string, Value, Value, Options, number, string[]][] = [
  ["exact whole number", 3, 3, {}, 1, []],
  ["closed interval", 10, 10.5, { tolerance: 0.5 }, 1, []],
  ["just outside", 10, 10.51, { tolerance: 0.5 }, 0, ["compare.differs"]],
  ["binary noise is forgiven", 0.3, 0.1 + 0.2, { tolerance: 0 }, 1, []],
  ["never absolutely", 2e-12, 0, { tolerance: "1 %" }, 0, ["compare.differs"]],
  ["tiny numbers differ", 5.3910631e-44, 5.3910632e-44, { tolerance: 0 }, 0, ["compare.differs"]],
  ["percent", 200, 203.9, { tolerance: "2 %" }, 1, []],
  ["percent of a negative truth", -200, -196.1, { tolerance: "2%" }, 1, []],
  ["the wider of two", 1, 1.4, { tolerance: "2 % or 0.5" }, 1, []],
  ["minus zero is zero", 0, -0, {}, 1, []],
  ["factor 1000", 1.5, 1500, { tolerance: "1 %" }, 0, ["compare.differs", "slip.large"]],
  ["percent for a fraction", 0.42, 42, { tolerance: "1 %" }, 0, ["compare.differs", "slip.large"]],
  ["sign", 12, -12, { tolerance: 0.1 }, 0, ["compare.differs", "slip.sign"]],
  ["reciprocal", 4, 0.25, { tolerance: "1 %" }, 0, ["compare.differs", "slip.reciprocal"]],
  ["radians", 90, Math.PI / 2, { tolerance: "1 %" }, 0, ["compare.differs", "slip.radians"]],
  ["NaN equals NaN", NAN, NAN, {}, 1, []],
  ["NaN is no number", 3, NAN, { tolerance: 1 }, 0, ["compare.nan"]],
  ["a number is no NaN", NAN, 3, {}, 0, ["compare.differs"]],
  ["infinity equals itself", INF, INF, {}, 1, []],
  ["infinity has a sign", INF, { $: "number", is: "-Infinity" }, {}, 0, ["compare.differs"]],
  ["infinity is not very large", 1, INF, { tolerance: 1e308 }, 0, ["compare.differs"]],
  ["null is null", null, null, {}, 1, []],
  ["null is not NaN", null, NAN, {}, 0, ["compare.wants.null"]],
  ["unless they are said to be one", null, NAN, { missing: "same" }, 1, []],
  ["nothing handed back", 3, { $: "nothing" }, { tolerance: 9 }, 0, ["compare.nothing"]],
  ["null is not nothing handed back", 3, null, {}, 0, ["compare.wants.number"]],
  ["a function handed back", 3, { $: "other", is: "function" }, {}, 0, ["compare.other"]],
  ["beyond 2^53 as written", big("9007199254740993"), big("9007199254740993"), {}, 1, []],
  ["digit by digit", big("9007199254740993"), big("9007199254740992"), {}, 0, ["compare.differs"]],
  ["or in tolerance", big("9007199254740993"), 9007199254740992, { tolerance: 2 }, 1, []],
  [
    "large whole numbers are exact",
    10_000_000_000_000,
    10_000_000_000_001,
    {},
    0,
    ["compare.differs"],
  ],
  ["complex", z(1, 2), z(1, 2.05), { tolerance: 0.1 }, 1, []],
  ["complex, outside", z(1, 2), z(1.1, 2.1), { tolerance: 0.1 }, 0, ["compare.differs"]],
  ["real where complex is expected", z(2, 0), 2, { tolerance: 0.1 }, 1, []],
  ["complex where real is expected", 2, z(2, 0.001), { tolerance: 0.1 }, 0, ["compare.differs"]],
  ["a string is no number", 3, "3", { tolerance: 1 }, 0, ["compare.wants.number"]],
  ["true is not 1", 1, true, {}, 0, ["compare.wants.number"]],
  ["1 is not true", true, 1, {}, 0, ["compare.wants.truth"]],
  ["words are exact", "apnoea", "apnoea", {}, 1, []],
  ["composed and decomposed are one", "é", "é", {}, 1, []],
  ["spelling named", "Class A", "class a", {}, 0, ["compare.differs", "compare.spelling"]],
  ["word wanted", "A", 1, {}, 0, ["compare.wants.text"]],
  ["list", [1, 2], [1, 2], {}, 1, []],
  ["length", [1, 2], [1, 2, 3], {}, 0, ["compare.length"]],
  ["list wanted", [1], 1, {}, 0, ["compare.wants.list"]],
  ["empty lists", [], [], {}, 1, []],
  ["element named", [1, 2], [1, 5], {}, 0, ["compare.at", "compare.differs"]],
  ["record wanted", { a: 1 }, [1], {}, 0, ["compare.wants.record"]],
  ["field missing", { a: 1 }, { A: 1 }, {}, 0, ["compare.at", "compare.field"]],
  ["further fields do not matter", { a: 1 }, { a: 1, b: 2 }, {}, 1, []],
  ["field tolerance", { a: 1, b: 9 }, { a: 1.2, b: 9 }, { fields: { a: 0.5 } }, 1, []],
  [
    "field named",
    { a: 1, b: 9 },
    { a: 1, b: 9.1 },
    { fields: { a: 0.5 } },
    0,
    ["compare.at", "compare.differs"],
  ],
  [
    "every wrong field",
    { a: 1, b: 2 },
    { a: 9, b: 8 },
    {},
    0,
    ["compare.at", "compare.differs", "compare.at", "compare.differs"],
  ],
  [
    "a data frame where columns are expected",
    { a: [1] },
    { $: "table", order: ["a"], columns: { a: [1] } },
    {},
    1,
    [],
  ],
  [
    "a field called like the prototype",
    { a: 1 },
    JSON.parse('{"__proto__": {"a": 1}}'),
    {},
    0,
    ["compare.at", "compare.field"],
  ],
];

test.each(table)("value: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect(judged.score).toBe(score);
  expect(judged.notes.map(({ code }) => code)).toEqual(notes);
});

const fs = Array.from({ length: 10 }, (_, n) => n);
const less = (factor: number) => 12.5 * factor;

/** expected, got, options, arguments, the note that names the slip (empty: none) */
const slips: [string, Value, Value, Options, Value[], string][] = [
  ["population for sample SD", 12.5, less(Math.sqrt(9 / 10)), {}, [fs], "slip.population"],
  ["population for sample variance", 12.5, less(9 / 10), {}, [fs], "slip.population"],
  ["sample for population SD", 12.5, less(Math.sqrt(10 / 9)), {}, [fs], "slip.sample"],
  ["of the differences", 12.5, less(Math.sqrt(8 / 9)), {}, [fs], "slip.population"],
  ["another share", 12.5, less(Math.sqrt(6 / 7)), {}, [fs], ""],
  ["no list was given", 12.5, less(Math.sqrt(9 / 10)), {}, [10], ""],
  ["in a field", { sd: 12.5 }, { sd: less(Math.sqrt(9 / 10)) }, {}, [fs], "slip.population"],
  ["mmHg for kPa", 12.5, 12.5 * 7.50062, {}, [], "slip.units"],
  ["hertz for radians a second", 12.5, 12.5 / (2 * Math.PI), {}, [], "slip.units"],
  ["near a unit's factor is not it", 12.5, 12.5 * 7.52, {}, [], ""],
  ["counted from 1", 41, 42, {}, [], "slip.one"],
  ["one too few", 41, 40, {}, [], "slip.one"],
  ["1 off where halves count", 41, 42, { tolerance: 0.6 }, [], ""],
  ["turned round", [1, 2, 5], [5, 2, 1], {}, [], "compare.reversed"],
  ["one sample late", [1, 2, 5, 7], [0, 1, 2, 5], {}, [], "compare.late"],
  ["two fields exchanged", { a: 1, b: 2 }, { a: 2, b: 1 }, {}, [], "compare.exchanged"],
  ["degrees for radians", 1.25, (1.25 * 180) / Math.PI, {}, [], "slip.degrees"],
  ["1000 times", 1.25, 1250, {}, [], "slip.large"],
];

test.each(slips)("value, the nearest slip: %s", (_, expected, got, options, args, code) => {
  const judged = judge(comparator, expected, got, { tolerance: "1 %", ...options }, args);
  const hints = codes(judged).filter((one) => !/differs|at$|length/.test(one));
  expect([judged.score, hints]).toEqual([0, code ? [code] : []]);
});

test("value: a slip in a field with its own tolerance is found", () => {
  const { notes } = judge(comparator, { r: 0.5 }, { r: 500 }, { fields: { r: "1 %" } });
  expect(notes.map(({ code }) => code)).toEqual(["compare.at", "compare.differs", "slip.large"]);
  expect(notes[2]?.params).toEqual({ factor: 1000 });
});

test("value: numbers that look alike are written until they differ", () => {
  const { notes } = judge(comparator, 1, 1.000000001, { tolerance: 0 });
  expect(notes[0]?.params).toEqual({ expected: "1", got: "1.000000001" });
});

/** expected, options, what the flaw says (empty: sound) */
const unsound: [string, Value, Options, string][] = [
  ["decimals without tolerance", 0.5, {}, "say a tolerance"],
  ["0 would pass", 2e-12, { tolerance: 1e-8 }, "0 would pass"],
  ["0 would pass in a field", { a: 3, b: 0.2 }, { tolerance: 0.5 }, "b: 0 would pass"],
  ["zeros would pass", [0.1, -0.2], { tolerance: 0.3 }, "0 would pass"],
  ["100 %", 4, { tolerance: "100 %" }, "0 would pass"],
  ["a share of 0", 0, { tolerance: "2 %" }, "tolerance: 0 is expected, and 2 % of 0 is nothing"],
  ["a share of 0 in a field", { a: 3, b: 0 }, { fields: { b: "2 %" } }, "fields: b: 0 is expected"],
  ["a share of a complex 0", [z(0, 0), 3], { tolerance: "2 %" }, "0 is expected"],
  ["a share, and a floor", 0, { tolerance: "2 % or 0.1" }, ""],
  ["unreadable", 4, { tolerance: "about 2" }, "cannot read"],
  ["negative", 4, { tolerance: -1 }, "cannot read"],
  ["unknown option", 4, { tolerence: 1 }, "tolerence"],
  ["0 is the truth", 0, { tolerance: 0.1 }, ""],
  ["one element near 0 is no flaw", [0.1, 9], { tolerance: 0.3 }, ""],
  ["sound", { a: 3, b: "x" }, { tolerance: "1 %" }, ""],
];

test.each(unsound)("value, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
