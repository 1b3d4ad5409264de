/** A pool in a real browser: two of three, the same after a reload, others when asked for, all without JavaScript. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { visit } from "./site.ts";

const url = inject("questions");
const pool = ["map", "nyquist", "salt"];

async function seen(page: Page): Promise<string[]> {
  const shown = await Promise.all(pool.map((id) => page.locator(`#q-${id}`).isVisible()));
  return pool.filter((_, n) => shown[n]);
}

test("a hand stays after a reload; others are drawn without losing what was typed", async () => {
  const { page, context, complaints } = await visit("/en/pool/", {}, url);
  const first = await seen(page);
  expect(first).toHaveLength(2);
  expect(await page.locator("#q-faster").isVisible()).toBe(true);
  await page.reload();
  expect(await seen(page)).toEqual(first);
  await page
    .locator("#q-salt input, #q-map input")
    .first()
    .evaluate((box) => {
      (box as HTMLInputElement).value = "mine";
    });
  const hands: string[] = [first.join()];
  for (let n = 0; n < 12; n++) {
    await page.locator(".pool button").press("Enter");
    await expect.poll(async () => (await seen(page)).join()).not.toBe(hands.at(-1));
    hands.push((await seen(page)).join());
  }
  expect(hands.at(-1)).toBe(hands[0]);
  await expect.poll(() => page.locator("[role=status]").innerText()).toMatch(/^Now: .*\d and \d/);
  expect(await page.locator("#q-salt input, #q-map input").first().inputValue()).toBe("mine");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a link to a question that was not drawn shows it", async () => {
  const { page, context } = await visit("/en/pool/", {}, url);
  const first = await seen(page);
  const away = pool.find((id) => !first.includes(id));
  await page.goto(`${url}/en/pool/#q-${away}`);
  expect(await seen(page)).toContain(away);
  await context.close();
});

test("without JavaScript all are there, and the choice is said", async () => {
  const { page, context } = await visit("/en/pool/", { javaScriptEnabled: false }, url);
  expect(await seen(page)).toEqual(pool);
  expect(await page.locator(".pool").innerText()).toBe(
    "Answer any 2 of these 3 questions: 1, 2 and 4.",
  );
  await context.close();
});

test("where storage is refused a hand is drawn for this page", async () => {
  const { page, context } = await visit("/en/pool/", {}, url);
  await context.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("", "SecurityError");
      },
    }),
  );
  await page.reload();
  expect(await seen(page)).toHaveLength(2);
  await context.close();
});
