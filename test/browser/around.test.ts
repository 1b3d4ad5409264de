/** What stands around questions, in a real browser, by keyboard: how sure one is. */
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
