/** The record as readers meet it on the built site: ledger, way back, banner, with and without JavaScript. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { refuse } from "./record/story.ts";
import { visit } from "./site.ts";

const golden = readFileSync(new URL("../golden/record/v1.json", import.meta.url), "utf8");

/** The golden file with its first right attempt told of another item and lesson. */
function about(item: string, lesson = "signals/sensors"): string {
  const file = JSON.parse(golden);
  const [, , right] = file.entries;
  return JSON.stringify({ ...file, entries: [{ ...right, item, lesson }] });
}

async function bring(page: Page, text: string): Promise<string> {
  const outcome = page.locator("record-ledger .outcome");
  const before = await outcome.textContent();
  await page.setInputFiles("record-ledger input[type=file]", {
    name: "record.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await expect.poll(() => outcome.textContent()).not.toBe(before);
  return (await outcome.textContent()) ?? "";
}

test("an imported record fills the squares, and again changes nothing (20)", async () => {
  const { page, context, complaints } = await visit("/en/progress/");
  const square = page.locator("record-ledger a[data-item]").first();
  const row = page.locator(".account").first();
  const item = (await square.getAttribute("data-item")) ?? "";
  expect(await square.getAttribute("aria-label")).toMatch(/: not tried$/);
  expect(await bring(page, about(item))).toBe("1 new entry; 0 already here.");
  expect(await square.getAttribute("data-standing")).toBe("right");
  expect(await square.getAttribute("aria-label")).toMatch(/, question 1: right$/);
  expect(await row.locator(".count").textContent()).toMatch(/^1 of \d+ right$/);
  expect(await row.locator(".seen").textContent()).toContain("2016");
  expect(await bring(page, about(item))).toBe("0 new entries; 1 already here.");
  await page.reload();
  await expect.poll(() => square.getAttribute("data-standing")).toBe("right");
  expect(complaints).toEqual([]);
  await context.close();
});

test("48: what was answered under an old name counts for the new one, and is exported as it was", async () => {
  const { page, context, complaints } = await visit("/en/progress/");
  const square = page.locator("record-ledger a[data-item]").first();
  const item = (await square.getAttribute("data-item")) ?? "";
  await context.route("**/en/progress/", async (route) => {
    const answer = await route.fetch();
    const names = JSON.stringify({ "signals/once": item });
    const said = `<script type="application/json" id="renamed">${names}</script>`;
    await route.fulfill({ response: answer, body: `${await answer.text()}${said}` });
  });
  await page.reload();
  expect(await bring(page, about("signals/once"))).toBe("1 new entry; 0 already here.");
  await expect.poll(() => square.getAttribute("data-standing")).toBe("right");
  expect(await page.locator(".elsewhere li").count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("record-ledger .with-script [data-does=export]"),
  ]);
  const { entries } = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(entries.map((entry: { item: string }) => entry.item)).toEqual(["signals/once"]);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["en", "The file is damaged or not a record: it cannot be read as JSON. Nothing was changed."],
  ["zh-hant", "檔案已損壞，或不是學習紀錄，無法以 JSON 讀取。你的紀錄沒有改動。"],
  ["zh-hans", "文件已损坏，或不是学习记录，无法按 JSON 读取。你的记录没有改动。"],
])("a damaged file is refused in words: %s (22)", async (lang, words) => {
  const { page, context } = await visit(`/${lang}/progress/`);
  expect(await bring(page, golden.slice(0, -9))).toBe(words);
  expect(await page.locator('[data-standing="right"][data-item]').count()).toBe(0);
  await context.close();
});

test("names from a file are text, whatever they say (21)", async () => {
  const { page, context, complaints } = await visit("/en/progress/");
  const name = '<img src="x" onerror="alert(1)">/<a href="javascript:alert(1)">click</a>';
  await bring(page, about(name));
  const elsewhere = page.locator(".elsewhere li");
  expect(await elsewhere.textContent()).toBe(`${name}: right`);
  expect(await elsewhere.locator("*").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what is exported is what was imported", async () => {
  const { page, context } = await visit("/en/progress/");
  await bring(page, golden);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("record-ledger .with-script [data-does=export]"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^chiasma-record-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(file.entries).toEqual(JSON.parse(golden).entries);
  await context.close();
});

test("erasing asks first, can be left, and tells when it is done", async () => {
  const { page, context } = await visit("/en/progress/");
  await bring(page, golden);
  const dialog = page.locator("record-ledger dialog");
  await page.click("[data-does=ask]");
  expect(await dialog.textContent()).toContain("6 entries and every draft");
  await page.keyboard.press("Escape");
  expect(await page.locator(".elsewhere li").count()).toBeGreaterThan(0);
  await page.click("[data-does=ask]");
  // The focus waits on what does no harm.
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Keep it");
  await dialog.locator("[data-does=erase]").click();
  await expect.poll(() => page.locator(".outcome").textContent()).toBe("The record is erased.");
  expect(await page.locator(".empty").isVisible()).toBe(true);
  await page.reload();
  expect(await page.locator('[data-item]:not([data-standing="untried"])').count()).toBe(0);
  await context.close();
});

test("the catalogue leads back to the lesson that was left", async () => {
  const { page, context } = await visit("/en/progress/");
  const root = page.url().replace("progress/", "");
  await page.goto(root);
  const link = page.locator("record-continue a");
  expect(await link.textContent()).toContain("Begin with:");
  const lessons = JSON.parse((await page.locator("record-continue script").textContent()) ?? "{}");
  const [[id, [title, href]]] = Object.entries<[string, string]>(lessons).slice(-1) as [
    [string, [string, string]],
  ];
  await page.goto(`${root}progress/`);
  await bring(page, about("signals/any", id));
  await page.goto(root);
  await expect.poll(() => link.textContent()).toMatch(/^\s*Continue:/);
  expect(await link.textContent()).toContain(title);
  expect(await link.getAttribute("href")).toBe(href);
  await context.close();
});

test("where storage is refused, a banner says so and offers the record as a file (24)", async () => {
  const { page, context } = await visit("/en/");
  await context.addInitScript(refuse);
  await page.goto(`${page.url()}progress/`);
  const banner = page.locator("record-banner");
  await expect.poll(() => banner.isVisible()).toBe(true);
  expect(await banner.innerText()).toContain("This browser refuses to keep your record");
  await bring(page, golden);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.locator("button").click(),
  ]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).entries).toHaveLength(6);
  await context.close();
});

test("without JavaScript the ledger lists every question and says what it needs", async () => {
  const { page, context } = await visit("/en/progress/", { javaScriptEnabled: false });
  expect(await page.locator("record-ledger a[data-item]").count()).toBeGreaterThan(0);
  expect(await page.locator("record-ledger").innerText()).toContain("JavaScript");
  expect(await page.locator("record-ledger button").first().isVisible()).toBe(false);
  expect(await page.locator("record-banner").isVisible()).toBe(false);
  await context.close();
});
