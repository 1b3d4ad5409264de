/** When a question comes back: the table of ratings, clocks that lie, and the laws of the fold. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, merge, type Opened } from "../../grader/index.ts";
import { review } from "../../grader/record/review.ts";
import { entry, record, tried } from "./arbitrary.ts";

const day = 86_400_000;
const start = Date.parse("2026-11-20T08:00:00.000Z");
const on = (days: number): string => new Date(start + days * day).toISOString();
const year = 365;

/** Attempts at one item: how many days after the start, with what score. */
function story(...steps: [at: number, score: number][]): Entry[] {
  return steps.map(([at, score]) => tried("a/1", score, { at: on(at) }));
}

function opened(what: Opened["what"], at: number): Entry {
  const { id, item, lesson, count, device, seed } = tried("a/1", 0);
  return { kind: "opened", what, early: true, id, item, lesson, count, device, seed, at: on(at) };
}

/** Days from the start to when the one item is due, asked so many days after the start. */
function due(entries: Entry[], now = 4000): number | undefined {
  const [card] = review(entries, start + now * day);
  return card && (card.due - start) / day;
}

test.each([
  ["right", story([0, 1]), 2],
  ["partly right", story([0, 0.5]), 1],
  ["wrong", story([0, 0]), 1],
  ["right but for rounding", story([0, 1 - 1e-12]), 2],
  ["right, and right when asked again", story([0, 1], [2, 1]), 13],
  ["and again", story([0, 1], [2, 1], [13, 1]), 59],
  ["never later than after a year", story([0, 1], [100, 1], [500, 1], [900, 1]), 900 + year],
  ["right all afternoon", story([0, 1], [0.1, 1], [0.2, 1]), 2.2],
  ["wrong, then right once told", story([0, 0], [0.01, 1]), 1.01],
  ["well known, then forgotten", story([0, 1], [2, 1], [13, 0]), 15],
  ["after a hint", [opened("hint", 0), ...story([0, 1])], 1],
  ["after the solution", [opened("solution", 0), ...story([0, 1])], 1],
  ["a day after a hint", [opened("hint", -1), ...story([0, 1])], 2],
  ["the solution read afterwards", [...story([0, 1]), opened("solution", 0)], 2],
])("%s", (_, entries, expected) => {
  expect(due(entries)).toBeCloseTo(expected ?? 0, 6);
});

test("what was only opened, refused or could not be marked is not asked again; nor is a program", () => {
  const refused = tried("a/1", 0, { verdict: { state: "refused", notes: [] } });
  expect(review([refused, opened("hint", 0)], start)).toEqual([]);
  expect(review([tried("a/1", 1, { type: "code" })], start)).toEqual([]);
  const recorded = tried("a/1", 0, { verdict: { state: "recorded", notes: [] } });
  expect(review([recorded], start)).toEqual([]);
});

test("a question whose revision changed keeps what is known of it", () => {
  const [first, second] = story([0, 1], [2, 1]) as [Entry, Entry];
  expect(due([first, { ...second, rev: "r2" } as Entry])).toBe(due([first, second]));
});

test.each([
  ["set back ten years for one attempt", story([0, 1], [-10 * year, 1]), 4000, 2],
  ["set back, then right again", story([0, 1], [-10 * year, 1], [2, 1]), 4000, 13],
  ["ten years ahead, then right again", story([10 * year, 1], [0, 1]), 1, 2],
  ["ten years ahead at the last attempt", story([0, 1], [10 * year, 1]), 1, 2],
  ["ten years ahead always", story([10 * year, 1]), 1, 1],
  ["set back ten years just now", story([0, 1]), -10 * year, -10 * year],
  ["some hours ahead on another device", story([0.5, 1]), 0, 2],
])("a clock %s (26)", (_, entries, now, expected) => {
  expect(due(entries, now)).toBeCloseTo(expected, 6);
});

test("neither summer time nor another time zone moves a date (26)", () => {
  const home = process.env["TZ"];
  const march = Date.parse("2026-03-27T23:30:00Z"); // the clocks of London and Berlin change on the 29th
  const all = [0, 1.9, 2, 5.5].map((days) =>
    tried("a/1", 1, { at: new Date(march + days * day).toISOString() }),
  );
  const dates = (zone: string): unknown => {
    process.env["TZ"] = zone;
    return [new Date(march).getTimezoneOffset(), review(all, march + 30 * day)[0]?.due];
  };
  try {
    const zones = ["UTC", "Asia/Hong_Kong", "America/St_Johns", "Pacific/Apia", "Europe/London"];
    const seen = zones.map((zone) => dates(zone) as [number, number]);
    expect(new Set(seen.map(([offset]) => offset)).size).toBeGreaterThan(3); // the zone did change
    expect(new Set(seen.map(([, due]) => due)).size).toBe(1);
  } finally {
    if (home === undefined) delete process.env["TZ"];
    else process.env["TZ"] = home;
  }
});

const moments = fc.date({ noInvalidDate: true }).map((date) => date.getTime());

test("whatever clocks say, every date is one, and none is beyond a year from now (26)", () => {
  fc.assert(
    fc.property(record, moments, (entries, now) => {
      for (const { due, last = now, stability, difficulty } of review(entries, now)) {
        expect(last).toBeLessThanOrEqual(now);
        expect(due).toBeGreaterThanOrEqual(last);
        expect(due).toBeLessThanOrEqual(now + year * day);
        expect(stability).toBeGreaterThan(0);
        expect(difficulty).toBeGreaterThanOrEqual(1);
        expect(difficulty).toBeLessThanOrEqual(10);
      }
    }),
  );
});

test("the queue does not depend on the order in which entries came, nor on a second import", () => {
  fc.assert(
    fc.property(record, moments, (entries, now) => {
      const all = merge(entries).entries;
      const queue = review(all, now);
      expect(review(all.toReversed(), now)).toEqual(queue);
      expect(review(merge(all, all).entries, now)).toEqual(queue);
      expect(queue.map((card) => card.due)).toEqual(
        queue.map((card) => card.due).toSorted((a, b) => a - b),
      );
    }),
  );
});

test("what is known only of the past does not move as time goes on", () => {
  fc.assert(
    fc.property(record, fc.nat(), (entries, later) => {
      const now = Math.max(0, ...entries.map(({ at }) => Date.parse(at)));
      expect(review(entries, now + later)).toEqual(review(entries, now));
    }),
  );
});

test("an entry about one question moves no other, and a wrong answer brings its own soonest", () => {
  fc.assert(
    fc.property(record, entry, moments, (entries, one, now) => {
      const others = (list: Entry[]) => review(list, now).filter(({ item }) => item !== one.item);
      expect(others([...entries, one])).toEqual(others(entries));
    }),
  );
  for (const score of [0.5, 1])
    expect(due(story([0, 1], [2, 0]))).toBeLessThan(due(story([0, 1], [2, score])) ?? 0);
});

test("a thousand wrong answers are still a question that can be learned", () => {
  const wrong = story(...Array.from({ length: 1000 }, (): [number, number] => [0, 0]));
  expect(due(wrong)).toBe(1);
  expect(due([...wrong, ...story([1, 1])])).toBeGreaterThan(1);
});
