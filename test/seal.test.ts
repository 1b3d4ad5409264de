/** What the page of a sealed item has for a key: it refuses as the whole key does, and tells nothing of it. */
import { expect, test } from "vitest";
import { grade, type Item, type Kit, type Response } from "../grader/index.ts";
import { blinds } from "../grader/items/blinds.ts";
import { tries } from "../grader/items/tries.ts";
import type { Tries } from "../grader/items/try.ts";
import { seal } from "../grader/read/seal.ts";
import { cases } from "./cases.ts";
import { taught } from "./taught.ts";

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };
const items = [...cases.map(({ item }) => item), ...taught].filter(
  ({ type }) => type !== "code" && type in blinds,
);

/** What an item's rows and its type try on it. */
function responses(item: Item): Response[] {
  const rows = cases.filter((one) => one.item === item).flatMap(({ rows }) => rows);
  const tried = (tries[item.type] as Tries<unknown>)(item, 1);
  const all = [...rows.map(({ response }) => response), ...Object.values(tried).flat()];
  // A sealed reflection asks for no judgement by a rubric.
  return item.type === "reflect" ? all.filter((one) => typeof one === "string") : all;
}

async function refusal(item: Item, response: Response): Promise<string[]> {
  const { state, notes } = await grade(item, 1, response, idle);
  return state === "refused" ? notes.map(({ code }) => code) : [];
}

test.each(items.map((item): [string, Item] => [`${item.module} ${item.id}`, item]))(
  "%s: sealed, it refuses what it would refuse",
  async (_, item) => {
    const sealed = await seal(item);
    for (const response of responses(item))
      expect([response, await refusal(sealed, response)]).toEqual([
        response,
        await refusal(item, response),
      ]);
  },
);

/** The same question with another key. */
const twins: [string, string, (key: never) => unknown][] = [
  ["number", "map", (key: object) => ({ ...key, answer: "17", mistakes: ["3"] })],
  ["quantity", "", (key: object) => ({ ...key, answer: "17", mistakes: ["3"] })],
  ["expression", "", (key: object) => ({ ...key, answer: "17", mistakes: ["3"] })],
  ["text", "", () => ({ accept: ["quite another"], exact: true, slips: 1, mistakes: [["no"]] })],
  ["choice", "", (key: { options: string[] }) => ({ ...key, right: key.options.slice(-1) })],
  [
    "match",
    "",
    ({ pairs, ...key }: { pairs: Record<string, string> }) => {
      const right = Object.values(pairs);
      const turned = Object.keys(pairs).map((name, n) => [name, right.at(n - 1)]);
      return { ...key, pairs: Object.fromEntries(turned) };
    },
  ],
  ["order", "chain", (key: { lines: string[] }) => ({ ...key, lines: key.lines.toReversed() })],
  [
    "order",
    "cuff",
    ({ lines, strays, ...key }: { lines: string[]; strays: string[] }) => ({
      ...key,
      lines: [...lines.slice(1), ...strays.slice(0, 1)],
      strays: [...strays.slice(1), ...lines.slice(0, 1)],
    }),
  ],
  [
    "spot",
    "",
    (key: object) => ({
      ...key,
      regions: [{ name: "a", right: true, shape: { circle: [1, 2, 3] } }],
    }),
  ],
  [
    "mark",
    "",
    ({ calipers, ...key }: { calipers: { right: number[][] }[] }) => ({
      ...key,
      calipers: calipers.map((one) => ({ ...one, right: [[0.1, 0.2]] })),
      mistakes: [],
    }),
  ],
  ["segment", "", (key: object) => ({ ...key, mask: "12x10:0.3c" })],
];

test.each(twins)("%s: another key, the same page", async (type, id, turn) => {
  const found = cases.find(({ item }) => item.type === type && (!id || item.id === id));
  const { item } = found!;
  const other = { ...item, key: turn(item.key as never) };
  expect(other.key).not.toEqual(item.key);
  expect(await seal(other)).toEqual(await seal(item));
});

test("what is asked has a revision of its own: other options are another question", async () => {
  const { item } = cases.find(({ type }) => type === "choice")!;
  const key = item.key as { options: string[] };
  const more = { ...item, key: { ...key, options: [...key.options, "one-more"] } };
  expect((await seal(more)).rev).not.toBe((await seal(item)).rev);
});
