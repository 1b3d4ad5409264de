/** The slips that a failing case names, by what they are called, in every comparator that can recognise them. */
import { expect, test } from "vitest";
import { compare, type Comparison } from "../../grader/compare/index.ts";
import type { Value } from "../../grader/value.ts";
import strings from "../../src/strings/en.json" with { type: "json" };
import hans from "../../src/strings/zh-hans.json" with { type: "json" };
import hant from "../../src/strings/zh-hant.json" with { type: "json" };

const value: Comparison = { kind: "value", tolerance: "0.1 %" };
const array: Comparison = { kind: "array", tolerance: "0.1 %" };
const table: Comparison = { kind: "table", tolerance: "0.1 %" };
const estimate: Comparison = { kind: "estimate", se: 0.001 };
const agreement: Comparison = { kind: "agreement", tolerance: 0.001 };
const events: Comparison = { kind: "events", overlap: 0.5, onset: 0.05, offset: 0.05 };
const overlap: Comparison = { kind: "overlap", dice: 0.9 };
/** A window of half a sample: where samples count one by one. */
const beats: Comparison = { kind: "beats", fs: 250, window: 0.002, sensitivity: 1, precision: 1 };
const [paced, late] = [[40, 252, 460, 671, 890], 3];

const column = (...v: number[]): Value => ({ $: "table", order: ["v"], columns: { v } });
const times = (factor: number, list: number[]) => list.map((one) => one * factor);
const rr = [812, 790, 845, 861, 799, 804];
const spread = (list: number[], less: number) => {
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  return Math.sqrt(list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - less));
};
const [sample, population] = [spread(rr, 1), spread(rr, 0)];
const pairs = [rr, rr.map((x, n) => x + [3, -4, 6, 1, -2, 5][n]!)];
const bias = -1.5;
const [wide, tall]: Value[] = [
  [
    [1, 2, 3],
    [4, 5, 6],
  ],
  [
    [1, 4],
    [2, 5],
    [3, 6],
  ],
];
const square: Value = [
  [1, 2],
  [3, 4],
];
const turned: Value = [
  [1, 3],
  [2, 4],
];
const mask: Value = ["0110", "0000", "0100"].map((row) => [...row].map(Number));
const over: Value = ["000", "101", "100", "000"].map((row) => [...row].map(Number));
const [signal, delayed] = [
  [0, 3, 9, 4, 1],
  [7, 0, 3, 9, 4],
];
const [ahead, rest] = [
  [3, 9, 4, 1, 2],
  [2, 5, 8, 6, 3],
];

const rows: [
  slip: string,
  Comparison,
  expected: Value,
  got: Value,
  note: string,
  args?: Value[],
][] = [
  ["factor 1000", value, 1.5, 1500, "slip.large"],
  ["factor 1000", value, { qt: 410 }, { qt: 0.41 }, "slip.small"],
  ["factor 1000", array, [1.5, 2, 3], [1500, 2000, 3000], "slip.large"],
  ["factor 1000", table, column(1.5, 2, 3), column(0.0015, 0.002, 0.003), "slip.small"],
  ["factor 1000", estimate, 3.14, 3140, "slip.large"],
  [
    "factor 1000",
    events,
    [
      [1, 2],
      [5, 7],
    ],
    [
      [1000, 2000],
      [5000, 7000],
    ],
    "slip.large",
  ],
  ["sign", value, 12.5, -12.5, "slip.sign"],
  ["sign", array, [1, -2, 4], [-1, 2, -4], "slip.sign"],
  ["sign", table, column(1, -2, 4), column(-1, 2, -4), "slip.sign"],
  ["sign", estimate, 3.14, -3.14, "slip.sign"],
  ["sign", agreement, { bias }, { bias: -bias }, "slip.sign", pairs],
  ["reciprocal", value, 8, 0.125, "slip.reciprocal"],
  ["reciprocal", array, [2, 4, 8], [0.5, 0.25, 0.125], "slip.reciprocal"],
  ["reciprocal", table, column(2, 4, 8), column(0.5, 0.25, 0.125), "slip.reciprocal"],
  ["reciprocal", estimate, 3.14, 1 / 3.14, "slip.reciprocal"],
  ["degrees for radians", value, Math.PI / 3, 60, "slip.degrees"],
  [
    "degrees for radians",
    array,
    [Math.PI / 3, Math.PI / 6, Math.PI],
    [60, 30, 180],
    "slip.degrees",
  ],
  ["degrees for radians", table, column(60, 30), column(Math.PI / 3, Math.PI / 6), "slip.radians"],
  ["off by one sample", value, 41, 42, "slip.one"],
  ["off by one sample", value, signal, delayed, "compare.late"],
  ["off by one sample", array, signal, delayed, "compare.late"],
  ["off by one sample", array, signal, ahead, "compare.early"],
  ["off by one sample", array, [signal, rest], [delayed, [0, 2, 5, 8, 6]], "compare.late"],
  ["off by one sample", array, [signal, rest], [ahead, [5, 8, 6, 3, 9]], "compare.early"],
  [
    "off by one sample",
    array,
    signal.map((x) => [x, -x]),
    delayed.map((x) => [x, -x]),
    "compare.late",
  ],
  ["off by one sample", array, signal, signal.slice(1), "compare.first-apart"],
  ["off by one sample", array, signal, [...signal, 0], "compare.last-apart"],
  ["off by one sample", table, column(...signal), column(...delayed), "compare.late"],
  [
    "off by one sample: counted from 1",
    value,
    paced,
    paced.map((at) => at + 1),
    "compare.from-one",
  ],
  [
    "off by one sample: counted from 1",
    array,
    paced,
    paced.map((at) => at + 1),
    "compare.from-one",
  ],
  [
    "off by one sample: counted from 1",
    table,
    column(...paced),
    column(...paced.map((at) => at + 1)),
    "compare.from-one",
  ],
  [
    "off by one sample: counted from 1",
    beats,
    paced,
    paced.map((at) => at + 1),
    "compare.from-one",
  ],
  ["off by one sample: one too few", beats, paced, paced.map((at) => at - 1), "compare.from-one"],
  ["off by several samples", beats, paced, paced.map((at) => at + late), "beats.late"],
  ["transposed", value, wide!, tall!, "compare.transposed"],
  ["transposed", array, wide!, tall!, "compare.transposed"],
  ["transposed", array, tall!, wide!, "compare.transposed"],
  ["transposed, square", value, square, turned, "compare.transposed"],
  ["transposed, square", array, square, turned, "compare.transposed"],
  ["transposed: a column for a row", array, [[1, 2, 3]], [[1], [2], [3]], "compare.transposed"],
  ["transposed: a row for a column", array, [[1], [2], [3]], [[1, 2, 3]], "compare.transposed"],
  ["transposed", overlap, mask, over, "compare.transposed"],
  ["units", value, 12.5, 12.5 * 7.50062, "slip.units"],
  ["units", array, [12, 13, 16], times(1 / 7.50062, [12, 13, 16]), "slip.units"],
  ["units", table, column(12, 13, 16), column(...times(60, [12, 13, 16])), "slip.units"],
  ["population for sample SD", value, sample, population, "slip.population", [rr]],
  [
    "population for sample SD",
    value,
    { sdnn: sample },
    { sdnn: population },
    "slip.population",
    [column(...rr)],
  ],
  ["population for sample SD", value, sample, population, "slip.population", [{ rr }]],
  [
    "population for sample SD",
    array,
    [sample, 2 * sample],
    [population, 2 * population],
    "slip.population",
    [[rr, times(2, rr)]],
  ],
  [
    "population for sample SD",
    table,
    column(sample, 2 * sample),
    column(population, 2 * population),
    "slip.population",
    [rr],
  ],
  [
    "population for sample SD",
    agreement,
    { sd: spread([3, -4, 6, 1, -2, 5], 1) },
    { sd: spread([3, -4, 6, 1, -2, 5], 0) },
    "slip.population",
    pairs,
  ],
  ["sample for population SD", value, population, sample, "slip.sample", [rr]],
];

const named = rows.map((row) => [row[0], row[1].kind, row] as const);

test.each(named)("%s: %s", async (_, __, [, how, expected, got, note, args = []]) => {
  const { score, notes } = await compare(expected, got, how, { args, results: new Map() });
  expect([score, notes.map(({ code }) => code)]).toEqual([0, expect.arrayContaining([note])]);
  for (const words of [strings, hans, hant] as Record<string, string>[])
    expect(words[`note.${note}`]).toMatch(/\w|\p{Script=Han}/u);
});

test("60 per cent for 50, of six values, is no sample SD", async () => {
  const { notes } = await compare({ pnn50: 50 }, { pnn50: 60 }, value, {
    args: [rr],
    results: new Map(),
  });
  expect(notes.map(({ code }) => code)).not.toContain("slip.sample");
});
