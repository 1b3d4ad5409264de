/** Arguments that learners write: what is read, and what is said of what cannot be. */
import { expect, test } from "vitest";
import { read, write } from "../../src/question/code/arguments.ts";
import english from "../../src/strings/en.json" with { type: "json" };

const long = Array.from({ length: 400 }, (_, n) => n / 10);
const cases = [
  { name: "at rest", args: [long, 250] },
  { name: "a record", args: [{ sbp: 120, dbp: 80 }, "mmHg", [1, 2]] },
];

test("a case's arguments are written with long data by name, and read back as they were", () => {
  expect(write(cases[0]!)).toBe('[{"case": "at rest", "argument": 1}, 250]');
  for (const one of cases) expect(read(write(one), cases)).toEqual({ args: one.args });
});

test.each([
  ["[]", []],
  ["[93.5]", [93.5]],
  ['[[1, null], {"case": "mine"}, true]', [[1, null], { case: "mine" }, true]],
])("%s is read", (text, args) => {
  expect(read(text, cases)).toEqual({ args });
});

test.each([
  ["", "input.empty", {}],
  ["3", "input.list", {}],
  ['{"a": 1}', "input.list", {}],
  ["[1, 2", "input.json", {}],
  ["[True]", "input.slip", { wrote: "True", json: "true" }],
  ["[1, None]", "input.slip", { wrote: "None", json: "null" }],
  ["[NA]", "input.slip", { wrote: "NA", json: "null" }],
  ["['a']", "input.slip", { json: '"…"' }],
  ["[1, 2,]", "input.slip", { wrote: ",]", json: "]" }],
  ["[c(1, 2)]", "input.slip", { wrote: "c(", json: "[" }],
  ["[.5]", "input.slip", { json: "0.5" }],
  ['[{"case": "asleep", "argument": 1}]', "input.case", { name: "asleep" }],
  ['[{"case": "at rest", "argument": 3}]', "input.argument", { n: 3, most: 2 }],
  [`["${"x".repeat(200_000)}"]`, "input.long", {}],
])("%.40s is refused, in words", (text, code, params) => {
  const found = read(text, cases);
  expect(found).toMatchObject({ refused: { code, params } });
  expect(english).toHaveProperty([`note.${code}`]);
});
