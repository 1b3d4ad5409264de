/** The laws of marking, over every case of every type and every question in the lessons. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  form,
  grade,
  isScored,
  type Item,
  type Kit,
  type Response,
  solve,
  typeOf,
} from "../grader/index.ts";
import type { NumberKey } from "../grader/items/number/key.ts";
import { readNumber } from "../grader/number.ts";
import { printed } from "../grader/unit.ts";
import { cases } from "./cases.ts";
import { shapes } from "./hostile.ts";
import { taught } from "./taught.ts";

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };

const items = [...cases.map(({ item }) => item), ...taught];
const numbers = items.filter((item): item is Item<NumberKey> => item.type === "number");
const named = <T extends Item>(list: T[]): [string, T][] =>
  list.map((item) => [`${item.module} ${item.id}`, item]);
const seeds = (item: Item): number[] => Array.from({ length: item.seeds }, (_, i) => i + 1);

const mark = async (item: Item, seed: number, response: Response): Promise<number | string> => {
  const verdict = await grade(item, seed, response, idle);
  return verdict.state === "graded" ? verdict.score : verdict.state;
};

test("the lessons have questions to hold the laws for", () => {
  expect(taught.length).toBeGreaterThan(0);
});

test.each(named(items))(
  "1. %s: its own solution earns full marks, or is recorded where nobody marks, for every seed",
  async (_, item) => {
    for (const seed of seeds(item)) {
      const verdict = await grade(item, seed, await solve(item, seed), idle);
      const full = isScored(item) ? { state: "graded", score: 1 } : { state: "recorded" };
      expect({ seed, ...verdict }).toMatchObject({ seed, ...full });
    }
  },
);

test.each(named(items))(
  "2. %s: nothing typed throws or scores outside 0..1, and verdicts survive JSON",
  async (_, item) => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.integer(), async (response, seed) => {
        const verdict = await grade(item, seed, response, idle);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
        if (!isScored(item)) expect(verdict).not.toHaveProperty("score");
        if (verdict.state !== "graded") return;
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        for (const part of verdict.parts ?? [])
          expect(part.score >= 0 && part.score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

test("3. the same item, seed and response give the same verdict, whatever came between", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...items),
      fc.integer({ min: 1, max: 50 }),
      shapes,
      async (item, seed, response) => {
        const first = await grade(item, seed, response, idle);
        await grade(item, seed + 1, "1", idle);
        expect(await grade(structuredClone(item), seed, structuredClone(response), idle)).toEqual(
          first,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test.each(named(numbers))("4. %s: nearer is never worse", async (_, item) => {
  const read = readNumber(String(await solve(item, 1)));
  const truth = "value" in read ? read.value : NaN;
  const figures = item.key.figures ?? 17;
  const written = (value: number): string => value.toPrecision(figures);
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (off, share) => {
        const span = off * (Math.abs(truth) || 1);
        const far = Number(await mark(item, 1, written(truth + span)));
        const near = Number(await mark(item, 1, written(truth + span * share)));
        expect(near).toBeGreaterThanOrEqual(far);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(named(numbers))(
  "4. %s: another notation of the same quantity changes nothing",
  async (_, item) => {
    const unit = item.key.unit ?? "1";
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const seed of seeds(item)) {
      const answer = String(await solve(item, seed));
      const forms = [
        answer,
        ` ${answer}\u00a0`,
        wide(answer),
        answer.replace("−", "-"),
        `\u200e${answer}`,
        answer.replace(".", "。"),
        `${answer}×10^0`.replace(/(×10.*)×10\^0$/, "$1"),
        `${answer} ${printed(unit)}`,
        `${answer}${unit === "1" ? "" : ` ${unit}`}`,
      ];
      for (const typed of forms) expect([typed, await mark(item, seed, typed)]).toEqual([typed, 1]);
    }
  },
);

test.each(named(numbers))(
  "%s: every mistake is recognised, for every seed where it is one",
  async (_, item) => {
    const type = await typeOf(item as Item);
    for (const seed of seeds(item)) {
      for (const [n, answer] of item.key.mistakes.entries()) {
        const made = type.solve({ ...item, key: { ...item.key, answer } } as Item, seed);
        const verdict = await grade(item, seed, made, idle);
        const says = verdict.notes[0]?.says;
        expect([n, made, says]).toEqual([n, made, `mistakes.${n}`]);
      }
    }
  },
);

test.each(named(items))(
  "7. %s: every field has a label, and every option its words",
  async (_, item) => {
    for (const field of await form(item, 1)) {
      expect(field.label).toMatch(/^field\./);
      for (const path of saidIn(field)) expect(item.words).toHaveProperty([path]);
    }
  },
);

/** Every path of words that a field wants, however deep; those of a step begin where the step is. */
function saidIn(part: unknown, start = ""): string[] {
  if (typeof part !== "object" || part === null) return [];
  const here = "within" in part ? `${start}${String(part.within)}.` : start;
  const own = "within" in part ? [`${here}title`, `${here}prompt`] : [];
  return Object.entries(part).reduce(
    (all, [key, inner]) =>
      all.concat(key === "says" && typeof inner === "string" ? here + inner : saidIn(inner, here)),
    own,
  );
}
