/** A quiz of every question type, and with everything that may stand around a question. */
import type { Locator, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { waits } from "../../grader/read/around.ts";
import { types } from "../../src/course/here.ts";
import { kept } from "./question/kept.ts";
import { visit } from "./site.ts";
import { open, press, rested, says, told, violations } from "./question/quiz.ts";

test("an answer of every type is a draft and comes back as it was, then its verdict does", async () => {
  const { page, context, complaints } = await open("/en/types/");
  const shown = types().filter(({ item }) => waits(item.type));
  expect(shown.length).toBeGreaterThan(12);
  const answers = shown.map(({ item: { module, id, rev }, rows }) => {
    const row = rows.find(({ state, seed = 1 }) => state !== "refused" && seed === 1)!;
    return [`${module}/${id}`, { rev, seed: 1, response: row.response }];
  });
  const draft = { done: false, answers: Object.fromEntries(answers) as object };
  await page.evaluate((text) => {
    localStorage.setItem("chiasma:draft", "1");
    localStorage.setItem("chiasma:drafts:test/types:quiz", JSON.stringify(text));
  }, JSON.stringify(draft));
  await page.reload();
  const count = page.locator(".quiz .count");
  const all = String(shown.length);
  await says(count, `${all} of ${all} answered.`);
  const entered = (): Promise<unknown> =>
    page.$$eval("q-item", (questions) =>
      questions.map((one) =>
        [...new FormData(one.querySelector("form")!)].filter(([name]) => name !== "language"),
      ),
    );
  const before = await entered();
  // As they are read from the fields they are kept, and come back once more.
  await page.locator("q-item form").first().dispatchEvent("input");
  await rested(page);
  await page.reload();
  await says(count, `${all} of ${all} answered.`);
  expect(await entered()).toEqual(before);
  await press(page, "check");
  await says(told(page), /right/);
  const marks = await page.$$eval("q-item > form .verdict", (lamps) =>
    lamps.map((lamp) => (lamp as HTMLElement).dataset["mark"]),
  );
  expect(marks.filter((mark) => !["right", "partly", "wrong", "recorded"].includes(mark!))).toEqual(
    [],
  );
  expect(await kept(page)).toHaveLength(shown.length);
  await page.reload();
  await says(told(page), /right/);
  expect(await entered()).toEqual(before);
  await press(page, "again");
  await says(count, `0 of ${all} answered.`);
  expect(complaints).toEqual([]);
  await context.close();
});

const sure = (page: Page, level: number): Locator =>
  page.locator(`#q-faster .certainty input[value="${level}"]`);

test("of a pool what is drawn is asked; how sure one is belongs to an answer; what is sealed is recorded", async () => {
  const { page, context, complaints } = await open("/en/exam/", { bypassCSP: true });
  const count = page.locator(".quiz .count");
  await says(count, "0 of 4 answered.");
  const hand = () => page.evaluate(() => document.documentElement.dataset["hand"]);
  const first = await hand();
  await page.locator(".pool button").press("Enter");
  await expect.poll(hand).not.toBe(first);
  await says(count, "0 of 4 answered.");
  const drawn = page.locator("#q-map input[type=text]:visible, #q-nyquist input:visible").first();
  if ((await drawn.getAttribute("type")) === "radio") await drawn.check();
  else await drawn.fill("80");
  await page.locator("#q-faster input[value=a]").check();
  await page.locator("#q-faster input[value=c]").check();
  await page.locator("#q-once input[type=text]").fill("silver chloride");
  await page.locator("#q-sealed input[type=text]").fill("silver chloride");
  await says(count, "4 of 4 answered.");
  await press(page, "check");
  await says(told(page), /Please look at:\s+Question 3: Say first how sure you are\.$/);
  expect(await kept(page)).toEqual([]);
  await sure(page, 3).check();
  await rested(page);
  await page.reload();
  await expect.poll(() => sure(page, 3).isChecked()).toBe(true);
  await press(page, "check");
  await says(told(page), /of 3 right[^]*1 answer is recorded/);
  await says(page.locator("#q-faster .reasons"), "+3 on the certainty score");
  await says(page.locator("#q-sealed .verdict strong"), "Recorded, not marked yet");
  expect(await page.locator("#q-once .check").isVisible()).toBe(false);
  const record = await kept(page);
  expect(record).toHaveLength(4);
  expect(record.find(({ item }) => item === "test/faster")).toMatchObject({ certainty: 3 });
  expect(record.find(({ item }) => item === "test/once")).toMatchObject({ limit: 1, score: 1 });

  // Of the one answer that counts, no second is asked; nor a second time how sure one is.
  await press(page, "again");
  await says(count, "0 of 3 answered.");
  expect(await page.locator("#q-once").getAttribute("data-quiz")).toBe(null);
  expect(await page.locator("#q-once input[type=text]").inputValue()).toBe("silver chloride");
  await page.locator("#q-faster input[value=a]").check();
  await press(page, "check");
  await says(told(page), /not answered/);
  expect(await told(page).innerText()).not.toMatch(/sure/);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a lesson that is no quiz loads nothing of one; in one, solutions are printed after the end only", async () => {
  const loaded = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)!),
    );
  const of = (names: string[]): string[] => names.filter((name) => /^quiz\.|^Quiz\./.test(name));
  const plain = await visit("/en/signals/sensors/", {}, inject("url"));
  await plain.page.waitForLoadState("networkidle");
  expect(of(await loaded(plain.page))).toEqual([]);
  expect(await plain.page.locator("[data-opens=solutions]").isVisible()).toBe(true);
  await plain.context.close();

  const { page, context, complaints } = await visit("/en/signals/check/", {}, inject("url"));
  expect(await page.locator("[data-opens=solutions]").isVisible()).toBe(false);
  await page.locator("#q-chk-pause input[value=filled]").check();
  await press(page, "check");
  await press(page, "anyway");
  await says(told(page), /^1 of 7 right, 1 point\./);
  expect(of(await loaded(page)).length).toBeGreaterThan(0);
  expect(await page.locator("[data-opens=solutions]").isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test("an answer to an earlier revision of a question is not put into it", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  const answer = (rev: string, response: string) => ({ rev, seed: 1, response });
  const answers = { "test/salt": answer("old", "gold"), "test/map": answer("r", "80") };
  await page.evaluate(
    (text) => {
      localStorage.setItem("chiasma:draft", "1");
      localStorage.setItem("chiasma:drafts:test/quiz:quiz", JSON.stringify(text));
    },
    JSON.stringify({ done: false, answers }),
  );
  await page.reload();
  await says(page.locator(".quiz .count"), "1 of 4 answered.");
  expect(await page.locator("#q-map input[type=text]").inputValue()).toBe("80");
  expect(await page.locator("#q-salt input[type=text]").inputValue()).toBe("");
  expect(complaints).toEqual([]);
  await context.close();
});

test("where what marks cannot be fetched, that is said and nothing is lost; later it works", async () => {
  const { page, context } = await open("/en/quiz/");
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  await context.route(/\/grade\.[^/]*\.js$/, (route) => route.abort());
  await page.locator("#q-map input[type=text]").fill("80");
  await press(page, "check");
  await says(told(page), /could not be fetched/);
  expect(await told(page).evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await kept(page)).toEqual([]);
  await context.unroute(/\/grade\.[^/]*\.js$/);
  await press(page, "check");
  await press(page, "anyway");
  await says(told(page), /^1 of 4 right/);
  await context.close();
});
