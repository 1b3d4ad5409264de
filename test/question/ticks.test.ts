/** Ticks of axes that are first known in the browser. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { short, ticks } from "../../src/question/figure/ticks.ts";

const labels = (from: number, to: number, count: number): string[] =>
  ticks(from, to, count).map(({ label }) => label);

test.each<[number, number, number, string[]]>([
  [0, 1, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1"]],
  [-0.3, 1.3, 4, ["0", "0.5", "1"]],
  [0, 499, 5, ["0", "100", "200", "300", "400"]],
  [-2, 2, 4, ["−2", "−1", "0", "1", "2"]],
  [0, 3e-7, 3, ["0", "1e−7", "2e−7", "3e−7"]],
  [0, 4e6, 2, ["0", "2e6", "4e6"]],
  [5, 5, 4, []],
  [0, Infinity, 4, []],
])("from %d to %d", (from, to, count, expected) => {
  expect(labels(from, to, count)).toEqual(expected);
});

test("few ticks, in order, within the axis", () => {
  const size = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  const start = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(start, size, fc.integer({ min: 2, max: 10 }), (from, length, count) => {
      fc.pre(length > Math.abs(from) * 1e-6);
      const values = ticks(from, from + length, count).map(({ value }) => value);
      expect(values.length).toBeLessThanOrEqual(count + 1);
      expect(values.toSorted((a, b) => a - b)).toEqual(values);
      for (const value of values)
        expect(Math.abs(value - from - length / 2)).toBeLessThanOrEqual(length * 0.501);
    }),
  );
});

test("numbers in few signs", () => {
  expect([0, -0.5, 93.33333, 1234567, 1e-5, 12345].map(short)).toEqual([
    "0",
    "−0.5",
    "93.333",
    "1.2346e6",
    "1e−5",
    "12345",
  ]);
});
