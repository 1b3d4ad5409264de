/** Questions in a real browser, by keyboard: answered, refused, helped, drawn anew, restored. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { languages } from "../../src/strings/index.ts";
import { drive, looks } from "./question/drive.ts";
import { kept } from "./question/kept.ts";
import { violations } from "./question/quiz.ts";

const { page, open, question, says, still } = drive("", "#q-map .check");

const verdict = (id: string): Locator => question(id).locator(".verdict strong");
const reasons = (id: string): Locator => question(id).locator(".reasons");

test("a number, by keyboard: refused for nothing, wrong with the author's words, right", async () => {
  const field = question("map").locator("input");
  await field.focus();
  await page().keyboard.press("Enter");
  await says(verdict("map"), "costs nothing");
  await says(reasons("map"), "Nothing has been entered yet");
  expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await kept(page())).toEqual([]);

  await page().keyboard.type("90");
  await page().keyboard.press("Enter");
  await says(verdict("map"), "Not right");
  await says(reasons("map"), "Diastole lasts about twice as long");
  await page().keyboard.press("Control+a");
  await page().keyboard.type("80");
  // What was said of the earlier answer is no longer said of this one.
  expect(await question("map").locator(".verdict").getAttribute("data-stale")).not.toBeNull();
  await page().keyboard.press("Enter");
  await says(verdict("map"), /^Right$/);
  expect(await kept(page())).toMatchObject([
    { kind: "attempt", item: "test/map", seed: 1, score: 0, response: "90" },
    { kind: "attempt", item: "test/map", seed: 1, score: 1, response: "80" },
  ]);
});

test("a verdict is announced, with its reason", async () => {
  await question("map").locator("input").fill("90");
  await page().keyboard.press("Enter");
  await says(page().locator("[role=status]"), /Not right.*Diastole lasts about twice/s);
});

test("choices, by keyboard: one, and several in part", async () => {
  await question("nyquist").locator("input").first().focus();
  await page().keyboard.press("Enter");
  await says(reasons("nyquist"), "Nothing has been chosen yet");
  await question("nyquist").locator("input[value=lost]").focus();
  await page().keyboard.press("Space");
  await page().keyboard.press("Enter");
  await says(verdict("nyquist"), "Not right");
  await says(reasons("nyquist"), "It folds back rather than vanish.");

  await question("faster").locator("input[value=c]").focus();
  await page().keyboard.press("Space");
  await page().keyboard.press("Enter");
  await says(verdict("faster"), "Partly right, 50 %");
  expect(await kept(page())).toMatchObject([
    { item: "test/nyquist", response: "lost" },
    { item: "test/faster", response: ["c"], score: 0.5 },
  ]);
});

test("a word, by keyboard", async () => {
  await question("salt").locator("input").focus();
  await page().keyboard.type("Silver  chloride");
  await page().keyboard.press("Enter");
  await says(verdict("salt"), /^Right$/);
});

test("hints open one by one, in order, and are recorded", async () => {
  const help = question("map").locator(".help");
  const hint = question("map").locator("[data-act=hint]");
  await says(hint, "Hint 1 of 2");
  await hint.press("Enter");
  await says(help, "For how much of the cycle is 60\u00a0mmHg there?");
  expect(await help.innerText()).not.toContain("two thirds");
  await says(hint, "Hint 2 of 2");
  await hint.press("Enter");
  await says(help, "About two thirds.");
  expect(await hint.isHidden()).toBe(true);
  expect((await kept(page())).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "opened hint",
    "opened hint",
  ]);
});

test("the solution before an attempt is asked for twice and recorded as early", async () => {
  const help = question("map").locator(".help");
  await question("map").locator("[data-act=solution]").press("Enter");
  await question("map").locator(".sure").waitFor();
  await question("map").locator("[data-act=keep]").press("Enter");
  expect(await help.innerText()).toBe("");
  expect(await kept(page())).toEqual([]);
  await question("map").locator("[data-act=solution]").press("Enter");
  await question("map").locator("[data-act=reveal]").press("Enter");
  await says(help, "The mean is 80\u00a0mmHg.");
  expect(await kept(page())).toMatchObject([{ kind: "opened", what: "solution", early: true }]);
});

test("the solution after an attempt opens at once", async () => {
  await question("nyquist").locator("input[value=lost]").check();
  await page().keyboard.press("Enter");
  await says(verdict("nyquist"), "Not right");
  await question("nyquist").locator("[data-act=solution]").press("Enter");
  await says(question("nyquist").locator(".help"), "It folds to 50\u00a0Hz");
  expect((await kept(page()))[1]).toMatchObject({ what: "solution", early: false });
});

test("another like this: other numbers everywhere, an empty field, a mark of its own", async () => {
  const field = question("map").locator("input");
  const prompt = question("map").locator(".prompt");
  const seen = new Set([await prompt.innerText()]);
  await field.fill("80");
  await page().keyboard.press("Enter");
  await says(verdict("map"), /^Right$/);
  await question("map").locator("[data-act=another]").press("Enter");
  await expect.poll(() => field.inputValue()).toBe("");
  expect(await verdict("map").innerText()).toBe("");
  seen.add(await prompt.innerText());
  expect(seen.size).toBe(2);
  const [sbp = 0, dbp = 0] = (await prompt.innerText()).match(/\d+/g)?.map(Number) ?? [];
  await field.fill(String((sbp + 2 * dbp) / 3));
  await page().keyboard.press("Enter");
  await says(verdict("map"), /^Right$/);
  await question("map").locator("[data-act=hint]").press("Enter");
  await says(question("map").locator(".help"), `is ${dbp}\u00a0mmHg there`);
  expect((await kept(page())).map(({ seed }) => seed)).toEqual([1, 2, 2]);
});

test("another like this shuffles options, and answers still name words", async () => {
  const order = () =>
    question("nyquist")
      .locator("input")
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  const orders = new Set([String(await order())]);
  for (let n = 0; n < 5; n++) {
    await question("nyquist").locator("[data-act=another]").click();
    await expect.poll(() => question("nyquist").locator("input:checked").count()).toBe(0);
    orders.add(String(await order()));
  }
  expect(orders.size).toBeGreaterThan(1);
  await question("nyquist").locator("input[value=folded]").check();
  await page().keyboard.press("Enter");
  await says(verdict("nyquist"), /^Right$/);
});

test("after a reload the last answer and its mark are back, and nothing shifts", async () => {
  await question("salt").locator("input").fill("silver chlorid");
  await page().keyboard.press("Enter");
  await says(verdict("salt"), /^Right$/);
  await question("faster").locator("input[value=b]").check();
  await question("faster").locator(".check").click();
  await says(verdict("faster"), "Not right");
  await page()
    .context()
    .addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as { value?: number }).value ?? 0);
      }).observe({ type: "layout-shift", buffered: true });
    });
  await page().reload();
  await says(verdict("salt"), /^Right$/);
  expect(await question("salt").locator("input").inputValue()).toBe("silver chlorid");
  await says(verdict("faster"), "Not right");
  expect(await question("faster").locator("input[value=b]").isChecked()).toBe(true);
  await question("mean").scrollIntoViewIfNeeded();
  await question("mean").locator(".editor").waitFor();
  await page().waitForTimeout(200);
  expect(await page().evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
    [],
  );
});

test.each(languages)("without JavaScript %s is a worksheet", (lang) =>
  still(lang, async (sheet) => {
    const boxes = sheet.locator("input, textarea");
    for (let n = 0; n < (await boxes.count()); n++) {
      const names = await boxes.nth(n).evaluate((box: HTMLInputElement) => {
        return [...(box.labels ?? [])].map(({ textContent }) => textContent?.trim());
      });
      expect(names.filter(Boolean)).toHaveLength(1);
    }
    expect(await sheet.locator("#q-map").innerText()).toContain("120/60\u00a0mmHg");
    expect(await sheet.locator("main").innerText()).not.toContain("About two thirds");
  }),
);

test.each(looks)("axe finds nothing in %s, %s, answered and not", async (lang, colorScheme) => {
  await page().emulateMedia({ colorScheme });
  await open(lang);
  await question("map").locator("input").fill("90");
  await page().keyboard.press("Enter");
  await question("map").locator("[data-act=hint]").click();
  await question("salt").locator(".check").click();
  await question("faster").locator("input[value=a]").check();
  await question("faster").locator(".check").click();
  await question("mean").scrollIntoViewIfNeeded();
  await question("mean").locator(".editor").waitFor();
  expect(await violations(page())).toEqual([]);
});
