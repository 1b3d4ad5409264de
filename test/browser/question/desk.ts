/** The exercise of the page of questions, driven as someone at the keyboard does. */
import type { Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Language } from "../../../grader/index.ts";

export interface Desk {
  exercise: Locator;
  /** Put this program into the editor, in its language. */
  write(language: string, code: string): Promise<void>;
  /** Check it: what then stands on the page, verdict, reasons, cases. */
  check(language: string, code: string): Promise<string>;
  /** Run it: what is shown of that. */
  run(language: string, code: string): Promise<string>;
  says(part: string, what: string | RegExp): Promise<void>;
}

export async function deskOn(page: Page, lang: Language = "en"): Promise<Desk> {
  await page.goto(`${inject("questions")}/${lang}/`);
  const exercise = page.locator("#q-mean");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator(".cm-content").waitFor();

  async function write(language: string, code: string): Promise<void> {
    const tab = exercise.locator(`input[value=${language}]`);
    if (!(await tab.isChecked())) {
      const area = exercise.locator("textarea");
      const before = await area.inputValue();
      await tab.check({ force: true });
      await expect.poll(() => area.inputValue()).not.toBe(before);
    }
    await exercise.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(code);
  }

  /** Press, and wait until nothing runs any more: what runs has begun when the press is over. */
  async function press(key: string): Promise<void> {
    await page.keyboard.press(key);
    await exercise.locator("[data-code=run]").waitFor({ state: "visible" });
  }

  return {
    exercise,
    write,
    async check(language, code) {
      await write(language, code);
      await press("Control+Enter");
      const parts = [".verdict", ".reasons", ".cases"].map((part) =>
        exercise.locator(part).innerText(),
      );
      return (await Promise.all(parts)).join("\n");
    },
    async run(language, code) {
      await write(language, code);
      await press("Shift+Enter");
      return exercise.locator(".output").innerText();
    },
    says: (part, what) =>
      expect.poll(() => exercise.locator(part).innerText(), { timeout: 30_000 }).toMatch(what),
  };
}
