/** A revision changes with what decides the mark, and with nothing else. */
import { expect, test } from "vitest";
import { canonical, hash } from "../../grader/read/rev.ts";
import { above, item, lesson, number } from "./lesson.ts";

const revOf = (body: string): string | undefined =>
  lesson(above + item("heart", body)).items[0]?.rev;
const before = revOf(number);

test.each([
  ["the prompt", number.replace("How many", "Count the")],
  ["the solution", number.replace("Two and two make", "Together")],
  ["a hint", `${number}hints:\n  - Count the atria.\n`],
  ["the order of keys", number.split("\n").toReversed().join("\n")],
  ["how a number is written", number.replace("answer: 4", "answer: 0x4")],
  ["a comment", `${number}# four\n`],
  ["a source", `${number}source: An atlas.\n`],
])("it is kept when %s is edited", (_, body) => {
  expect(revOf(body)).toBe(before);
});

test.each([
  ["the answer", number.replace("answer: 4", "answer: 5")],
  ["the tolerance", number.replace("tolerance: 0", "tolerance: 1")],
  ["the figures", `${number}figures: 1\n`],
  ["the unit", `${number}unit: mm\n`],
  ["what is given", `${number}given: { a: 1..3 }\n`],
  ["a mistake", `${number}mistakes: [{ answer: 2, say: Two. }]\n`],
])("it changes with %s", (_, body) => {
  expect(revOf(body)).toMatch(/^[0-9a-f]{16}$/);
  expect(revOf(body)).not.toBe(before);
});

test("the hash is FNV-1a of 64 bits, over UTF-8", () => {
  // From the test vectors of its authors.
  expect(hash("")).toBe("cbf29ce484222325");
  expect(hash("a")).toBe("af63dc4c8601ec8c");
  expect(hash("foobar")).toBe("85944171f73967e8");
  const bytes = new TextEncoder().encode("é 心 💓");
  const fold = (state: bigint, byte: number): bigint =>
    BigInt.asUintN(64, (state ^ BigInt(byte)) * 1099511628211n);
  const expected = [...bytes].reduce(fold, 14695981039346656037n).toString(16);
  expect(hash("é 心 💓")).toBe(expected.padStart(16, "0"));
});

test("canonical JSON has no order of keys and no undefined", () => {
  expect(canonical({ b: 1, a: [undefined, NaN, { d: undefined, c: "心" }] })).toBe(
    '{"a":[null,"NaN",{"c":"心"}],"b":1}',
  );
});
