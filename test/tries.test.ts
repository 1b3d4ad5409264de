/** Every type tries its own items: what is right earns full marks, what is wrong less, what cannot be read costs nothing. */
import { expect, test } from "vitest";
import { grade, isScored, type Item, type Kit, type Response } from "../grader/index.ts";
import { tries } from "../grader/items/tries.ts";
import { types } from "../grader/items/index.ts";
import { cases } from "./cases.ts";
import { taught } from "./taught.ts";

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };
const items = [...cases.map(({ item }) => item), ...taught];

const outcome = async (item: Item, seed: number, response: Response): Promise<string> => {
  const verdict = await grade(item, seed, response, idle);
  if (verdict.state === "recorded") return "right";
  if (verdict.state !== "graded") return verdict.state;
  return verdict.score === 1 ? "right" : verdict.score >= 0 && verdict.score < 1 ? "wrong" : "off";
};

test("every type that runs nothing tries its items", () => {
  expect(Object.keys(tries).sort()).toEqual(
    Object.keys(types)
      .filter((type) => type !== "code")
      .sort(),
  );
});

test.each(items.map((item) => [`${item.module} ${item.id}`, item] as const))(
  "%s: right is right, wrong is wrong, invalid is refused, for every seed",
  async (_, item) => {
    const expected = { right: "right", wrong: "wrong", invalid: "refused" } as const;
    for (let seed = 1; seed <= item.seeds; seed++) {
      const tried = tries[item.type]!(item as Item<never>, seed);
      for (const kind of ["right", "wrong", "invalid"] as const) {
        // What nobody marks cannot be got wrong.
        expect(tried[kind].length > 0).toBe(kind !== "wrong" || isScored(item));
        for (const response of tried[kind]) {
          const got = { seed, response, is: await outcome(item, seed, response) };
          expect(got).toEqual({ seed, response, is: expected[kind] });
        }
      }
    }
  },
);
