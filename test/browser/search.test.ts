/** Search on the built site, by keyboard, in three languages, at a root and below a path. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { visit } from "./site.ts";

async function ask(page: Page, query: string): Promise<{ said: string; hits: string[] }> {
  await page.keyboard.press("/");
  const field = page.locator(".search input");
  const said = page.locator(".search .said");
  await field.waitFor();
  await field.fill("");
  await expect.poll(() => said.textContent(), { timeout: 20_000 }).toMatch(/Quote|引號|引号/);
  await field.fill(query);
  await expect
    .poll(() => said.textContent(), { timeout: 20_000 })
    .toMatch(/found|找到|找不到|Nothing/);
  const hits = page.locator(".search .hit a");
  if (!/Nothing|找不到/.test((await said.textContent()) ?? "")) await hits.first().waitFor();
  return {
    said: (await said.textContent()) ?? "",
    hits: await hits.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
  };
}

test.each([
  ["/en/", "baseline wander", /\/en\/signals\/noise\/#/],
  ["/en/", "perfusion index", /\/en\/signals\/sensors\//],
  ["/zh-hant/", "電極", /\/zh-hant\/signals\/sensors\/#/],
  ["/zh-hant/", "心電向量", /\/zh-hant\/(signals\/sensors|glossary)\/#/],
  ["/zh-hant/", '"心室肌細胞"', /\/zh-hant\/signals\/sensors\/#/],
  ["/zh-hant/", "看著血液", /\/zh-hant\/signals\/sensors\//],
  ["/zh-hant/", "电极", /\/zh-hant\/signals\/sensors\/#/],
  ["/zh-hans/", "电极", /\/zh-hans\/signals\/sensors\/#/],
  ["/zh-hans/", "電極", /\/zh-hans\/signals\/sensors\/#/],
  ["/zh-hans/", "心率", /\/zh-hans\//],
])("on %s, %s is found under its heading", async (path, query, expected) => {
  const { page, context, complaints, strangers } = await visit(path);
  const { hits } = await ask(page, query);
  expect(hits.filter((hit) => expected.test(hit))).not.toEqual([]);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

test("arrows choose, Enter opens the heading, Escape closes", async () => {
  const { page, context } = await visit("/en/");
  await page.keyboard.press("Control+k");
  await page.locator(".search input").waitFor();
  await page.keyboard.type("aliasing");
  await page.locator(".hit a").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("dialog.search").evaluate((one: HTMLDialogElement) => one.open)).toBe(
    false,
  );
  await page.keyboard.press("/");
  await page.locator(".hit .place a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/.+#./);
  const heading = await page.evaluate(
    () => document.getElementById(location.hash.slice(1))?.tagName,
  );
  expect(heading).toMatch(/^H[23]$/);
  await context.close();
});

test("below a path, results stay below it", async () => {
  const { page, context, complaints } = await visit("/en/", {}, inject("below"));
  const { hits } = await ask(page, "oximeter");
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.filter((hit) => !hit.startsWith(`${inject("below")}/en/`))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("31: a query with markup, a pattern or ten thousand letters is text", async () => {
  const { page, context, complaints } = await visit("/en/");
  for (const query of ['<img src=x onerror="alert(1)">', "(.*)+[", "x".repeat(10_000)]) {
    await ask(page, query);
    expect(await page.locator(".search img").count()).toBe(0);
    await page.keyboard.press("Escape");
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("answers, solutions and hints are not found", async () => {
  const { page, context } = await visit("/en/");
  const templates = await (
    await visit("/en/signals/noise/")
  ).page
    .locator("template[data-says]")
    .evaluateAll((all) => all.map((one) => (one as HTMLTemplateElement).content.textContent ?? ""));
  const phrases = templates
    .map((text) => /[A-Za-z ]{25,}/.exec(text)?.[0].trim())
    .filter((phrase) => phrase !== undefined)
    .slice(0, 5);
  expect(phrases.length).toBeGreaterThan(2);
  for (const phrase of phrases) {
    const { said } = await ask(page, `"${phrase}"`);
    expect(said).toContain("Nothing");
    await page.keyboard.press("Escape");
  }
  await context.close();
});
