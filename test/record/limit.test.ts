/** Limits and penalties: what each attempt counts, and what becomes of an item and a lesson by it. */
import { expect, test } from "vitest";
import { completion, counts, merge, progress } from "../../grader/index.ts";
import { tried } from "./arbitrary.ts";

test.each<[says: string, rule: object, earlier: number, counted: number]>([
  ["no rule, first", {}, 0, 0.8],
  ["no rule, hundredth", {}, 99, 0.8],
  ["a penalty of a quarter, first", { penalty: 0.25 }, 0, 0.8],
  ["a penalty of a quarter, second", { penalty: 0.25 }, 1, 0.6],
  ["a penalty of a quarter, fifth", { penalty: 0.25 }, 4, 0],
  ["a penalty of a quarter, ninth", { penalty: 0.25 }, 8, 0],
  ["a limit of two, second", { limit: 2 }, 1, 0.8],
  ["a limit of two, third", { limit: 2 }, 2, 0],
  ["both, second", { limit: 2, penalty: 0.5 }, 1, 0.4],
])("%s", (_, rule, earlier, counted) => {
  expect(counts({ score: 0.8, ...rule }, earlier)).toBeCloseTo(counted, 12);
});

const of = (...entries: ReturnType<typeof tried>[]) => progress(entries).items.get("a/1");

test("right at the third try is right, and counts less", () => {
  const rule = { penalty: 0.1 };
  const done = of(tried("a/1", 0, rule), tried("a/1", 0, rule), tried("a/1", 1, rule));
  expect(done).toMatchObject({ standing: "right", best: 0.8, reached: 1, attempts: 3 });
});

test("other numbers begin anew, and the best counts", () => {
  const rule = { penalty: 0.5 };
  expect(of(tried("a/1", 0, rule), tried("a/1", 1, { ...rule, seed: 2 }))?.best).toBe(1);
  expect(of(tried("a/1", 0.8, rule), tried("a/1", 1, rule))?.best).toBe(0.8);
});

test("what was refused or could not be marked costs nothing", () => {
  const broken = tried("a/1", 0, { penalty: 0.5, verdict: { state: "ungradable", notes: [] } });
  expect(of(broken, tried("a/1", 1, { penalty: 0.5, limit: 1 }))?.best).toBe(1);
});

test("two tabs that both use the last attempt agree on which one counts", () => {
  const first = tried("a/1", 0, { limit: 2 });
  const here = tried("a/1", 0.5, { limit: 2, count: 1000, device: "here" });
  const there = tried("a/1", 1, { limit: 2, count: 1000, device: "there" });
  for (const all of [merge([first, here], [there]), merge([there], [here, first])])
    expect(progress(all.entries).items.get("a/1")).toMatchObject({
      standing: "partly",
      best: 0.5,
      attempts: 3,
    });
});

test("a rule that an author adds later leaves earlier answers as they were", () => {
  expect(of(tried("a/1", 0), tried("a/1", 1), tried("a/1", 0, { penalty: 0.5 }))?.best).toBe(1);
});

test("a lesson is complete when every item is right, whatever penalties took", () => {
  const rule = { penalty: 0.5 };
  const done = progress([tried("a/1", 0, rule), tried("a/1", 1, rule)]);
  expect(completion(done, ["a/1"])).toMatchObject({ right: 1, complete: true });
  expect(completion(done, ["a/1", "a/2"], 0.25)).toMatchObject({ right: 1, complete: true });
  expect(completion(done, ["a/1", "a/2"], 0.3)).toMatchObject({ complete: false });
});
