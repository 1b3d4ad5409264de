import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { comparator, dice, jaccard } from "../../grader/compare/overlap.ts";
import { hausdorff95, percentile } from "../../grader/compare/rules/distance.ts";
import { type Mask, maskOf } from "../../grader/compare/rules/mask-image.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

/** A mask from rows of "." and "#". */
const drawn = (...rows: string[]): Value =>
  rows.map((row) => [...row].map((sign) => Number(sign === "#")));
const mask = (value: Value): Mask => {
  const found = maskOf(value);
  if ("odd" in found) throw new Error(found.odd);
  return found;
};

const truth = drawn("......", ".###..", ".####.", ".##...", "......");
const empty = drawn("......", "......", "......", "......", "......");
const dice8 = { dice: 0.8 };

const table: [string, Value, Value, Options, number, string[]][] = [
  ["equal", truth, truth, { dice: 1, jaccard: 1, hausdorff: 0.1, spacing: 1 }, 1, []],
  ["true and false", truth, (truth as number[][]).map((row) => row.map(Boolean)), dice8, 1, []],
  [
    "one pixel missed",
    truth,
    drawn("......", ".###..", ".###..", ".##...", "......"),
    { dice: 0.94 },
    1,
    [],
  ],
  [
    "below the bound",
    truth,
    drawn("......", ".###..", "......", "......", "......"),
    dice8,
    0,
    ["compare.overlap.dice"],
  ],
  [
    "jaccard is lower than dice",
    truth,
    drawn("......", ".###..", ".###..", ".##...", "......"),
    { jaccard: 0.94 },
    0,
    ["compare.overlap.jaccard"],
  ],
  ["both empty", empty, empty, { dice: 0.9, hausdorff: 1, spacing: 1 }, 1, []],
  ["one empty", truth, empty, dice8, 0, ["compare.overlap.dice", "compare.overlap.empty"]],
  [
    "one empty, by distance",
    truth,
    empty,
    { hausdorff: 1000, spacing: 1 },
    0,
    ["compare.overlap.hausdorff", "compare.overlap.empty"],
  ],
  [
    "empty expected, one pixel",
    empty,
    drawn("#.....", "......", "......", "......", "......"),
    dice8,
    0,
    ["compare.overlap.dice"],
  ],
  [
    "labels",
    [
      [0, 2, 3],
      [0, 2, 2],
    ],
    [
      [1, 2, 7],
      [0, 2, 2],
    ],
    { dice: 0.9, label: 2 },
    1,
    [],
  ],
  [
    "probabilities",
    truth,
    (truth as number[][]).map((row) => row.map((bit) => 0.9 * bit)),
    dice8,
    0,
    ["compare.overlap.values"],
  ],
  ["another shape", truth, drawn("###", "###"), dice8, 0, ["compare.overlap.shape"]],
  [
    "transposed",
    truth,
    (truth as number[][])[0]!.map((_, c) => (truth as number[][]).map((row) => row[c]!)),
    dice8,
    0,
    ["compare.overlap.shape", "compare.transposed"],
  ],
  ["ragged", truth, [[0, 1], [0]], dice8, 0, ["compare.overlap.values"]],
  [
    "inverted",
    truth,
    (truth as number[][]).map((row) => row.map((bit) => 1 - bit)),
    dice8,
    0,
    ["compare.overlap.dice", "compare.overlap.inverted"],
  ],
  [
    "upside down",
    truth,
    (truth as number[][]).toReversed(),
    { dice: 0.95 },
    0,
    ["compare.overlap.dice", "compare.overlap.upside-down"],
  ],
  [
    "left and right",
    truth,
    (truth as number[][]).map((row) => row.toReversed()),
    { dice: 0.95 },
    0,
    ["compare.overlap.dice", "compare.overlap.mirrored"],
  ],
  [
    "moved by a pixel",
    truth,
    drawn("......", "..###.", "..####", "..##..", "......"),
    { dice: 0.95 },
    0,
    ["compare.overlap.dice", "compare.overlap.moved"],
  ],
  ["a list of numbers", truth, [0, 1], dice8, 0, ["compare.overlap.wants"]],
  ["nothing", truth, { $: "nothing" }, dice8, 0, ["compare.nothing"]],
  ["a volume", [truth, empty], [truth, empty], dice8, 1, []],
];

test.each(table)("overlap: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("overlap: the two masks lie over each other; of a volume, the worst slice", () => {
  const got = drawn("......", "..###.", ".####.", ".##...", "......");
  const { evidence } = judge(comparator, truth, got, { dice: 0.95 });
  expect(evidence).toEqual({
    kind: "masks",
    rows: ["......", ".-==+.", ".====.", ".==...", "......"],
  });
  const volume = judge(comparator, [empty, truth], [empty, got], { dice: 0.95 });
  expect(volume.evidence).toMatchObject({ kind: "masks", slice: 1 });
});

test("overlap: by hand, |A| = 9, |B| = 6, |A∩B| = 6", () => {
  const [a, b] = [mask(truth), mask(drawn("......", ".###..", ".###..", "......", "......"))];
  expect(dice(a, b)).toBeCloseTo(12 / 15, 12);
  expect(jaccard(a, b)).toBeCloseTo(6 / 9, 12);
});

test("overlap: distances are in mm, along each axis by its spacing", () => {
  const [a, b] = [mask(drawn("#.....", "......")), mask(drawn(".....#", "......"))];
  expect(hausdorff95(a, b, [1, 0.9])).toBeCloseTo(4.5, 12);
  const [c, d] = [mask(drawn("#.....", "......")), mask(drawn("......", "...#.."))];
  expect(hausdorff95(c, d, [4, 1])).toBeCloseTo(5, 12);
  expect(hausdorff95(a, mask(drawn("......", "......")), [1, 1])).toBe(Infinity);
});

test("overlap: the 95th percentile forgives one stray pixel of many, the maximum would not", () => {
  const square = Array.from({ length: 20 }, () => "####################..........");
  const stray = square.with(10, "####################.........#");
  const found = hausdorff95(mask(drawn(...square)), mask(drawn(...stray)), [1, 1]);
  expect(found).toBe(0);
});

test("overlap: percentiles lie between ranks as numpy's do", () => {
  expect(percentile([1, 2, 3, 4], 0.95)).toBeCloseTo(3.85, 12);
  expect(percentile([7], 0.95)).toBe(7);
});

/** Every boundary pixel against every other, in plain words. */
function slowly(a: Mask, b: Mask, [down, across]: [number, number]): number {
  const columns = a.shape[1]!;
  const edge = ({ shape, bits }: Mask) =>
    [...bits.keys()].filter((n) => {
      const [r, c] = [Math.floor(n / columns), n % columns];
      const inside = r > 0 && c > 0 && r < shape[0]! - 1 && c < columns - 1;
      return bits[n] && !(inside && [1, -1, columns, -columns].every((step) => bits[n + step]));
    });
  const [p, q] = [edge(a), edge(b)];
  if (!p.length || !q.length) return p.length === q.length ? 0 : Infinity;
  const far = (from: number[], to: number[]) =>
    percentile(
      from.map((n) =>
        Math.min(
          ...to.map((m) =>
            Math.hypot(
              down * (Math.floor(n / columns) - Math.floor(m / columns)),
              across * ((n % columns) - (m % columns)),
            ),
          ),
        ),
      ),
      0.95,
    );
  return Math.max(far(p, q), far(q, p));
}

test("overlap: distances are exact, whatever the masks and the spacing", () => {
  const bits = array(integer({ min: 0, max: 1 }), { minLength: 42, maxLength: 42 });
  const spacing = tuple(constantFrom(0.5, 1, 3), constantFrom(0.7, 1, 2));
  assert(
    property(bits, bits, spacing, (one, other, mm) => {
      const [a, b] = [one, other].map((list): Mask => ({
        shape: [6, 7],
        bits: Uint8Array.from(list),
      }));
      expect(hausdorff95(a!, b!, mm)).toBeCloseTo(slowly(a!, b!, mm), 9);
      const d = dice(a!, b!);
      expect(jaccard(a!, b!)).toBeCloseTo(d / (2 - d), 9);
    }),
    { numRuns: 500 },
  );
});

const unsound: [string, Value, Options, string][] = [
  ["pixel accuracy", truth, { accuracy: 0.9 }, "the share of pixels alike says little"],
  ["no bound", truth, {}, "needs a bound"],
  ["a distance without spacing", truth, { hausdorff: 3 }, "needs spacing"],
  [
    "spacing of another number of axes",
    truth,
    { hausdorff: 3, spacing: [1, 1, 1] },
    "along each axis",
  ],
  ["a mask of ones would pass", truth, { dice: 0.4 }, "a mask of ones would pass"],
  ["no mask", [1, 0], dice8, "no mask"],
  ["percent", truth, { dice: 90 }, "at most 1"],
  ["sound", truth, { dice: 0.9, hausdorff: 2, spacing: [0.9, 0.9] }, ""],
];

test.each(unsound)("overlap, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
