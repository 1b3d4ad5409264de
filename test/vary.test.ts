/** Parameters by seed: the same everywhere, exact decimals, distinct for as long as they can be. */
import { expect, test } from "vitest";
import type { Draw } from "../grader/type.ts";
import { count, draw, GENERATOR, shuffle, slots, value } from "../grader/vary.ts";

const pressures: Record<string, Draw> = {
  sbp: { from: 100, to: 160, step: 5 },
  dbp: { from: 60, to: 95, step: 5 },
};

test("the generator and its draws are part of the format", () => {
  expect(GENERATOR).toBe("xoroshiro128plus of pure-rand 8");
  expect([1, 2, 3].map((seed) => draw(pressures, seed, "map"))).toMatchInlineSnapshot(`
    [
      {
        "dbp": 65,
        "sbp": 105,
      },
      {
        "dbp": 65,
        "sbp": 135,
      },
      {
        "dbp": 95,
        "sbp": 120,
      },
    ]
  `);
  expect([1, 2, 3].map((seed) => shuffle(["a", "b", "c", "d"], seed, "rhythm").join("")))
    .toMatchInlineSnapshot(`
      [
        "abcd",
        "acbd",
        "abdc",
      ]
    `);
});

test("the order of the keys does not matter", () => {
  const reversed = Object.fromEntries(Object.entries(pressures).toReversed());
  for (const seed of [1, 2, 50]) expect(draw(reversed, seed)).toEqual(draw(pressures, seed));
});

test.each<[Draw, (number | string)[]]>([
  [{ from: 0, to: 1, step: 0.1 }, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
  [{ from: -0.5, to: 0.5, step: 0.25 }, [-0.5, -0.25, 0, 0.25, 0.5]],
  [{ from: 1e-7, to: 3e-7, step: 1e-7 }, [1e-7, 2e-7, 3e-7]],
  [{ from: 100, to: 112, step: 5 }, [100, 105, 110]],
  [{ of: ["left", "right"] }, ["left", "right"]],
  [{ of: [1, 2.5] }, [1, 2.5]],
])("%j takes %j, without binary noise", (draw, values) => {
  expect(Array.from({ length: count(draw) }, (_, i) => value(draw, i))).toEqual(values);
});

test("another like this is another: every combination comes once before any comes again", () => {
  const given: Record<string, Draw> = {
    a: { from: 1, to: 4, step: 1 },
    b: { of: ["x", "y", "z"] },
  };
  const seen = (from: number): Set<string> =>
    new Set(Array.from({ length: 12 }, (_, i) => JSON.stringify(draw(given, from + i))));
  expect(seen(1).size).toBe(12);
  expect(seen(13)).toEqual(seen(1));
  expect(
    new Set(Array.from({ length: 104 }, (_, i) => JSON.stringify(draw(pressures, i + 1)))).size,
  ).toBe(104);
});

test("two items with the same ranges draw their own numbers", () => {
  const of = (salt: string): string =>
    JSON.stringify([1, 2, 3, 4].map((seed) => draw(pressures, seed, salt)));
  expect(of("map")).not.toBe(of("pulse-pressure"));
});

test.each([0, -3, 1.5, NaN, Infinity, 1e308, -1e308])(
  "a seed of %d from a hostile record draws something, soon",
  (seed) => {
    const { sbp } = draw(pressures, seed);
    expect(Number(sbp) % 5).toBe(0);
    expect(shuffle([1, 2, 3], seed).sort()).toEqual([1, 2, 3]);
  },
);

test("every order of four comes up, each about as often", () => {
  const tally: Record<string, number> = {};
  for (let seed = 1; seed <= 2400; seed++) {
    const order = shuffle(["a", "b", "c", "d"], seed, "x").join("");
    tally[order] = (tally[order] ?? 0) + 1;
  }
  expect(Object.keys(tally)).toHaveLength(24);
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(60);
});

test("prose shows the decimals of the step and a minus sign", () => {
  const item = {
    id: "lens",
    given: { power: { from: -3, to: -3, step: 0.25 }, eye: { of: ["left"] } },
  };
  expect(slots(item, 1)).toEqual({ power: "−3.00", eye: "left" });
});
