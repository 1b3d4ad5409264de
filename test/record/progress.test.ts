/** What a record says of items, lessons and where to continue. */
import { expect, test } from "vitest";
import { completion, nextCount, ordered, progress, type Entry } from "../../grader/index.ts";
import { tried } from "./arbitrary.ts";

test.each([
  [[], undefined],
  [[0], "tried"],
  [[0, 0.4], "partly"],
  [[0.4, 0], "partly"],
  [[0.9999999999], "right"],
  [[1, 0], "right"],
])("scores %j leave an item %s", (scores, standing) => {
  const done = progress(scores.map((score) => tried("signals/map", score)));
  expect(done.items.get("signals/map")?.standing).toBe(standing);
});

test("a hint that was opened is no attempt, but it is where one left", () => {
  const { verdict: _, ...rest } = tried("signals/map", 0);
  const hint = { ...rest, kind: "opened", what: "hint", early: true } as unknown as Entry;
  const done = progress([hint]);
  expect(done.items.get("signals/map")).toMatchObject({ standing: "untried", attempts: 0 });
  expect(done.last?.lesson).toBe("signals/sensors");
});

test("what is recorded without a score is done, is where one left, and is neither right nor wrong", () => {
  const recorded = tried("a/3", 0, { verdict: { state: "recorded", notes: [] } });
  const done = progress([recorded, tried("a/1", 1, { count: 0 })]);
  expect(done.items.get("a/3")).toMatchObject({ standing: "recorded", best: 0, attempts: 0 });
  expect(done.last).toBe(recorded);
  expect(completion(done, ["a/1", "a/3"])).toMatchObject({ right: 1, tried: 1 });
});

test("a question that was marked before it became one that nobody marks keeps its score", () => {
  const recorded = tried("a/1", 0, { verdict: { state: "recorded", notes: [] } });
  for (const order of [
    [tried("a/1", 0.5), recorded],
    [recorded, tried("a/1", 0.5)],
  ])
    expect(progress(order).items.get("a/1")).toMatchObject({ standing: "partly", best: 0.5 });
});

test.each([
  [["a/1", "a/2"], undefined, { right: 1, tried: 2, total: 2, complete: false }],
  [["a/1", "a/2"], 0.75, { right: 1, tried: 2, total: 2, complete: true }],
  [["a/1"], undefined, { right: 1, tried: 1, total: 1, complete: true }],
  [["a/1", "a/2", "a/3"], 0.75, { right: 1, tried: 2, total: 3, complete: false }],
  [[], undefined, { right: 0, tried: 0, total: 0, complete: false }],
])("of %j with threshold %s: %j", (items, threshold, expected) => {
  const done = progress([tried("a/1", 1), tried("a/2", 0.5)]);
  expect(completion(done, items, threshold)).toMatchObject(expected);
});

test("a clock set back ten years does not change the order (26)", () => {
  const before = tried("a/1", 0, { lesson: "a/first" });
  const after = tried("a/1", 1, { lesson: "a/second", at: "2016-11-20T08:00:00.000Z" });
  expect(ordered([after, before])).toEqual([before, after]);
  expect(progress([after, before]).last).toBe(after);
});

test("a device counts on from what it has seen, and a forged count leaves it room (26)", () => {
  expect(nextCount(0)).toBe(1);
  expect(nextCount(41)).toBe(42);
  expect(nextCount(2 ** 40)).toBe(2 ** 40);
});
