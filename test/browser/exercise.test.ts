/** Code exercises in a real browser: checked, run, stopped, reset, kept; the editor's keys. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { launch } from "./chromium.ts";

const url = inject("questions");
let context: BrowserContext;
let page: Page;
let exercise: Locator;

beforeEach(async () => {
  context = await (await launch()).newContext({ reducedMotion: "reduce", acceptDownloads: true });
  page = await context.newPage();
  await open();
});

afterEach(() => context.close());

async function open(): Promise<void> {
  await page.goto(`${url}/en/`);
  exercise = page.locator("#q-mean");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator(".cm-content").waitFor();
}

/** Replace the whole text, as someone at the keyboard does. */
async function write(code: string): Promise<void> {
  await exercise.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(code);
}

const text = (): Promise<string> => exercise.locator("textarea").inputValue();
const says = (place: string, what: string | RegExp) =>
  expect.poll(() => exercise.locator(place).innerText(), { timeout: 15_000 }).toMatch(what);
const result = (name: string): Promise<string> =>
  exercise.locator(`[data-case="${name}"]`).innerText();

const right = "function mean(x) {\n  return x.reduce((a, b) => a + b, 0) / x.length;\n}\n";

test("right code, checked from the keyboard: every case passes, and says how long it took", async () => {
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".verdict", /^Right$/);
  await says(".reasons", "3 of 3 cases passed");
  for (const name of ["three numbers", "one number", "negative numbers"])
    expect(await result(name)).toMatch(/Passed · \d+ ms/);
});

test("wrong code: the known mistake first, the first failing case open, a hidden one closed", async () => {
  await write(
    "function mean(x) {\n  console.log('adding');\n  return x.reduce((a, b) => a + b, 0);\n}\n",
  );
  await page.keyboard.press("Control+Enter");
  await says(".verdict", "Partly right, 33 %");
  await says(
    ".reasons",
    /^Your function gives just what a known mistake gives\.\s+That is the sum\./,
  );
  const first = await result("three numbers");
  expect(first).toMatch(/Arguments\s+\[1, 2, 6\]\s+Expected\s+3\s+Got\s+9\s+Output\s+adding/);
  const hidden = exercise.locator('[data-case="negative numbers"]');
  await hidden.locator("summary").click();
  expect(await hidden.innerText()).toContain("Hidden case");
  expect(await hidden.innerText()).not.toContain("Expected");
});

test("code that cannot be read costs nothing and is marked at its line", async () => {
  await write("function mean(x) {\n  retur x;\n}\n");
  await exercise.locator(".check").click();
  await says(".verdict", "costs nothing");
  await says(".reasons", "Line 2 of your code");
  expect(await exercise.locator(".cm-line.cm-fault").innerText()).toBe("  retur x;");
  expect(await exercise.locator(".cm-gutterElement.cm-fault").innerText()).toBe("2");
  await write(right);
  expect(await exercise.locator(".cm-fault").count()).toBe(0);
});

test("an untouched starter is refused", async () => {
  await exercise.locator(".check").click();
  await says(".reasons", "still the code that you were given");
});

test("a loop without end is out of time; the next check works", async () => {
  await write("function mean(x) {\n  while (true) {}\n}\n");
  await page.keyboard.press("Control+Enter");
  await says('[data-case="three numbers"]', "Out of time");
  await says('[data-case="one number"]', "Not run");
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".verdict", /^Right$/);
});

test("Python: the first use shows megabytes, and a verdict follows; errors stand at their line", async () => {
  await exercise.locator("input[value=python]").check({ force: true });
  await expect.poll(text).toContain("def mean");
  await context.route("**/engines/python-*/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await write("def mean(x):\nreturn sum(x) / len(x)\n");
  await page.keyboard.press("Control+Enter");
  await says(".verdict", /Python engine, first use: [\d.]+ of [\d.]+ MB/);
  expect(await exercise.locator("progress").isVisible()).toBe(true);
  await says(".reasons", "Line 2 of your code");
  expect(await exercise.locator("progress").isVisible()).toBe(false);
  await write("def mean(x):\n    return sum(x) / len(x)\n");
  await page.keyboard.press("Control+Enter");
  await says(".verdict", /^Right$/);
});

test("Stop ends a run; nothing is marked", async () => {
  await write("function mean(x) {\n  while (true) {}\n}\n");
  await page.keyboard.press("Control+Enter");
  await exercise.locator("[data-code=stop]").waitFor();
  await says(".verdict", "Running");
  await exercise.locator("[data-code=stop]").click();
  await says(".reasons", "Stopped. Nothing has been marked.");
  expect(await exercise.locator("[data-code=run]").isVisible()).toBe(true);
});

test("14: a page left in the middle of a run takes its workers with it, and comes back with nothing marked", async () => {
  await write("function mean(x) {\n  while (true) {}\n}\n");
  await page.keyboard.press("Control+Enter");
  await says(".verdict", "Running");
  expect(page.workers().length).toBeGreaterThan(0);
  await page.goto("about:blank");
  await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(0);
  await open();
  expect((await exercise.locator(".verdict").innerText()).trim()).toBe("");
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".verdict", /^Right$/);
});

test("Run shows the call, what is printed and what comes back, and marks nothing", async () => {
  await write("function mean(x) {\n  console.log('n is', x.length);\n  return x;\n}\n");
  await page.keyboard.press("Shift+Enter");
  await says(".output", /Arguments\s+\[1, 2, 6\]\s+Returned\s+\[1, 2, 6\]\s+Output\s+n is 3/);
  expect((await exercise.locator(".verdict").innerText()).trim()).toBe("");
  await write("function mean(x) {\n  return x.none.such;\n}\n");
  await page.keyboard.press("Shift+Enter");
  await says(".output", "Line 2 of your code");
});

test("Reset brings the starter, and can be undone", async () => {
  await write(right);
  const reset = exercise.locator("[data-code=reset]");
  await reset.click();
  expect(await text()).toBe("function mean(x) {\n  // your code\n}\n");
  await says("[data-code=reset]", "Undo reset");
  await reset.click();
  expect(await text()).toBe(right);
});

test("drafts are kept, one for each language, and the language too", async () => {
  await write("// mine\n");
  await exercise.locator("input[value=python]").check({ force: true });
  await expect.poll(text).toContain("def mean");
  await write("# also mine\n");
  await page.waitForTimeout(400);
  await open();
  await expect.poll(text).toBe("# also mine\n");
  expect(await exercise.locator("input[value=python]").isChecked()).toBe(true);
  expect(await exercise.locator(".cm-content").innerText()).toContain("# also mine");
  await exercise.locator("input[value=javascript]").check({ force: true });
  await expect.poll(text).toBe("// mine\n");
});

test("a draft outlives a page that is left at once", async () => {
  await write("// in haste\n");
  await open();
  await expect.poll(text).toBe("// in haste\n");
});

test("Tab indents, Escape leaves the editor and says so", async () => {
  await write("x");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await text()).toBe("  x");
  await page.keyboard.press("Escape");
  const focused = await exercise.locator(".check").evaluate((it) => it === document.activeElement);
  expect(focused).toBe(true);
  await expect.poll(() => page.locator("[role=status]").innerText()).toBe("Left the editor.");
});

test("copy and download give the code as it stands", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await write(right);
  await exercise.locator("[data-code=copy]").click();
  await says("[data-code=copy]", "Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(right);
  const coming = page.waitForEvent("download");
  await exercise.locator("[data-code=download]").click();
  expect((await coming).suggestedFilename()).toBe("mean.js");
});

test("an engine that cannot be fetched is nobody's mistake, and can be tried again", async () => {
  await context.route("**/engines/**", (route) => route.abort());
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".verdict", "not your fault");
  await context.unroute("**/engines/**");
  await exercise.locator(".reasons button").click();
  await says(".verdict", /^Right$/);
});

test("cases that cannot be fetched are nobody's mistake, and can be tried again", async () => {
  await context.route("**/items/**", (route) => route.abort());
  await open();
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".reasons", "could not be fetched. Your code is kept.");
  await context.unroute("**/items/**");
  await exercise.locator(".reasons button").click();
  await says(".verdict", /^Right$/);
});

test("without WebAssembly the page says where to go, and keeps the code", async () => {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await open();
  await write(right);
  await page.keyboard.press("Control+Enter");
  await says(".reasons", "system’s own browser");
  expect(await text()).toBe(right);
});

test("what is typed while drafts are still being read stays, and is kept", async () => {
  await context.route(/editor\.[^/]*\.js$/, (route) => route.abort());
  await page.addInitScript((text) => {
    // The first moment at which the exercise is awake; its drafts have not been read yet.
    new MutationObserver((changes) => {
      const found = changes.find(({ attributeName }) => attributeName === "data-awake");
      const area = (found?.target as HTMLElement | undefined)?.querySelector("textarea");
      if (!area || sessionStorage.getItem("typed")) return;
      sessionStorage.setItem("typed", "yes");
      area.value = text;
    }).observe(document, { subtree: true, attributeFilter: ["data-awake"] });
  }, right);
  await page.goto(`${url}/en/`);
  const area = exercise.locator("textarea");
  await area.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  await area.press("Control+Enter");
  await says(".verdict", /^Right$/);
  await page.reload();
  await area.scrollIntoViewIfNeeded();
  await expect.poll(() => area.inputValue()).toBe(right);
});

test("where the editor cannot be had, the textarea serves", async () => {
  await context.route(/editor\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${url}/en/`);
  const area = exercise.locator("textarea");
  await area.scrollIntoViewIfNeeded();
  await expect.poll(() => exercise.getAttribute("data-awake")).not.toBeNull();
  await area.fill(right);
  await area.press("Control+Enter");
  await says(".verdict", /^Right$/);
});
