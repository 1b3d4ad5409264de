import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { comparator } from "../../grader/compare/beats.ts";
import { match } from "../../grader/compare/rules/match.ts";
import type { Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { judge, told } from "./judge.ts";

const asked = { fs: 100, window: 0.15, sensitivity: 0.75, precision: 0.75 };
const strict = { ...asked, sensitivity: 1, precision: 1 };
const truth = [100, 200, 300, 400];
const rates = ["beats.rates"];

const table: [string, Value, Value, Options, number, string[]][] = [
  ["all found", truth, truth, strict, 1, []],
  ["at the edge of the window", truth, [115, 185, 300, 400], strict, 1, []],
  ["beyond it", truth, [116, 200, 300, 400], strict, 0, [...rates, "beats.missed", "beats.extra"]],
  ["bounds are closed", truth, [100, 200, 300], asked, 1, []],
  ["one missed too many", truth, [100, 200], asked, 0, [...rates, "beats.missed"]],
  ["order does not matter", truth, [400, 100, 300, 200], strict, 1, []],
  [
    "a beat twice is extra",
    truth,
    [100, 100, 200, 200, 300, 300, 400, 400],
    asked,
    0,
    [...rates, "beats.extra"],
  ],
  ["between two samples", truth, [100.5, 200, 300, 400.25], strict, 1, []],
  ["none found", truth, [], asked, 0, [...rates, "beats.missed"]],
  ["none to find", [], [], strict, 1, []],
  ["none to find, one found", [], [5], asked, 0, [...rates, "beats.extra"]],
  ["one detection cannot serve two beats", [100, 110], [105], asked, 0, [...rates, "beats.missed"]],
  ["nothing", truth, { $: "nothing" }, asked, 0, ["compare.nothing"]],
  ["a number", truth, 100, asked, 0, ["compare.wants.list"]],
  ["words", truth, ["100"], asked, 0, ["compare.at", "compare.wants.number"]],
  ["NaN", truth, [100, { $: "number", is: "NaN" }], asked, 0, ["compare.at", "compare.nan"]],
  [
    "seconds for samples",
    truth,
    [1, 2, 3, 4],
    asked,
    0,
    [...rates, "beats.missed", "beats.extra", "beats.seconds"],
  ],
  [
    "an even delay",
    truth,
    [120, 220, 320, 420],
    asked,
    0,
    [...rates, "beats.missed", "beats.extra", "beats.late"],
  ],
];

test.each(table)("beats: %s", (_, expected, got, options, score, codes) => {
  const judged = judge(comparator, expected, got, options);
  expect(judged.score).toBe(score);
  expect(judged.notes.map(({ code }) => code)).toEqual(codes);
});

test("beats: missed and extra are named by time", () => {
  const { notes, evidence } = judge(comparator, truth, [100, 250, 300, 400], strict);
  expect(notes[0]?.params).toEqual({ sensitivity: "75.0", precision: "75.0" });
  expect(notes[1]?.params).toEqual({ count: 1, times: "2.00" });
  expect(notes[2]?.params).toEqual({ count: 1, times: "2.50" });
  expect(evidence).toEqual({
    kind: "marks",
    expected: [1, 2, 3, 4].map((at) => [at, at]),
    got: [1, 2.5, 3, 4].map((at) => [at, at]),
    missed: [1],
    extra: [1],
  });
});

test("beats: nearest first would lose a pair", () => {
  expect(match([0, 10], [6, 16], 6).pairs).toEqual([
    [0, 6],
    [10, 16],
  ]);
});

/** The size of a maximum matching by augmenting paths: slow, general, and knows nothing of lines. */
function largest(refs: number[], dets: number[], window: number): number {
  const owner = new Map<number, number>();
  const place = (r: number, tried: Set<number>): boolean =>
    dets.some((at, d) => {
      if (Math.abs(at - (refs[r] ?? NaN)) > window || tried.has(d)) return false;
      tried.add(d);
      const held = owner.get(d);
      if (held !== undefined && !place(held, tried)) return false;
      owner.set(d, r);
      return true;
    });
  return refs.filter((_, r) => place(r, new Set())).length;
}

test("beats: as many pairs as a maximum matching has, whatever the points", () => {
  const points = array(integer({ min: 0, max: 60 }), { maxLength: 14 });
  assert(
    property(points, points, integer({ min: 0, max: 12 }), (refs, dets, window) => {
      const found = match(refs, dets, window);
      expect(found.pairs.length).toBe(largest(refs, dets, window));
      expect(found.pairs.length + found.missed.length).toBe(refs.length);
      expect(found.pairs.length + found.extra.length).toBe(dets.length);
      for (const [r, d] of found.pairs) expect(Math.abs(r - d)).toBeLessThanOrEqual(window);
    }),
    { numRuns: 2000 },
  );
});

const unsound: [string, Value, Options, string][] = [
  ["no bound", truth, { fs: 100, precision: 1 }, "sensitivity"],
  ["a bound of 0", truth, { ...asked, precision: 0 }, "precision"],
  ["a bound in percent", truth, { ...asked, sensitivity: 99 }, "at most 1"],
  ["no rate", truth, { ...asked, fs: 0 }, "fs"],
  ["unknown option", truth, { ...asked, windows: 1 }, "windows"],
  ["no list", "1, 2", asked, "not a list"],
  ["sound", truth, asked, ""],
];

test.each(unsound)("beats, to its author: %s", (_, expected, options, says) => {
  const found = told(comparator, expected, options);
  if (says) expect(found).toContain(says);
  else expect(found).toBe("");
});
