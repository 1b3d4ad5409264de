/** The queue of review as readers meet it on the built site. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visit } from "./site.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const golden = readFileSync(new URL("../golden/record/v1.json", import.meta.url), "utf8");
const day = 86_400_000;

/** Bring a right answer to an item, given so many days ago; and go to the queue. */
async function answered(page: Page, item: string, days: number): Promise<void> {
  const file = JSON.parse(golden);
  const [, , right] = file.entries;
  const at = new Date(Date.now() - days * day).toISOString();
  const entries = [{ ...right, item, lesson: "signals/noise", at }];
  const queue = page.url();
  await page.goto(queue.replace("review/", "progress/"));
  await page.setInputFiles("record-ledger input[type=file]", {
    name: "record.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...file, entries })),
  });
  await expect.poll(() => page.locator(".outcome").textContent()).not.toBe("");
  await page.click('.title a[href$="/review/"]');
  await page.waitForURL(queue);
}

/** An item of the course, as "module/item". */
async function any(page: Page): Promise<string> {
  return (await page.locator("record-review [data-item]").first().getAttribute("data-item")) ?? "";
}

test("who has answered nothing is led to the modules", async () => {
  const { page, context, complaints } = await visit("/en/review/");
  const state = page.locator("record-review .state");
  await expect.poll(() => state.textContent()).toContain("Nothing to review yet");
  expect(await page.locator(".start a").getAttribute("href")).toMatch(/\/en\/$/);
  expect(await page.locator(".today").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what was known days ago is asked today, and leads into its lesson", async () => {
  const { page, context, complaints } = await visit("/en/review/");
  const item = await any(page);
  await answered(page, item, 3);
  const row = page.locator(`.today [data-item="${item}"]`);
  await expect.poll(() => row.isVisible()).toBe(true);
  expect(await page.locator(".state").textContent()).toBe("1 question to review today.");
  expect(await row.locator(".seen").textContent()).toBe("Last tried: 3 days ago");
  expect(await row.locator(".due").textContent()).toBe("Due: yesterday");
  expect(await page.locator(".start").isVisible()).toBe(false);
  await row.locator("a").click();
  await page.waitForURL(/#q-/);
  expect(page.url()).toContain(`#q-${item.split("/")[1]}`);
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["en", "Nothing is due today. The next question comes in 2 days.", "Due: in 2 days"],
  ["zh-hant", "今日沒有要溫習的題目。下一題：後日。", "應溫習：後日"],
  ["zh-hans", "今天没有要复习的题目。下一题：后天。", "应复习：后天"],
])("%s: what is known today comes later, and the page says when", async (lang, says, due) => {
  const { page, context } = await visit(`/${lang}/review/`);
  const item = await any(page);
  await answered(page, item, 0);
  await expect.poll(() => page.locator(".state").textContent()).toBe(says);
  expect(await page.locator(`.later [data-item="${item}"] .due`).textContent()).toBe(due);
  await context.close();
});

test("without JavaScript the page says what it needs, and leads to the modules", async () => {
  const { page, context } = await visit("/en/review/", { javaScriptEnabled: false });
  expect(await page.locator("record-review .notice").isVisible()).toBe(true);
  expect(await page.locator(".start a").isVisible()).toBe(true);
  expect(await page.locator(".waiting").isVisible()).toBe(false);
  await context.close();
});

test("no page but this one names the script of the queue", () => {
  const naming = globSync("en/**/index.html", { cwd: dist }).filter((file) =>
    /src="[^"]*\/Review\.[^"]*\.js"|record-review/.test(readFileSync(join(dist, file), "utf8")),
  );
  expect(naming).toEqual(["en/review/index.html"]);
});
