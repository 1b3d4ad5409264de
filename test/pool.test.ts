/** Pools: the hands that are dealt, and how a lesson counts one. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, completion, HANDS, hands, progress } from "../grader/index.ts";
import { askedIn } from "../src/course/pool.ts";
import type { Lesson } from "../src/course/type.ts";
import { readAsked, writeAsked } from "../src/record/asked.ts";
import { tried } from "./record/arbitrary.ts";

const pool = fc.integer({ min: 2, max: 15 }).chain((size) =>
  fc.record({
    name: fc.constantFrom("alias", "heart", "x"),
    draw: fc.integer({ min: 1, max: size - 1 }),
    of: fc.constant(Array.from({ length: size }, (_, n) => `q${n}`)),
  }),
);

test("law: each hand has as many different questions as are drawn, and the next is another", () => {
  fc.assert(
    fc.property(pool, (one) => {
      const dealt = hands(one);
      expect(dealt).toHaveLength(HANDS);
      for (const [n, hand] of dealt.entries()) {
        expect(new Set(hand).size).toBe(one.draw);
        expect(one.of).toEqual(expect.arrayContaining(hand));
        expect(new Set([...hand, ...(dealt.at(n - 1) ?? [])]).size).toBeGreaterThan(one.draw);
      }
    }),
  );
});

test("law: other hands are other questions, until all have been asked", () => {
  fc.assert(
    fc.property(pool, (one) => {
      const turns = Math.ceil(one.of.length / one.draw);
      const seen = new Set(hands(one).slice(0, turns).flat());
      expect(seen.size).toBe(Math.min(one.of.length, HANDS * one.draw));
    }),
  );
});

test("a pool is dealt the same everywhere and always", () => {
  const of = ["alias", "alias-name", "folding"];
  expect(hands({ name: "aliasing", draw: 2, of }).map((hand) => hand.join(" ")))
    .toMatchInlineSnapshot(`
    [
      "alias-name folding",
      "alias alias-name",
      "alias folding",
      "alias-name folding",
      "alias folding",
      "alias alias-name",
      "folding alias-name",
      "alias folding",
      "alias-name alias",
      "folding alias-name",
      "alias alias-name",
      "alias folding",
    ]
  `);
});

test.each<[says: string, scores: Record<string, number>, right: number, complete: boolean]>([
  ["nothing", {}, 0, false],
  ["one of the two right", { a: 1 }, 1, false],
  ["any two right", { a: 1, c: 1 }, 2, true],
  ["all three right count as two", { a: 1, b: 1, c: 1 }, 2, true],
  ["the best two of three", { a: 0, b: 1, c: 1 }, 2, true],
])("of any 2 of 3, %s: %i right", (_, scores, right, complete) => {
  const done = progress(Object.entries(scores).map(([id, score]) => tried(`m/${id}`, score)));
  const asked: Asked[] = [{ draw: 2, of: ["m/a", "m/b", "m/c"] }];
  expect(completion(done, asked)).toMatchObject({ right, total: 2, complete });
});

test("a threshold is of the mean of what is asked", () => {
  const done = progress([tried("m/a", 0.5), tried("m/b", 0.25), tried("m/z", 1)]);
  const asked: Asked[] = ["m/z", { draw: 1, of: ["m/a", "m/b"] }];
  expect(completion(done, asked, 0.75)).toMatchObject({ total: 2, tried: 2, complete: true });
  expect(completion(done, asked, 0.76).complete).toBe(false);
});

test.each<[Asked[], string]>([
  [[], ""],
  [["m/a", "m/b"], "m/a m/b"],
  [["m/a", { draw: 2, of: ["m/b", "m/c", "m/d"] }], "m/a 2:m/b,m/c,m/d"],
])("what is asked goes into an attribute and back: %j", (asked, text) => {
  expect(writeAsked(asked)).toBe(text);
  expect(readAsked(text)).toEqual(asked);
});

/** A lesson of questions, those in capitals sealed, with its pools. */
function lesson(ids: string, pools: [draw: number, of: string][]): Lesson {
  const items = [...ids].map((id) => ({
    item: { id, type: "number" },
    spec: { sealed: id === id.toUpperCase() },
  }));
  const listed = pools.map(([draw, of], n) => ({ name: `pool-${n}`, draw, of: [...of] }));
  return { module: "m", items, pools: listed } as unknown as Lesson;
}

test.each<[string, Lesson, Asked[]]>([
  ["no pool", lesson("ab", []), ["m/a", "m/b"]],
  ["a pool", lesson("abc", [[2, "abc"]]), [{ draw: 2, of: ["m/a", "m/b", "m/c"] }]],
  ["a pool of sealed questions", lesson("aBCD", [[2, "BCD"]]), ["m/a"]],
  ["nothing but a pool of sealed questions", lesson("BC", [[1, "BC"]]), []],
  [
    "both",
    lesson("aBCde", [
      [1, "BC"],
      [1, "de"],
    ]),
    ["m/a", { draw: 1, of: ["m/d", "m/e"] }],
  ],
])("what counts of a lesson with %s", (_, one, asked) => {
  expect(askedIn(one)).toEqual(asked);
});
