/** A quiz in a real browser, by keyboard: nothing is told before the end, nothing is lost, and then all is told at once. */
import type { Locator, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { kept } from "./question/kept.ts";
import { open, press, rested, says, told, violations } from "./question/quiz.ts";

const lamp = (page: Page, id: string): Locator => page.locator(`#q-${id} .verdict strong`).first();
const essay = "It may be three percent too high, or more.";

/** Two right, one wrong, and a text. */
async function answer(page: Page): Promise<void> {
  await page.locator("[data-quiz-act=check]:enabled").waitFor();
  await page.locator("#q-map input[type=text]").fill("80");
  await page.locator("#q-nyquist input[value=lost]").check();
  await page.locator("#q-salt input[type=text]").fill("silver chloride");
  await page.locator("#q-limits textarea").fill(essay);
}

test("nothing is told while it is open; then all of it is, and the record has each answer once", async () => {
  const { page, context, complaints } = await open("/en/quiz/", { bypassCSP: true });
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  expect(await page.locator("q-item[data-quiz] .check:visible").count()).toBe(0);
  expect(await page.locator("q-item[data-quiz] [data-act]:visible").count()).toBe(0);
  expect(await page.locator("#q-mean .check").isVisible()).toBe(true);
  expect(await page.locator(".quiz").innerText()).toContain("outside the quiz: 5.");
  await page.locator("#q-map input[type=text]").fill("80");
  await page.keyboard.press("Enter");
  await answer(page);
  await says(page.locator(".quiz .count"), "4 of 4 answered.");
  await says(lamp(page, "map"), "Answered");
  expect(await page.locator(".reasons:not(:empty), [role=status]:not(:empty)").count()).toBe(0);
  expect(await kept(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await press(page, "check");
  await says(told(page), /^2 of 3 right, 2 points\.\s+1 answer is recorded, without a mark/);
  await says(told(page), /To look at again:\s+Question 2: Not right$/);
  expect(await told(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await says(page.locator("[role=status]"), /2 of 3 right/);
  await says(lamp(page, "map"), "Right");
  await says(lamp(page, "nyquist"), "Not right");
  await says(page.locator("#q-nyquist .reasons"), "It folds back rather than vanish.");
  await says(lamp(page, "limits"), "Recorded");
  expect(await page.locator("#q-limits .rubric").isVisible()).toBe(true);
  expect(await page.locator("#q-nyquist [data-act=solution]").isVisible()).toBe(true);
  expect(await page.locator("[data-quiz-act=check]").isVisible()).toBe(false);
  expect(await kept(page)).toMatchObject([
    { item: "test/map", response: "80", score: 1, lesson: "test/quiz" },
    { item: "test/nyquist", response: "lost", score: 0 },
    { item: "test/salt", response: "silver chloride", score: 1 },
    { item: "test/limits", verdict: { state: "recorded" } },
  ]);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a reload in the middle loses no answer, and tells none", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  await answer(page);
  await rested(page);
  await page.locator("#q-map input[type=text]").fill("81");
  // The page is left before typing has rested.
  await page.reload();
  await says(page.locator(".quiz .count"), "4 of 4 answered.");
  expect(await page.locator("#q-map input[type=text]").inputValue()).toBe("81");
  expect(await page.locator("#q-nyquist input[value=lost]").isChecked()).toBe(true);
  expect(await page.locator("#q-limits textarea").inputValue()).toBe(essay);
  expect(await page.locator("#q-limits .rubric").isVisible()).toBe(false);
  expect(await lamp(page, "nyquist").innerText()).toBe("Answered");
  expect(await kept(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what cannot be read is refused with its place, and nothing is marked; what is blank may be left, once that was said", async () => {
  const { page, context, complaints } = await open("/en/quiz/", { bypassCSP: true });
  await press(page, "check");
  await says(told(page), /^Nothing is answered yet\.$/);
  expect(await page.locator("[data-quiz-act=anyway]").isVisible()).toBe(false);

  await page.locator("#q-map input[type=text]").fill("eighty");
  await page.locator("#q-salt input[type=text]").fill("silver chloride");
  await page.locator("#q-limits textarea").fill("Too short.");
  await press(page, "check");
  await says(told(page), /^Nothing is marked yet\. Please look at:/);
  await says(told(page), /Question 1: \S.*\s+Question 2: not answered\s+Question 4: \S/);
  expect(await told(page).evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await told(page).innerText()).not.toContain("Question 3");
  expect(await page.locator("[data-quiz-act=anyway]").isVisible()).toBe(false);
  await says(lamp(page, "map"), "costs nothing");
  await says(lamp(page, "salt"), "Answered");
  expect(await kept(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await told(page).locator("a").first().press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("q-map");
  await page.locator("#q-map input[type=text]").fill("80");
  await says(lamp(page, "map"), "Answered");
  await page.locator("#q-limits textarea").fill("");
  await press(page, "check");
  await says(
    told(page),
    /Question 2: not answered\s+Question 4: not answered\s+What you leave blank/,
  );
  expect(await kept(page)).toEqual([]);
  await press(page, "anyway");
  await says(told(page), /^2 of 4 right, 2 points\./);
  await says(told(page), /Question 2: left blank, not marked\s+Question 4: left blank/);
  expect(await kept(page)).toMatchObject([{ item: "test/map" }, { item: "test/salt" }]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("handed in, it stays so after a reload, and a question can be gone over by itself", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  await answer(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  await page.reload();
  await says(told(page), /^2 of 3 right, 2 points\./);
  await says(lamp(page, "nyquist"), "Not right");
  expect(await page.locator("#q-map input[type=text]").inputValue()).toBe("80");
  await page.locator("#q-nyquist input[value=folded]").check();
  await page.locator("#q-nyquist .check").click();
  await says(told(page), /^3 of 3 right, 3 points\./);
  await page.locator("#q-map [data-act=another]").click();
  const prompt = page.locator("#q-map .prompt");
  await expect.poll(() => prompt.innerText()).not.toContain("120/60");
  await page.locator("#q-map input[type=text]").fill("1");
  await page.locator("#q-map .check").click();
  await says(told(page), /^2 of 3 right[^]*Question 1: Not right$/);
  await page.reload();
  await says(told(page), /^2 of 3 right[^]*Question 1: Not right$/);
  expect(await page.locator("#q-map input[type=text]").inputValue()).toBe("1");
  expect(await prompt.innerText()).not.toContain("120/60");
  expect(complaints).toEqual([]);
  await context.close();
});

test("again: other numbers, no answers, nothing told; the record keeps everything", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  const prompt = page.locator("#q-map .prompt");
  const before = await prompt.innerText();
  await answer(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  await press(page, "again");
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  await says(page.locator("[role=status]"), "The quiz begins anew");
  expect(await prompt.innerText()).not.toBe(before);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("q-map");
  for (const id of ["map", "nyquist", "salt", "limits"]) {
    expect(await lamp(page, id).innerText()).toBe("");
    expect(await page.locator(`#q-${id} .check`).isVisible()).toBe(false);
  }
  expect(await page.locator("#q-limits .rubric").isVisible()).toBe(false);
  expect(await page.locator("#q-salt input[type=text]").inputValue()).toBe("");
  await page.locator("#q-salt input[type=text]").fill("table salt");
  await rested(page);
  const drawn = await prompt.innerText();
  await page.reload();
  await says(page.locator(".quiz .count"), "1 of 4 answered.");
  expect(await prompt.innerText()).toBe(drawn);
  await press(page, "check");
  await press(page, "anyway");
  await says(told(page), /^0 of 4 right/);
  const record = await kept(page);
  expect(record).toHaveLength(5);
  expect(record.at(-1)).toMatchObject({ item: "test/salt", response: "table salt", score: 0 });
  expect(complaints).toEqual([]);
  await context.close();
});

test("where storage is refused it works in memory", async () => {
  const { page, context } = await open("/en/quiz/");
  await context.addInitScript(() => {
    const refuse = {
      get() {
        throw new DOMException("", "SecurityError");
      },
    };
    Object.defineProperty(window, "localStorage", refuse);
    Object.defineProperty(window, "indexedDB", refuse);
  });
  await page.reload();
  await answer(page);
  await says(page.locator(".quiz .count"), "4 of 4 answered.");
  await rested(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  await press(page, "again");
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  await context.close();
});

test("two tabs: each has the other's answers, and it is handed in once", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  const other = await context.newPage();
  await other.goto(`${inject("questions")}/en/quiz/`);
  await says(other.locator(".quiz .count"), "0 of 4");
  await page.locator("#q-map input[type=text]").fill("80");
  await says(other.locator(".quiz .count"), "1 of 4");
  expect(await other.locator("#q-map input[type=text]").inputValue()).toBe("80");
  await other.locator("#q-nyquist input[value=folded]").check();
  await says(page.locator(".quiz .count"), "2 of 4");
  await press(other, "check");
  await press(other, "anyway");
  await says(told(other), "2 of 4 right");
  await says(told(page), "2 of 4 right");
  await says(lamp(page, "nyquist"), "Right");
  expect(await page.locator("[data-quiz-act=check]").isVisible()).toBe(false);
  expect(await kept(page)).toHaveLength(2);
  await press(page, "again");
  await says(other.locator(".quiz .count"), "0 of 4");
  expect(await lamp(other, "nyquist").innerText()).toBe("");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a record that is erased in another tab takes with it what was handed in", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  await answer(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  const other = await context.newPage();
  await other.goto(`${inject("questions")}/en/quiz/`);
  // As the page of the record says it to all tabs.
  await other.evaluate(() => new BroadcastChannel("chiasma").postMessage("erased"));
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  expect(await told(page).innerText()).toBe("");
  expect(await lamp(page, "nyquist").innerText()).toBe("");
  await answer(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  expect(complaints).toEqual([]);
  await context.close();
});

test("on another device the record says that it was handed in", async () => {
  const { page, context } = await open("/en/quiz/");
  await answer(page);
  await press(page, "check");
  await says(told(page), "2 of 3 right");
  await page.evaluate(async () => {
    const name = (await indexedDB.databases())[0]?.name ?? "";
    await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => {
        const work = request.result.transaction("drafts", "readwrite");
        work.objectStore("drafts").clear();
        work.addEventListener("complete", () => {
          request.result.close();
          resolve(undefined);
        });
      });
    });
  });
  await page.reload();
  await says(told(page), /^2 of 3 right/);
  await says(lamp(page, "nyquist"), "Not right");
  await context.close();
});

test("without JavaScript it is the worksheet that any lesson is", async () => {
  const { page, context } = await open("/en/quiz/", { javaScriptEnabled: false });
  expect(
    await page.locator(".quiz, .notice, .check, [data-act]").filter({ visible: true }).count(),
  ).toBe(0);
  expect(
    await page.locator("q-item .prompt:visible, q-item input:visible").count(),
  ).toBeGreaterThan(6);
  await context.close();
});

test.each(["en", "zh-hant", "zh-hans"])(
  "%s: on a narrow dark screen nothing is wider than it, and axe has nothing to say",
  async (lang) => {
    const { page, context, complaints } = await open(`/${lang}/quiz/`, {
      bypassCSP: true,
      colorScheme: "dark",
      viewport: { width: 360, height: 800 },
    });
    await answer(page);
    await page.locator("#q-map input[type=text]").fill("");
    await press(page, "check");
    await expect.poll(() => told(page).locator("li").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await press(page, "anyway");
    await expect.poll(() => told(page).locator("li").count()).toBe(2);
    expect(await page.locator(".quiz").innerText()).not.toMatch(/quiz\.|\{/);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
