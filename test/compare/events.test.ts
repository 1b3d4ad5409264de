import { array, assert, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/events.ts";
import { share } from "../../grader/compare/rules/interval.ts";
import { pairing } from "../../grader/compare/rules/pairing.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { codes, judge, told } from "./judge.ts";

const truth: Value = [
  [10, 20],
  [40, 55],
  [70, 90],
]; // three apnoeas
const missed = ["beats.rates", "compare.event.missed"];
const both = [...missed, "compare.event.extra"];

const table: [string, Value, Value, Options, number, string[]][] = [
  ["equal", truth, truth, {}, 1, []],
  [
    "in another order",
    truth,
    [
      [70, 90],
      [10, 20],
      [40, 55],
    ],
    {},
    1,
    [],
  ],
  [
    "records",
    truth,
    [
      { onset: 10, offset: 20 },
      { onset: 40, offset: 55 },
      { onset: 70, offset: 90 },
    ],
    {},
    1,
    [],
  ],
  [
    "a table",
    truth,
    {
      $: "table",
      order: ["onset", "offset"],
      columns: { onset: [10, 40, 70], offset: [20, 55, 90] },
    },
    {},
    1,
    [],
  ],
  ["samples", [[1000, 2000]], [[1004, 2000]], { fs: 100, onset: 0.05 }, 1, []],
  ["half shared", [[0, 10]], [[0, 20]], {}, 1, []],
  ["less than half", [[0, 10]], [[0, 20.1]], {}, 0, both],
  ["a wider demand", [[0, 10]], [[0, 12]], { overlap: 0.9 }, 0, both],
  [
    "one missed",
    truth,
    [
      [10, 20],
      [40, 55],
    ],
    {},
    0,
    missed,
  ],
  [
    "one missed, allowed",
    truth,
    [
      [10, 20],
      [40, 55],
    ],
    { sensitivity: 0.6 },
    1,
    [],
  ],
  [
    "one extra",
    truth,
    [
      [10, 20],
      [30, 35],
      [40, 55],
      [70, 90],
    ],
    {},
    0,
    ["beats.rates", "compare.event.extra"],
  ],
  [
    "one given twice",
    truth,
    [
      [10, 20],
      [10, 20],
      [40, 55],
      [70, 90],
    ],
    {},
    0,
    ["beats.rates", "compare.event.extra"],
  ],
  [
    "onset too late",
    truth,
    [
      [12, 20],
      [40, 55],
      [70, 90],
    ],
    { onset: 1 },
    0,
    ["compare.event.onset-late"],
  ],
  [
    "onset at the bound",
    truth,
    [
      [11, 20],
      [40, 55],
      [70, 90],
    ],
    { onset: 1 },
    1,
    [],
  ],
  [
    "offset too early",
    truth,
    [
      [10, 20],
      [40, 53],
      [70, 90],
    ],
    { offset: 1 },
    0,
    ["compare.event.offset-early"],
  ],
  [
    "two taken for one",
    truth,
    [
      [10, 20],
      [40, 90],
    ],
    {},
    0,
    [...both, "compare.event.merged"],
  ],
  [
    "one taken for two",
    truth,
    [
      [10, 20],
      [40, 47],
      [48, 55],
      [70, 90],
    ],
    {},
    0,
    [...both, "compare.event.split"],
  ],
  [
    "milliseconds",
    truth,
    [
      [10000, 20000],
      [40000, 55000],
      [70000, 90000],
    ],
    {},
    0,
    [...both, "slip.large"],
  ],
  [
    "a delay",
    truth,
    [
      [16, 26],
      [46, 61],
      [76, 96],
    ],
    { overlap: 0.8 },
    0,
    [...both, "compare.event.late"],
  ],
  ["none to find", [], [], {}, 1, []],
  ["none to find, one found", [], [[1, 2]], {}, 0, ["beats.rates", "compare.event.extra"]],
  ["none found", truth, [], {}, 0, missed],
  ["moments", [[5, 5]], [[5, 5]], {}, 1, []],
  ["moments apart", [[5, 5]], [[6, 6]], {}, 0, both],
  ["ends before it begins", truth, [[20, 10]], {}, 0, ["compare.event.backward"]],
  ["three numbers", truth, [[1, 2, 3]], {}, 0, ["compare.event.wants"]],
  ["other names", truth, [{ start: 1, end: 2 }], {}, 0, ["compare.event.wants"]],
  ["a number", truth, 3, {}, 0, ["compare.event.wants"]],
  ["nothing", truth, { $: "nothing" }, {}, 0, ["compare.nothing"]],
];

test.each(table)("events: %s", (_, expected, got, options, score, notes) => {
  const judged = judge(comparator, expected, got, options);
  expect([judged.score, codes(judged)]).toEqual([score, notes]);
});

test("events: missed and extra are named by time, and drawn", () => {
  const { notes, evidence } = judge(
    comparator,
    truth,
    [
      [10, 20],
      [41, 55],
      [60, 65],
    ],
    {},
  );
  expect(notes[0]?.params).toEqual({ sensitivity: "66.7", precision: "66.7" });
  expect(notes[1]?.params).toEqual({ count: 1, times: "70–90" });
  expect(notes[2]?.params).toEqual({ count: 1, times: "60–65" });
  expect(evidence).toMatchObject({ kind: "marks", missed: [2], extra: [2] });
});

test("events: pairing is as large as can be, whatever the intervals", () => {
  const interval = tuple(integer({ min: 0, max: 20 }), integer({ min: 1, max: 8 }));
  const list = array(
    interval.map(([at, long]): [number, number] => [at, at + long]),
    { maxLength: 6 },
  );
  assert(
    property(list, list, (one, other) => {
      const choices = one.map((a) => [...other.keys()].filter((n) => share(a, other[n]!) > 0.2));
      const partners = pairing(choices);
      const used = partners.filter((n) => n >= 0);
      expect(new Set(used).size).toBe(used.length);
      partners.forEach((n, at) => expect(n === -1 || choices[at]!.includes(n)).toBe(true));
      expect(used.length).toBe(most(choices));
    }),
    { numRuns: 1000 },
  );
});

/** The largest pairing by trying all. */
function most([first, ...rest]: number[][], taken: number[] = []): number {
  if (!first) return 0;
  const free = first.filter((n) => !taken.includes(n));
  return Math.max(most(rest, taken), ...free.map((n) => 1 + most(rest, [...taken, n])));
}

const unsound: [string, Value, Options, string][] = [
  ["no events", 3, {}, "no list of"],
  ["backward", [[2, 1]], {}, "ends before it begins"],
  ["overlap in percent", truth, { overlap: 50 }, "at most 1"],
  [
    "one event would do",
    [
      [0, 10],
      [11, 12],
    ],
    { overlap: 0.5, sensitivity: 0.5 },
    "one event from the first",
  ],
  ["unknown", truth, { window: 1 }, "events knows"],
  ["sound", truth, { onset: 0.5, fs: 100 }, ""],
];

test.each(unsound)("events, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
