/** R has no single numbers and keeps names: results in the shape that is asked, and no further. */
import { expect, test } from "vitest";
import { fit } from "../../grader/items/code/fit.ts";
import type { Value } from "../../grader/value.ts";

const nothing: Value = { $: "nothing" };
const table: Value = { $: "table", order: ["a"], columns: { a: [1] } };

test.each<[string, Value, Value, Value]>([
  ["a number where a list of one is asked", 5, [7], [5]],
  ["a number where a longer list is asked", 5, [7, 8], [5]],
  ["a number where a number is asked", 5, 7, 5],
  ["a list of one where a number is asked stays a list", [5], 7, [5]],
  ["NULL where an empty list is asked", nothing, [], []],
  ["NULL inside, where an empty list is asked", { beats: null }, { beats: [] }, { beats: [] }],
  ["NULL where something is asked says that nothing came", nothing, [1], nothing],
  ["NA where a list of one is asked", null, [1], [null]],
  ["names of a vector that nobody asked for", { "25%": 1, "75%": 3 }, [1, 3], [1, 3]],
  ["the name of one number", { "50%": 2 }, 2, 2],
  ["two names for one number", { a: 1, b: 2 }, 2, { a: 1, b: 2 }],
  ["a list within a record", { at: 3, n: 1 }, { at: [3], n: 1 }, { at: [3], n: 1 }],
  ["a list within a list", [1, [2, 3]], [[1], [2, 3]], [[1], [2, 3]]],
  ["a complex number", { $: "complex", re: 1, im: 2 }, [0], [{ $: "complex", re: 1, im: 2 }]],
  ["a table is what it is", table, [1], table],
  ["a field too many", { a: 1, b: 2 }, { a: [1] }, { a: [1], b: 2 }],
])("R: %s", (_, value, want, expected) => {
  expect(fit(value, "r", want)).toEqual(expected);
});

test("in other languages a value has the shape that it has", () => {
  expect(fit(5, "python", [7])).toBe(5);
  expect(fit({ "50%": 2 }, "javascript", 2)).toEqual({ "50%": 2 });
});
