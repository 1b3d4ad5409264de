/** What stands around questions, in a real browser, by keyboard: how sure one is, how often one may answer. */
import axe from "axe-core";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { launch } from "./chromium.ts";
import { kept } from "./question/kept.ts";

const url = inject("questions");
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeEach(async () => {
  context = await (await launch()).newContext({ reducedMotion: "reduce", bypassCSP: true });
  page = await context.newPage();
  complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  await page.goto(`${url}/en/around/`);
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const question = (id: string): Locator => page.locator(`#q-${id}`);
const says = (place: Locator, text: string | RegExp) =>
  expect.poll(() => place.innerText()).toMatch(text);
const sure = (id: string, level: number): Locator =>
  question(id).locator(`.certainty input[value="${level}"]`);

test("certainty is asked before marking, by keyboard, and kept with the first answer only", async () => {
  await question("map").locator("input[type=text]").focus();
  await page.keyboard.type("90");
  await page.keyboard.press("Enter");
  await says(question("map").locator(".verdict strong"), "costs nothing");
  await says(question("map").locator(".reasons"), "Say first how sure you are.");
  expect(await sure("map", 1).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await kept(page)).toEqual([]);

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await says(question("map").locator(".reasons"), "C3 and not right: −6 on the certainty score.");
  await says(page.locator("[role=status]"), /Not right.*−6 on the certainty score/s);
  await expect.poll(() => question("map").locator("fieldset:disabled").count()).toBe(1);

  await question("map").locator("input[type=text]").fill("80");
  await page.keyboard.press("Enter");
  await says(question("map").locator(".verdict strong"), /^Right$/);
  const [first, second] = await kept(page);
  expect(first).toMatchObject({ score: 0, certainty: 3, response: "90" });
  expect(second).toMatchObject({ score: 1, response: "80" });
  expect(second).not.toHaveProperty("certainty");
});

test("after a reload it is told what one said; other numbers ask anew", async () => {
  await question("map").locator("input[type=text]").fill("80");
  await sure("map", 2).check();
  await question("map").locator(".check").click();
  await says(question("map").locator(".reasons"), "C2 and right: +2");
  await page.reload();
  await expect.poll(() => sure("map", 2).isChecked()).toBe(true);
  expect(await sure("map", 2).isDisabled()).toBe(true);
  await question("map").locator("[data-act=another]").click();
  await expect.poll(() => sure("map", 2).isDisabled()).toBe(false);
  expect(await sure("map", 2).isChecked()).toBe(false);
});

test("the plot is there once there are answers, and its table says the same", async () => {
  const plot = page.locator("record-calibration");
  expect(await plot.isHidden()).toBe(true);
  await question("map").locator("input[type=text]").fill("80");
  await sure("map", 3).check();
  await question("map").locator(".check").click();
  await question("faster").locator("input[value=c]").check();
  await sure("faster", 3).check();
  await question("faster").locator(".check").click();
  const row = plot.locator("tr[data-level='3']");
  await says(row, /Certain \(C3\)\s+2\s+1\s+50 %\s+−1\.5/);
  await says(plot.locator(".total"), "Certainty score: −3 in 2 answers.");
  expect(await plot.locator("g[data-level='3'] circle").getAttribute("cy")).toBe("112");
  expect(await plot.locator("g[data-level='1'] circle").isVisible()).toBe(false);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

const answer = async (id: string, text: string): Promise<void> => {
  await question(id).locator("input[type=text]").fill(text);
  await question(id).locator("input[type=text]").press("Enter");
};

test("a limit and a penalty: told before, reckoned by code, and the button goes with the last", async () => {
  const line = question("limited-map").locator(".limit");
  await says(line, "2 answers to each draw of the numbers are marked.");
  await says(line, "takes 25 % of what a later one earns");
  await says(line, /2 left\.$/);
  await answer("limited-map", "eighty");
  await says(question("limited-map").locator(".verdict strong"), "costs nothing");
  await says(line, /2 left\.$/);
  await answer("limited-map", "90");
  await says(line, /1 left\.$/);
  await answer("limited-map", "80");
  await says(question("limited-map").locator(".reasons"), "As answer 2, it counts 75 %.");
  await says(line, /All 2 answers are used: nothing more is marked here\.$/);
  expect(await line.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await question("limited-map").locator(".check").isHidden()).toBe(true);
  expect(await question("limited-map").locator("[data-act=solution]").isVisible()).toBe(true);
  expect(await kept(page)).toMatchObject([
    { score: 0, penalty: 0.25, limit: 2 },
    { score: 1, penalty: 0.25, limit: 2 },
  ]);

  // Enter in the field asks for a mark too, and gets none.
  await answer("limited-map", "81");
  await says(question("limited-map").locator(".reasons"), "All 2 answers are used");
  expect(await kept(page)).toHaveLength(2);
  await page.reload();
  await says(line, /All 2 answers are used/);
  expect(await question("limited-map").locator(".check").isHidden()).toBe(true);
  await question("limited-map").locator("[data-act=another]").click();
  await says(line, /2 left\.$/);
  expect(await question("limited-map").locator(".check").isVisible()).toBe(true);
});

test("another tab's answers count here", async () => {
  const other = await context.newPage();
  await other.goto(`${url}/en/around/`);
  await answer("limited-map", "90");
  const line = other.locator("#q-limited-map .limit");
  await says(line, /1 left\.$/);
  await answer("limited-map", "91");
  await says(line, /All 2 answers are used/);
  expect(await other.locator("#q-limited-map .check").isHidden()).toBe(true);
  expect(await other.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("a program has its limit too", async () => {
  const check = async (n: number): Promise<void> => {
    await question("mean").locator(".check").click();
    // The first time an interpreter has to start.
    await question("mean")
      .locator(".limit", { hasText: n ? "1 left" : "All 2 answers" })
      .waitFor();
  };
  await question("mean").scrollIntoViewIfNeeded();
  await question("mean").locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("function mean(x) { return x[0]; }");
  await check(1);
  await check(0);
  await question("mean").locator(".cm-content").press("Control+Enter");
  await says(question("mean").locator(".verdict strong"), "costs nothing");
  expect(await kept(page)).toHaveLength(2);
});
