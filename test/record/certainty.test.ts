/** Certainty: what each level earns, which answers count, and that progress knows nothing of it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  breakEven,
  certainty,
  certaintyMarks,
  type Entry,
  type Level,
  progress,
} from "../../grader/index.ts";
import { record, tried } from "./arbitrary.ts";

test.each<[Level, number, number]>([
  [1, 1, 1],
  [2, 1, 2],
  [3, 1, 3],
  [1, 0, 0],
  [2, 0, -2],
  [3, 0, -6],
  [3, 0.5, -6],
  [2, 0.99, -2],
  [3, 1 - 1e-12, 3],
])("C%i and a score of %d earn %d", (level, score, marks) => {
  expect(certaintyMarks(level, score)).toBe(marks);
});

const expected = (level: Level, chance: number): number =>
  chance * certaintyMarks(level, 1) + (1 - chance) * certaintyMarks(level, 0);

test.each<[Level, Level, number]>([
  [1, 2, breakEven[2]],
  [2, 3, breakEven[3]],
])("C%i and C%i earn the same at a chance of %d", (lower, higher, chance) => {
  expect(expected(lower, chance)).toBeCloseTo(expected(higher, chance), 12);
  expect(expected(lower, chance - 0.01)).toBeGreaterThan(expected(higher, chance - 0.01));
  expect(expected(lower, chance + 0.01)).toBeLessThan(expected(higher, chance + 0.01));
});

const row = (entries: Entry[]) =>
  certainty(entries).map(({ answers, right, marks }) => [answers, right, marks]);

test("levels are counted, averaged and summed apart", () => {
  const entries = [
    tried("a/1", 1, { certainty: 3 }),
    tried("a/2", 0, { certainty: 3 }),
    tried("a/3", 0.5, { certainty: 2 }),
    tried("a/4", 0, { certainty: 1 }),
    tried("a/5", 1),
  ];
  expect(row(entries)).toEqual([
    [1, 0, 0],
    [1, 0, -2],
    [2, 1, -3],
  ]);
});

test("the first answer to a seed counts: after it, one has been told", () => {
  const first = tried("a/1", 0, { certainty: 2 });
  const again = tried("a/1", 1, { certainty: 3 });
  const other = tried("a/1", 1, { certainty: 3, seed: 2 });
  const expected = [
    [0, 0, 0],
    [1, 0, -2],
    [1, 1, 3],
  ];
  expect(row([first, again, other])).toEqual(expected);
  expect(row([other, again, first])).toEqual(expected);
  const unsaid = tried("a/2", 0);
  expect(row([unsaid, tried("a/2", 1, { certainty: 3 })])[2]).toEqual([0, 0, 0]);
});

test("what could not be marked earns nothing and hides nothing", () => {
  const broken = tried("a/1", 0, { certainty: 3, verdict: { state: "ungradable", notes: [] } });
  expect(row([broken, tried("a/1", 1, { certainty: 1 })])).toEqual([
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test("law: marks lie between those of all wrong and all right, and progress is the same without", () => {
  fc.assert(
    fc.property(record, (entries) => {
      for (const { level, answers, right, marks } of certainty(entries)) {
        expect(marks).toBe(
          right * certaintyMarks(level, 1) + (answers - right) * certaintyMarks(level, 0),
        );
      }
      const silent = entries.map((entry) => {
        if (entry.kind !== "attempt") return entry;
        const { certainty: _, ...rest } = entry;
        return rest;
      });
      const standings = (all: Entry[]) =>
        [...progress(all).items].map(([item, { best, standing }]) => [item, best, standing]);
      expect(standings(entries)).toEqual(standings(silent));
    }),
  );
});
