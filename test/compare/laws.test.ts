/** Laws of the comparators: whatever a program hands back, they judge it and never throw. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alike, compare, comparators, flaws } from "../../grader/compare/index.ts";
import { show, showBoth } from "../../grader/compare/rules/show.ts";
import { trivialFor } from "../../grader/compare/rules/trivial.ts";
import { bound, readTolerance, within } from "../../grader/compare/rules/tolerance.ts";
import type { Value } from "../../grader/value.ts";

const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((x) => x + 0);
const special: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value[]>(
    { $: "number", is: "NaN" },
    { $: "number", is: "Infinity" },
    { $: "nothing" },
    { $: "other", is: "function" },
    { $: "integer", digits: "90071992547409930" },
    { $: "complex", re: 1, im: -2 },
    { $: "table", order: ["a"], columns: { a: [1, null] } },
  ),
);
const value = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    number,
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    special,
    fc.array(tie("any"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor")), tie("any"), {
      maxKeys: 3,
    }),
  ),
})).any;

const options: Record<string, Record<string, Value>> = {
  agreement: { tolerance: 0.1 },
  array: { tolerance: "1 % or 0.1", up_to: ["permutation", "sign"], mask: { from: 1 } },
  beats: { fs: 250, sensitivity: 0.9, precision: 0.9 },
  estimate: { se: 0.1, varies: true },
  events: { onset: 0.5, offset: 1, fs: 100 },
  overlap: { dice: 0.9, hausdorff: 3, spacing: 0.5 },
  properties: { args: ["a", "b"], hold: ["a = 2 b", "disjoint(result, a)", "unique(result[a].x)"] },
  roc: { tolerance: 0.1 },
  spectrum: { frequency: 0.5, level: 1 },
  table: { key: "a", tolerance: 0.1 },
  text: { spaces: "fold" },
  value: { tolerance: 0.1, fields: { constructor: 1 } },
};

test("every comparator has options to be tried with", () => {
  expect(Object.keys(options)).toEqual(Object.keys(comparators));
});

test.each(Object.keys(comparators))("%s judges whatever it is handed", async (kind) => {
  const how = { ...options[kind], kind };
  await fc.assert(
    fc.asyncProperty(
      value,
      value,
      fc.array(value, { maxLength: 3 }),
      async (expected, got, args) => {
        const given = { args, results: new Map([["again", got]]) };
        const judged = await compare(expected, got, how, given);
        expect([0, 1]).toContain(judged.score);
        expect(judged.score === 1 || judged.notes.length > 0).toBe(true);
        expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
        expect(await compare(expected, got, how, given)).toEqual(judged);
        expect(Array.isArray(await flaws(expected, how, given))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

/** Nearer to what comparators expect: lists of rows, records of lists. */
const small = fc.oneof(fc.integer({ min: 0, max: 3 }), number, special, fc.boolean());
const shaped: fc.Arbitrary<Value> = fc.oneof(
  fc.array(fc.array(small, { maxLength: 3 }), { maxLength: 4 }),
  fc.array(small, { maxLength: 6 }),
  fc
    .constantFrom<[string, string]>(
      ["fpr", "tpr"],
      ["onset", "offset"],
      ["frequency", "level"],
      ["a", "low"],
    )
    .chain(([one, other]) =>
      fc.array(small, { maxLength: 4 }).chain((list) =>
        fc.constantFrom<Value>(
          { [one]: list, [other]: list, auc: 0.5 },
          list.map((x) => ({ [one]: x, [other]: x })),
        ),
      ),
    ),
);

test.each(Object.keys(comparators))("%s judges what is nearly right", async (kind) => {
  const how = { ...options[kind], kind };
  await fc.assert(
    fc.asyncProperty(
      shaped,
      shaped,
      fc.array(shaped, { maxLength: 2 }),
      async (expected, got, args) => {
        const given = { args, results: new Map([["again", got]]) };
        const judged = await compare(expected, got, how, given);
        expect([0, 1]).toContain(judged.score);
        expect(judged.score === 1 || judged.notes.length > 0).toBe(true);
        expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
        expect(
          typeof (await alike(expected, { value: got, given }, { value: expected, given }, how)),
        ).toBe("boolean");
        expect(Array.isArray(await flaws(expected, how, given))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a value equals itself", async () => {
  const data = value.filter((one) => !JSON.stringify(one).includes('"other"'));
  await fc.assert(
    fc.asyncProperty(data, async (one) => {
      expect((await compare(one, structuredClone(one), { kind: "value" })).score).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test("where a tolerance is sound, nothing trivial passes that is not the truth", async () => {
  await fc.assert(
    fc.asyncProperty(number, fc.double({ min: 0, max: 10, noNaN: true }), async (truth, size) => {
      const how = { kind: "value", tolerance: size };
      if ((await flaws(truth, how)).length) return;
      for (const trivial of trivialFor(truth)) {
        const { score } = await compare(truth, trivial, how);
        expect(score === 0 || truth === 0).toBe(true);
      }
    }),
  );
});

test("nearer is never worse, and the interval is closed", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (truth, absolute, share) => {
        const tolerance = { absolute, relative: 0.01 };
        const edge = bound(truth, tolerance);
        for (const sign of [-1, 1])
          expect(within(truth, truth + sign * edge * share, tolerance)).toBe(true);
        expect(within(truth, truth + 1.001 * edge + 1e-3, tolerance)).toBe(false);
      },
    ),
  );
});

test("two numbers that differ are written differently", () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [a, b] = showBoth(one, other);
      expect(a === b).toBe(one === other);
    }),
  );
});

test.each<[Value, string]>([
  [[1, 2, 3], "[1, 2, 3]"],
  [[1, 2, 3, 4, 5, 6, 7], "[1, 2, 3, 4, 5, 6, … 7]"],
  [{ sdnn: 1 / 3 }, "{sdnn: 0.333333}"],
  ["apnoea", '"apnoea"'],
  [{ $: "complex", re: 1, im: -2 }, "1-2i"],
  [[[[[[1]]]]], "[[[[…]]]]"],
])("%j is shown as %s", (one, text) => {
  expect(show(one)).toBe(text);
});

test.each<[Value, object | null]>([
  [0.5, { absolute: 0.5 }],
  ["0.5", { absolute: 0.5 }],
  ["2 %", { relative: 0.02 }],
  ["2% or .5", { relative: 0.02, absolute: 0.5 }],
  ["1e-3 or 5 %", { relative: 0.05, absolute: 0.001 }],
  ["1 or 2", null],
  ["-1", null],
  ["1 mmHg", null],
  ["", null],
  [true, null],
])("the tolerance %j", (written, read) => {
  expect(readTolerance(written)).toEqual(read);
});
