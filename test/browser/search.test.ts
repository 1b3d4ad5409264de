/** Search on the built site, by keyboard, in three languages, at a root and below a path. */
import { globSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import type { Language } from "../../grader/index.ts";
import { itemsOf, readCourse } from "../../src/course/course.ts";
import type { Found } from "../../src/parts/search/index.ts";
import { languages } from "../../src/strings/index.ts";
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
  ["/en/", '"third harmonic of 50 Hz mains"', /\/en\/signals\/noise\/#q-alias$/],
  ["/en/", '"share of a level that is left"', /\/en\/signals\/noise\/#q-sig-highpass$/],
  ["/zh-hant/", '"導線因失誤而調換了"', /\/zh-hant\/signals\/sensors\/#q-arms-exchanged$/],
  ["/zh-hans/", '"一对新电极没有连接患者"', /\/zh-hans\/signals\/sensors\/#q-electrode-voltage$/],
])("on %s, %s is found under its heading, or in its question", async (path, query, expected) => {
  const { page, context, complaints, strangers } = await visit(path);
  const { hits } = await ask(page, query);
  expect(hits.filter((hit) => expected.test(hit))).not.toEqual([]);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

test("what is typed while the dialog is on its way is looked for", async () => {
  const { page, context } = await visit("/en/");
  // The dialog comes when all has been typed.
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/box[^/]*\.js/, async (route) => (await held, route.continue()));
  await page.keyboard.press("/");
  await page.keyboard.type("wander");
  go();
  await page.locator(".hits .hit").first().waitFor();
  expect(await page.locator("dialog.search input").inputValue()).toBe("wander");
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

/** What is asked may be found; all other words of a question are of its answer, or said after one. */
const asked = /^(prompt|steps\.[^.]+\.(name|title|reveal|prompt))$/;

/** The longest passage of a text that search can look for: without code, maths, emphasis, numbers. */
function passage(text: string): string {
  const bare = text.replace(/\$[^$]*\$|`[^`]*`|[*_{}]+/g, "\n");
  const whole = /\p{Script=Han}+|(?<!\S)[a-z]+( [a-z]+)*(?![^\s.,?])/giu;
  const parts = [...bare.matchAll(whole)].map(([part]) => part);
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

/** All that learners read in a language besides the answers of questions. */
function reading(lang: Language): string {
  const ending = lang === "en" ? /^[^.]+\.(mdx|yaml)$/ : new RegExp(`${lang}\\.mdx$|yaml$`);
  const files = globSync("content/{*,*/*}.{mdx,yaml}").filter((file) => ending.test(file));
  const texts = files.map((file) => readFileSync(file, "utf8"));
  return texts.map((text) => text.replace(/^```yaml item [^]*?^```$/gm, "")).join("\n");
}

/** All that the index has, by page. */
async function indexed(page: Page, lang: Language): Promise<Map<string, string>> {
  // As a string: what the runner makes of `import()` means nothing to a page.
  await page.evaluate(
    `import("/pagefind/${lang}/pagefind.js").then(async (all) => {
      await all.options({ baseUrl: "/" });
      Object.assign(window, all);
    })`,
  );
  const all = await page.evaluate(async () => {
    const { search } = window as unknown as { search(query: null): Promise<Found> };
    const { results } = await search(null);
    const hits = await Promise.all(results.map((hit) => hit.data()));
    return hits.map(({ url, content }): [string, string] => [url, content]);
  });
  return new Map(all.map(([url, content]) => [url, letters(content.replaceAll("\u200b", ""))]));
}

/** Letters alone, as the index compares them. */
const letters = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;

test.each(languages)("in %s, what questions ask is found, and nothing else", async (lang) => {
  const prompts: { text: string; url: string }[] = [];
  const rest: string[] = [];
  for (const { item, lesson, words, files } of itemsOf(readCourse(process.cwd()))) {
    const url = `/${lang}/${item.module}/${lesson}/`;
    for (const [path, text] of Object.entries(words[lang] ?? {}))
      if (asked.test(path)) prompts.push({ text, url });
      else rest.push(text);
    const programs = words[lang] ? { ...files?.starters, ...files?.solutions } : {};
    for (const code of Object.values(programs)) rest.push(...code.split("\n"));
  }
  const long = (words: string): boolean => words.length >= (lang === "en" ? 16 : 7);
  const told = letters([reading(lang), ...prompts.map(({ text }) => text)].join("\n"));
  const open = prompts.map((one) => ({ ...one, words: passage(one.text) }));
  const shown = open.filter(({ words }) => long(words));
  const closed = rest
    .map(passage)
    .filter((words) => long(words) && !told.includes(letters(words).trim()));
  expect([shown.length > 4, closed.length > 20]).toEqual([true, true]);

  const { page, context } = await visit(`/${lang}/`);
  const pages = await indexed(page, lang);
  const has = (text: string | undefined, { words }: { words: string }): boolean =>
    text?.includes(letters(words).trim()) ?? false;
  expect(shown.filter((one) => !has(pages.get(one.url), one))).toEqual([]);
  const whole = [...pages.values()].join("\n");
  expect(closed.filter((words) => has(whole, { words }))).toEqual([]);
  await context.close();
});
