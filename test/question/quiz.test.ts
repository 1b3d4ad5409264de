/** What a quiz keeps and how it adds up, without a page. */
import { expect, test } from "vitest";
import type { Attempt, Entry, Response } from "../../grader/index.ts";
import { draftOf, isBlank } from "../../src/question/quiz/draft.ts";
import { results, sum } from "../../src/question/quiz/result.ts";
import { tried } from "../record/arbitrary.ts";

test.each<[Response, boolean]>([
  ["", true],
  [" \t", true],
  ["0", false],
  [[], true],
  [["a"], false],
  [{}, true],
  [{ one: "", two: [] }, true],
  [{ one: "", two: "b" }, false],
])("%j is blank: %s", (response, blank) => {
  expect(isBlank(response)).toBe(blank);
});

const at = (item: string, score: number, more: Partial<Attempt> = {}): Entry =>
  tried(item, score, { seed: 1, response: "x", ...more });
const answer = (seed = 1, response: Response = "x") => ({ rev: "r", seed, response });

test("without a draft, the record's last answers are what was handed in", () => {
  const log = [at("m/a", 0), at("m/a", 1, { seed: 3, response: "y" }), at("m/z", 1)];
  expect(draftOf(undefined, log, ["m/a", "m/b"])).toMatchObject({
    done: true,
    answers: { "m/a": { seed: 3, response: "y" } },
  });
  expect(draftOf(undefined, log, ["m/b"])).toEqual({ done: false, answers: {} });
});

test.each(["{broken", "null", "7", '{"done":true}', '{"answers":null}'])(
  "a damaged draft, %s, is none",
  (kept) => {
    expect(draftOf(kept, [], ["m/a"])).toEqual({ done: false, answers: {} });
    expect(draftOf(kept, [at("m/a", 1)], ["m/a"])).toMatchObject({ done: true });
  },
);

test("a draft that was kept is it, whatever the record has", () => {
  const draft = { done: false, answers: { "m/a": answer(2) } };
  expect(draftOf(JSON.stringify(draft), [at("m/a", 1)], ["m/a"])).toEqual(draft);
});

test("of each question the last answer to the numbers that were handed in counts, less penalties", () => {
  const log = [
    at("m/a", 1, { seed: 2 }),
    at("m/a", 0),
    at("m/b", 0, { penalty: 0.25 }),
    at("m/b", 1, { penalty: 0.25 }),
    at("m/c", 1),
    at("m/d", 0, { verdict: { state: "recorded", notes: [] } }),
  ];
  const draft = {
    done: true,
    answers: {
      "m/a": answer(2),
      "m/b": answer(),
      "m/c": answer(1, ""),
      "m/d": answer(),
      "m/e": answer(),
    },
  };
  const all = results(["m/a", "m/b", "m/c", "m/d", "m/e", "m/f"], draft, log);
  expect(all.map(({ mark, points }) => [mark, points])).toEqual([
    ["right", 1],
    ["right", 0.75],
    ["blank", 0],
    ["recorded", 0],
    ["ungradable", 0],
    ["blank", 0],
  ]);
  expect(sum(all)).toEqual({ right: 2, points: 1.75, total: 5, recorded: 1 });
});
