/** Every outcome that code can have, in each language, in the words that a learner reads. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./chromium.ts";
import { type Desk, deskOn } from "./question/desk.ts";
import { proof } from "./question/items.ts";
import { endless, outcomes, right, type Said } from "./question/outcomes.ts";
import { returned } from "./question/returned.ts";
import { centred, shapes } from "./question/shapes.ts";

let context: BrowserContext;
let page: Page;
let desk: Desk;

beforeAll(async () => {
  context = await (await launch()).newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
  desk = await deskOn(page);
});
afterAll(() => context.close());

/** A page of its own, with something about it that the others must not have. */
async function apart(
  work: (desk: Desk, other: BrowserContext) => Promise<void>,
  before: (other: BrowserContext) => Promise<unknown>,
): Promise<void> {
  const other = await (await launch()).newContext({ reducedMotion: "reduce" });
  try {
    await before(other);
    await work(await deskOn(await other.newPage()), other);
  } finally {
    await other.close();
  }
}

const each = <Row extends { code: Record<string, string> }>(rows: Row[]) =>
  proof.languages.flatMap((language) =>
    rows.flatMap((row) => {
      const code = row.code[language];
      return code === undefined ? [] : [{ ...row, language, code }];
    }),
  );
const languages = Object.entries(right);

async function read(
  at: Desk,
  { language, code, words }: { language: string; code: string } & Pick<Said, "words">,
) {
  const seen = await at.check(language, code);
  for (const word of words) expect(seen).toMatch(word);
}

test.each(each(outcomes))("$language: $says", (row) => read(desk, row));

test.each(proof.languages)("%s: shapes that are wrong, each in its own words", async (language) => {
  await apart(
    async (other) => {
      for (const row of each(shapes).filter((one) => one.language === language))
        await read(other, row);
    },
    (other) => other.route("**/items/test/mean.json", (route) => route.fulfill({ json: centred })),
  );
});

test.each(each(returned))("$language, run: $says", async ({ language, code, shown }) => {
  expect(await desk.run(language, code)).toMatch(shown);
});

const drawn: Record<string, string> = {
  javascript: "const mean = () => Math.random();",
  python: "import random\ndef mean(x): return random.random()",
  r: "mean <- function(x) runif(1)",
};

test.each(Object.entries(drawn))(
  "%s, 16: without a seed, the same verdict twice",
  async (...row) => {
    const seen = async () => (await desk.check(...row)).replaceAll(/\d+ ms/g, "");
    const once = await seen();
    expect(once).toMatch(/Expected 3, got 0\.\d+/);
    expect(await seen()).toBe(once);
  },
);

test.each(languages)("%s: right after all of these", async (language, code) => {
  expect(await desk.check(language, code)).toMatch(/^Right\n/);
  // One warm spare for each language is all that stays: what was allocated has gone with its worker.
  await expect
    .poll(() => page.workers().length, { timeout: 20_000 })
    .toBeLessThanOrEqual(proof.languages.length);
});

test.each(Object.entries(endless))(
  "%s: Stop ends it, and nothing is marked",
  async (language, code) => {
    await desk.write(language, code);
    await page.keyboard.press("Control+Enter");
    await desk.says(".verdict", "Running");
    await desk.exercise.locator("[data-code=stop]").click();
    await desk.says(".reasons", "Nothing has been marked.");
  },
);

test.each(languages)(
  "%s: a tab that is frozen and comes back has its verdict",
  async (language, code) => {
    await desk.write(language, code);
    const session = await context.newCDPSession(page);
    const lifecycle = (state: "frozen" | "active") =>
      session.send("Page.setWebLifecycleState", { state });
    await page.keyboard.press("Control+Enter");
    await lifecycle("frozen");
    await lifecycle("active");
    await desk.says(".verdict", /^Right$/);
    await session.detach();
  },
);

test.each(languages)(
  "%s: a tab that is hidden while it runs, and shown, has its verdict",
  async (language, code) => {
    await desk.write(language, code);
    await page.keyboard.press("Control+Enter");
    const front = await context.newPage();
    await front.bringToFront();
    await desk.says(".verdict", /^Right$/);
    await page.bringToFront();
    await front.close();
    expect(await desk.check(language, code)).toMatch(/^Right\n/);
  },
);

const engine = /engines\/[a-z]+-[^/]+\/[^/]+$/;
const broken: [string, { status?: number; body: string }, RegExp][] = [
  ["is not what was published", { body: "<!doctype html>" }, /did not come as they were published/],
  ["is missing", { status: 404, body: "" }, /could not be fetched/],
];

test.each(languages.flatMap(([language]) => broken.map((row) => [language, ...row] as const)))(
  "%s, 13: an engine that %s is nobody's mistake, and can be tried again",
  async (language, _, answer, words) => {
    await apart(
      async (other, context) => {
        const seen = await other.check(language, right[language] ?? "");
        expect(seen).toMatch(/not your fault/);
        expect(seen).toMatch(words);
        await context.unroute(engine);
        await other.exercise.locator(".reasons button").click();
        await other.says(".verdict", /^Right$/);
      },
      (context) => context.route(engine, (route) => route.fulfill(answer)),
    );
  },
);

test("13: without WebAssembly, each language says where to go, and keeps the code", async () => {
  await apart(
    async (other) => {
      for (const [language, code] of languages) {
        expect(await other.check(language, code)).toMatch(/system’s own browser/);
        expect(await other.exercise.locator("textarea").inputValue()).toBe(code);
      }
    },
    (other) => other.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
  );
});
