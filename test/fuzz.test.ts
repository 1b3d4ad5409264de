/** A hundred thousand random and hostile strings through every type: none throws, scores outside 0..1 or takes long. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { grade, type Item, type Kit, type Response, solve } from "../grader/index.ts";
import type { CodeKey, Comparison } from "../grader/items/code/key.ts";
import { types } from "../grader/items/index.ts";
import type { Value } from "../grader/value.ts";
import { cases } from "./cases.ts";
import { hostile, shapes, strange } from "./hostile.ts";
import { taught } from "./taught.ts";

const STRINGS = 100_000;
const SHAPES = 5_000;
/** A hundred thousand of a type take seconds; on a busy machine minutes. */
const LONG = { timeout: 600_000 };
/** Longest that a verdict may take, ms. */
const SLOW = 50;
/** Times that a slow one is tried again. */
const TRIES = 12;
/** The same strings each time; another seed by hand: `FUZZ_SEED=7 npm run unit -- test/fuzz.test.ts`. */
const seed = Number(process.env["FUZZ_SEED"] ?? 20261125);

const strings = [...hostile, ...fc.sample(strange, { seed, numRuns: STRINGS - hostile.length })];
const forms = fc.sample(shapes, { seed, numRuns: SHAPES });

const judged: [Value, Comparison][] = [
  ["sinus rhythm", { kind: "text" }],
  ["sinus", { kind: "value" }],
  [93, { kind: "value", tolerance: "1 %" }],
  [[1, 2], { kind: "array", tolerance: 0.1 }],
];
/** An exercise whose interpreter hands back, and prints, what was sent as its program. */
const code: Item<CodeKey> = {
  id: "echo",
  module: "fuzz",
  type: "code",
  rev: "1",
  given: {},
  seeds: 1,
  words: {},
  key: {
    languages: ["python"],
    call: "f",
    cases: judged.map(([expect, compare], n) => {
      return { name: `case ${n}`, args: [], expect, compare, hidden: n === 1 };
    }),
    limits: { seconds: 1, megabytes: 64, output: 1000 },
    starters: {},
    solutions: { python: "93" },
    wrongs: [],
  },
};
const kit: Kit = {
  run: ({ code, calls }) => {
    const said = { state: "value", value: code, output: code, milliseconds: 1 } as const;
    const results = calls.map(({ name }) => ({ ...said, name }));
    return Promise.resolve({ state: "ran", output: code, truncated: false, results });
  },
};

const items: Item[] = [...cases.map(({ item }) => item), ...taught, code as Item];

/** The places of a response where a string stands. */
function places(response: Response, path: (string | number)[] = []): (string | number)[][] {
  if (typeof response === "string") return [path];
  return Object.entries(response).flatMap(([key, inner]) =>
    places(inner as Response, [...path, key]),
  );
}

/** The right response with one string in another's place. */
function put(response: Response, [key, ...rest]: (string | number)[], text: string): Response {
  if (key === undefined) return text;
  const copy = (Array.isArray(response) ? [...response] : { ...(response as object) }) as Record<
    string | number,
    Response
  >;
  copy[key] = put(copy[key] ?? "", rest, text);
  return copy as Response;
}

/** What is wrong with the verdict on this response, if anything. */
async function fault(item: Item, response: Response): Promise<string | undefined> {
  const took = async (): Promise<[number, string | undefined]> => {
    const began = performance.now();
    try {
      const verdict = await grade(item, 1, response, kit);
      const time = performance.now() - began;
      const scores =
        verdict.state === "graded"
          ? [verdict.score, ...(verdict.parts ?? []).map(({ score }) => score)]
          : [];
      const off = scores.find((score) => !(score >= 0 && score <= 1));
      return [time, off === undefined ? undefined : `scores ${off}`];
    } catch (error) {
      return [0, `throws ${error}`];
    }
  };
  const [first, wrong] = await took();
  if (wrong) return wrong;
  let best = first;
  // The best of many: what is slow is slow each time, and a busy machine is not.
  for (let n = 0; n < TRIES && best > SLOW; n++) {
    await new Promise((resolve) => setTimeout(resolve, 20 * n));
    best = Math.min(best, (await took())[0]);
  }
  return best > SLOW ? `takes ${best.toFixed(0)} ms` : undefined;
}

const shown = (response: Response): string => JSON.stringify(response).slice(0, 200);

test.each(Object.keys(types))("nothing that is typed gets the better of %s", LONG, async (type) => {
  const own = items.filter((item) => item.type === type);
  expect(own.length).toBeGreaterThan(0);
  const right = await Promise.all(own.map((item) => solve(item, 1)));
  const gaps = right.map((response) => places(response));
  const try_ = async (n: number, response: Response): Promise<void> => {
    const wrong = await fault(own[n % own.length]!, response);
    if (wrong)
      throw new Error(`seed ${seed}: ${own[n % own.length]!.id} ${wrong} for ${shown(response)}`);
  };
  for (const [n, text] of strings.entries()) {
    const at = gaps[n % own.length]!;
    const place = at[Math.floor(n / own.length) % at.length] ?? [];
    // Every fourth instead of the answer; the others inside it, in the type's own form.
    await try_(n, n % 4 ? put(right[n % own.length]!, place, text) : text);
  }
  for (const [n, form] of forms.entries()) await try_(n, form);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each(hostile.map((text) => [text.slice(0, 20), text]))(
  "%j alone, and in every place of every answer, is marked at once",
  async (_, text) => {
    for (const item of items) {
      const right = await solve(item, 1);
      const all = [[] as (string | number)[], ...places(right)];
      for (const place of all) {
        const wrong = await fault(item, put(right, place, text));
        expect([item.id, place, wrong]).toEqual([item.id, place, undefined]);
      }
    }
  },
);
