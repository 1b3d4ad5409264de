/** Every outcome that code can have, in each language, in the words that a learner reads. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch } from "./chromium.ts";
import { outcomes, returned } from "./question/outcomes.ts";
import { proof } from "./question/items.ts";

const url = inject("questions");
let context: BrowserContext;
let page: Page;
let exercise: Locator;

beforeAll(async () => {
  context = await (await launch()).newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
  exercise = await open(page);
});
afterAll(() => context.close());

async function open(on: Page): Promise<Locator> {
  await on.goto(`${url}/en/`);
  const found = on.locator("#q-mean");
  await found.scrollIntoViewIfNeeded();
  await found.locator(".cm-content").waitFor();
  return found;
}

/** Put this program into the editor, in its language. */
async function write(language: string, code: string): Promise<void> {
  const tab = exercise.locator(`input[value=${language}]`);
  if (!(await tab.isChecked())) {
    const area = exercise.locator("textarea");
    const before = await area.inputValue();
    await tab.check({ force: true });
    await expect.poll(() => area.inputValue()).not.toBe(before);
  }
  await exercise.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(code);
}

/** Press, and wait until nothing runs any more: what runs has begun when the press is over. */
async function press(key: string): Promise<void> {
  await page.keyboard.press(key);
  await exercise.locator("[data-code=run]").waitFor({ state: "visible" });
}

const says = (part: string, what: string | RegExp) =>
  expect.poll(() => exercise.locator(part).innerText(), { timeout: 30_000 }).toMatch(what);

/** What stands on the page: verdict, reasons, cases. */
async function check(language: string, code: string): Promise<string> {
  await write(language, code);
  await press("Control+Enter");
  const parts = [".verdict", ".reasons", ".cases"].map((part) =>
    exercise.locator(part).innerText(),
  );
  return (await Promise.all(parts)).join("\n");
}

async function run(language: string, code: string): Promise<string> {
  await write(language, code);
  await press("Shift+Enter");
  return exercise.locator(".output").innerText();
}

const right: Record<string, string> = {
  javascript: "const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length;",
  python: "def mean(x): return sum(x) / len(x)",
  r: "mean <- function(x) sum(x) / length(x)",
};

const each = <Row extends { code: Record<string, string> }>(rows: Row[]) =>
  proof.languages.flatMap((language) =>
    rows.flatMap((row) => {
      const code = row.code[language];
      return code === undefined ? [] : [{ ...row, language, code }];
    }),
  );

test.each(each(outcomes))("$language: $says", async ({ language, code, words }) => {
  const seen = await check(language, code);
  for (const word of words) expect(seen).toMatch(word);
});

test.each(each(returned))("$language, run: $says", async ({ language, code, shown }) => {
  expect(await run(language, code)).toMatch(shown);
});

test.each(Object.entries(right))("%s: right after all of these", async (language, code) => {
  expect(await check(language, code)).toMatch(/^Right\n/);
  // One warm spare for each language is all that stays: what was allocated has gone with its worker.
  await expect
    .poll(() => page.workers().length, { timeout: 20_000 })
    .toBeLessThanOrEqual(proof.languages.length);
});

const endless: Record<string, string> = {
  javascript: "function mean() { for (;;); }",
  python: "def mean(x):\n  while True: pass",
  r: "mean <- function(x) repeat {}",
};

test.each(Object.entries(endless))(
  "%s: Stop ends it, and nothing is marked",
  async (language, code) => {
    await write(language, code);
    await page.keyboard.press("Control+Enter");
    const stop = exercise.locator("[data-code=stop]");
    await says(".verdict", "Running");
    await stop.click();
    await says(".reasons", "Nothing has been marked.");
  },
);

test.each(Object.entries(right))(
  "%s: a tab that is frozen and comes back has its verdict",
  async (language, code) => {
    await write(language, code);
    const session = await context.newCDPSession(page);
    const lifecycle = (state: "frozen" | "active") =>
      session.send("Page.setWebLifecycleState", { state });
    await page.keyboard.press("Control+Enter");
    await lifecycle("frozen");
    await lifecycle("active");
    await says(".verdict", /^Right$/);
    await session.detach();
  },
);

test.each(Object.entries(right))(
  "%s: an engine that is not what was published is nobody's mistake",
  async (language, code) => {
    const other = await (await launch()).newContext();
    const before = { page, exercise };
    page = await other.newPage();
    try {
      exercise = await open(page);
      await other.route(/engines\/[a-z]+-[^/]+\/[^/]+$/, (route) =>
        route.fulfill({ body: "<!doctype html>" }),
      );
      expect(await check(language, code)).toMatch(/not your fault[^]*is not what was published/);
      await other.unroute(/engines\/[a-z]+-[^/]+\/[^/]+$/);
      await exercise.locator(".reasons button").click();
      await says(".verdict", /^Right$/);
    } finally {
      ({ page, exercise } = before);
      await other.close();
    }
  },
);
