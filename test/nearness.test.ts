/** Tolerance and figures: the hard cases of the marking rules, in exact decimals. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, plain, round } from "../grader/decimal.ts";
import { type Acceptance, describe, judge, print, truth } from "../grader/nearness.ts";
import { type Read, readNumber } from "../grader/number.ts";

const read = (typed: string): Read => {
  const found = readNumber(typed, undefined, { fractions: true });
  if ("refused" in found) throw new Error(`${typed} is refused: ${found.refused}`);
  return found;
};
const near = (typed: string, to: string | number, rule: Acceptance): string =>
  judge(read(typed), truth(to), rule);

test.each<[typed: string, to: string | number, rule: Acceptance, verdict: string]>([
  ["94", "93", { tolerance: { absolute: 1 } }, "right"],
  ["94.0000001", "93", { tolerance: { absolute: 1 } }, "far"],
  ["0.3", "0.2", { tolerance: { absolute: 0.1 } }, "right"],
  ["102", "100", { tolerance: { relative: 0.02 } }, "right"],
  ["102.001", "100", { tolerance: { relative: 0.02 } }, "far"],
  ["-98", "-100", { tolerance: { relative: 0.02 } }, "right"],
  ["10.5", "10", { tolerance: { relative: 0.02, absolute: 0.5 } }, "right"],
  ["102", "100", { tolerance: { relative: 0.02, absolute: 0.5 } }, "right"],
  ["0.5", "0", { tolerance: { relative: 0.02, absolute: 0.5 } }, "right"],
  ["5.3910632e-44", "5.3910631e-44", {}, "far"],
  ["5.3910631e-44", 5.3910631e-44, {}, "right"],
  ["5.3910632e-44", 5.3910631e-44, {}, "far"],
  ["0.3", 0.1 + 0.2, {}, "right"],
  ["0.30000000001", 0.1 + 0.2, {}, "far"],
  ["9007199254740993", "9007199254740993", {}, "right"],
  ["9007199254740992", "9007199254740993", {}, "far"],
  ["10000000000001", 1e13, {}, "far"],
  ["1/3", 1 / 3, {}, "right"],
])("%s for %s under %j is %s", (typed, to, rule, verdict) => {
  expect(near(typed, to, rule)).toBe(verdict);
});

test.each<[typed: string, to: string | number, figures: number, verdict: string]>([
  ["93.3", 280 / 3, 3, "right"],
  ["93.33", 280 / 3, 3, "figures"],
  ["93", 280 / 3, 3, "coarse"],
  ["93.4", 280 / 3, 3, "far"],
  ["9.33e1", 280 / 3, 3, "right"],
  ["100", "99.96", 3, "right"],
  ["100.0", "99.96", 3, "figures"],
  ["2.68", 2.675, 3, "right"],
  ["2.67", 2.675, 3, "far"],
  ["2.675", 2.675, 3, "figures"],
  ["-132.655", -132.6545, 6, "right"],
  ["1500", "1496", 2, "right"],
  ["1500.", "1496", 2, "figures"],
  ["0.00", "0", 2, "right"],
  ["0.0", "0", 2, "figures"],
  ["0.001", "0", 1, "far"],
  ["1/3", 1 / 3, 3, "right"],
])("%s for %s to %d figures is %s", (typed, to, figures, verdict) => {
  expect(near(typed, to, { figures })).toBe(verdict);
});

test.each<[typed: string, verdict: string]>([
  ["93.3", "right"],
  ["93.2", "right"],
  ["93.25", "figures"],
  ["95.6", "far"],
])("with a tolerance of 1 mmHg and three figures, both must hold: %s is %s", (typed, verdict) => {
  expect(near(typed, 280 / 3, { tolerance: { absolute: 1 }, figures: 3 })).toBe(verdict);
});

test.each([
  ["2.675", 3, "2.68"],
  ["-132.6545", 6, "-132.655"],
  ["0.5", 1, "0.5"],
  ["99.96", 3, "100"],
  ["123456", 2, "120000"],
  ["0.0012349", 3, "0.00123"],
])("%s to %d figures is %s: half away from zero, in decimal", (text, n, rounded) => {
  expect(plain(round(decimal(text), n))).toBe(rounded);
});

test.each<[to: string | number, rule: Acceptance, printed: string]>([
  [280 / 3, { tolerance: { absolute: 1 } }, "93"],
  [280 / 3, { tolerance: { absolute: 0.1 } }, "93.3"],
  [280 / 3, { figures: 4 }, "93.33"],
  ["90", { tolerance: { absolute: 0.1 } }, "90"],
  ["90", { figures: 4 }, "90.00"],
  [-2.5, { tolerance: { absolute: 0.25 } }, "−2.5"],
  [0.3, {}, "0.3"],
  [1.23456e-9, { figures: 3 }, "1.23×10⁻⁹"],
  [6.02214076e23, { figures: 3 }, "6.02×10²³"],
  ["9007199254740993", {}, "9007199254740993"],
  ["0", { figures: 2 }, "0.00"],
  ["0", { tolerance: { absolute: 0.5 } }, "0"],
])("%s under %j is printed %s", (to, rule, printed) => {
  expect(print(truth(to), rule)).toBe(printed);
});

test.each<[rule: Acceptance, unit: string, code: string, params: object]>([
  [{}, "", "rule.exact", {}],
  [{ tolerance: { absolute: 1 } }, "mmHg", "rule.absolute", { absolute: "1 mmHg" }],
  [{ tolerance: { relative: 0.07 } }, "mmHg", "rule.relative", { relative: "7" }],
  [
    { tolerance: { relative: 0.02, absolute: 0.5 }, figures: 3 },
    "mmHg",
    "rule.either.figures",
    { relative: "2", absolute: "0.5 mmHg", figures: 3 },
  ],
  [{ figures: 3 }, "mmHg", "rule.figures", { figures: 3 }],
])("the rule %j in %j is told as %s", (rule, unit, code, params) => {
  expect(describe(rule, unit)).toEqual({ code, params });
});

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const width = fc.double({ min: 1e-6, max: 1e3, noNaN: true });

test("nearer is never worse", () => {
  fc.assert(
    fc.property(
      number,
      width,
      number,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (to, absolute, off, share) => {
        const rule = { tolerance: { absolute } };
        const typed = (distance: number): string => String(to + distance);
        const [nearer, farther] = [near(typed(off * share), to, rule), near(typed(off), to, rule)];
        return !(farther === "right" && nearer === "far");
      },
    ),
  );
});

test("what is printed is right under the rule that printed it", () => {
  const rule = fc.oneof(
    fc.record({ figures: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ tolerance: fc.record({ absolute: width }) }),
    fc.record({
      tolerance: fc.record({ relative: fc.double({ min: 1e-6, max: 0.5, noNaN: true }) }),
    }),
    fc.constant({}),
  );
  const any = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(any, rule, (to, rule) => near(print(truth(to), rule), to, rule) === "right"),
    { numRuns: 1000 },
  );
});
