/** The table of comparators, row by row in its own words: when each is right, what is just not, and what it shows. */
import { expect, test } from "vitest";
import { compare, comparators, type Comparison } from "../../grader/compare/index.ts";
import type { Value } from "../../grader/value.ts";

interface Row {
  /** What the table says. */
  says: string;
  how: Comparison;
  expected: Value;
  right: Value;
  wrong: Value;
  /** Of the wrong one: its notes, and the kind of picture; one number has none. */
  notes: string[];
  picture?: string;
  args?: Value[];
}

const beat = { fs: 100, window: 0.15, sensitivity: 0.75, precision: 0.75 };
const frame = (id: string[], ms: number[]): Value => {
  return { $: "table", order: ["id", "ms"], columns: { id, ms } };
};
const mask = (...rows: string[]): Value => rows.map((row) => [...row].map(Number));
const [scores, labels] = [
  [1, 2, 2, 3],
  [0, 0, 1, 1],
];
const [one, other] = [
  [10, 20, 30, 41],
  [11, 19, 32, 40],
];
const bias = -0.25;

const rows: Row[] = [
  {
    says: "value: number rules; the nearest slip",
    how: { kind: "value", tolerance: "1 %" },
    expected: 93,
    right: 93.9,
    wrong: 93_000,
    notes: ["compare.differs", "slip.large"],
  },
  {
    says: "value: strings and booleans exact",
    how: { kind: "value" },
    expected: { rhythm: "sinus", regular: true },
    right: { rhythm: "sinus", regular: true },
    wrong: { rhythm: "Sinus", regular: true },
    notes: ["compare.at", "compare.differs", "compare.spelling"],
    picture: "places",
  },
  {
    says: "array: same shape, every element in tolerance; worst index",
    how: { kind: "array", tolerance: 0.1 },
    expected: [1, 2, 3],
    right: [1.1, 2, 2.9],
    wrong: [1, 2.2, 9],
    notes: ["compare.elements"],
    picture: "curves",
  },
  {
    says: "array: RMSE below a bound",
    how: { kind: "array", rmse: 0.2 },
    expected: [1, 2, 3, 4],
    right: [1, 2, 3, 4.3],
    wrong: [1, 2, 3, 4.9],
    notes: ["compare.rmse"],
    picture: "curves",
  },
  ...(
    [
      ["sign", [-1, -2, -4]],
      ["scale", [3, 6, 12]],
      ["permutation", [4, 1, 2]],
    ] as const
  ).map(([free, right]): Row => ({
    says: `array: up_to ${free} when the mathematics leaves it free`,
    how: { kind: "array", tolerance: 0.01, up_to: free },
    expected: [1, 2, 4],
    right: [...right],
    wrong: [1, 2, 5],
    notes: ["compare.elements"],
    picture: "curves",
  })),
  {
    says: "array: up_to phase when the mathematics leaves it free",
    how: { kind: "array", tolerance: 0.01, up_to: "phase" },
    expected: [
      { $: "complex", re: 1, im: 0 },
      { $: "complex", re: 0, im: 2 },
    ],
    right: [
      { $: "complex", re: 0, im: 1 },
      { $: "complex", re: -2, im: 0 },
    ],
    wrong: [
      { $: "complex", re: 1, im: 0 },
      { $: "complex", re: 0, im: -2 },
    ],
    notes: ["compare.elements"],
    picture: "curves",
  },
  {
    says: "table: columns by name, rows by key; first differing cell",
    how: { kind: "table", key: "id", tolerance: 1 },
    expected: frame(["a", "b"], [800, 900]),
    right: frame(["b", "a"], [900, 801]),
    wrong: frame(["a", "b"], [800, 950]),
    notes: ["compare.table.cell", "compare.differs"],
    picture: "places",
  },
  {
    says: "beats: matched one-to-one within the window, at or above the bounds; missed and extra by time",
    how: { kind: "beats", ...beat },
    expected: [100, 200, 300, 400],
    right: [115, 185, 300],
    wrong: [116, 184, 300, 400],
    notes: ["beats.rates", "beats.missed", "beats.extra"],
    picture: "marks",
  },
  {
    says: "events: interval overlap, onset and offset errors; each event",
    how: { kind: "events", overlap: 0.5, onset: 2, offset: 2 },
    expected: [
      [10, 20],
      [40, 55],
    ],
    right: [
      [11, 19],
      [40, 56],
    ],
    wrong: [
      [11, 19],
      [44, 55],
    ],
    notes: ["compare.event.onset-late"],
    picture: "marks",
  },
  {
    says: "overlap: Dice or Jaccard of masks at or above the bound; the two masks",
    how: { kind: "overlap", dice: 0.8 },
    expected: mask("0110", "0110"),
    right: mask("0110", "0100"),
    wrong: mask("0110", "0000"),
    notes: ["compare.overlap.dice"],
    picture: "masks",
  },
  {
    says: "overlap: 95 % Hausdorff distance below the bound, in mm",
    how: { kind: "overlap", hausdorff: 1.5, spacing: [1, 2] },
    expected: mask("0110", "0110"),
    right: mask("0110", "0000"),
    wrong: mask("0100", "0100"),
    notes: ["compare.overlap.hausdorff"],
    picture: "masks",
  },
  {
    says: "roc: AUC with ties counted half; operating points",
    how: { kind: "roc", tolerance: 0.001 },
    expected: 0.875,
    right: 0.875,
    wrong: 0.75,
    notes: ["compare.differs", "compare.roc.ties-none"],
    picture: "points",
    args: [scores!, labels!],
  },
  {
    says: "agreement: Bland–Altman bias and limits; difference plot",
    how: { kind: "agreement", tolerance: 0.01 },
    expected: { bias },
    right: { bias },
    wrong: { bias: -bias },
    notes: ["compare.at", "compare.differs", "slip.sign"],
    picture: "differences",
    args: [one!, other!],
  },
  {
    says: "estimate: inside the oracle's confidence interval",
    how: { kind: "estimate", se: 0.01, level: 0.95 },
    expected: 3.14,
    right: 3.159,
    wrong: 3.161,
    notes: ["compare.estimate.outside"],
    picture: "intervals",
  },
  {
    says: "estimate: over seeds; coverage",
    how: { kind: "estimate", se: 0.01, level: 0.95 },
    expected: Array(20).fill(0.5),
    right: [0.6, ...Array(19).fill(0.501)],
    wrong: [...Array(9).fill(0.6), ...Array(11).fill(0.501)],
    notes: ["compare.estimate.coverage", "compare.at", "compare.estimate.outside"],
    picture: "intervals",
  },
  {
    says: "spectrum: peaks at the right frequency and level",
    how: { kind: "spectrum", frequency: 0.5, level: 1 },
    expected: [
      [10, 0],
      [25, -6],
    ],
    right: [
      [10.5, -1],
      [25, -6],
    ],
    wrong: [
      [10, 0],
      [26, -6],
    ],
    notes: ["compare.spectrum.missed", "compare.spectrum.extra"],
    picture: "points",
  },
  {
    says: "text: lines, whitespace folded as declared; first differing line",
    how: { kind: "text", spaces: "fold" },
    expected: "SDNN 42\nRMSSD 31",
    right: "SDNN  42\nRMSSD 31\n",
    wrong: "SDNN 42\nRMSSD 13",
    notes: ["compare.line.differs"],
    picture: "lines",
  },
];

test("no comparator of the table lacks its row", () => {
  const named = new Set(rows.map(({ how }) => how.kind));
  const rest = Object.keys(comparators).filter((kind) => !named.has(kind));
  expect(rest).toEqual(["properties"]); // which has no tolerance: its table is `properties.test.ts`
});

test.each(rows)("$says", async ({ how, expected, right, wrong, notes, picture, args = [] }) => {
  const given = { args, results: new Map<string, Value>() };
  expect((await compare(expected, right, how, given)).score).toBe(1);
  const judged = await compare(expected, wrong, how, given);
  expect([judged.score, judged.notes.map(({ code }) => code), judged.evidence?.kind]).toEqual([
    0,
    notes,
    picture,
  ]);
});
