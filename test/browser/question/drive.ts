/** A page of questions in a browser of its own for each test, driven by keyboard: what the tests of such pages share. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject } from "vitest";
import type { Language } from "../../../grader/index.ts";
import { launch } from "../chromium.ts";
import { violations } from "./quiz.ts";

/** How a page is looked at: in which language, by which light, how wide. */
type Look = [lang: Language, light: "light" | "dark", width: number];

export const looks: Look[] = [
  ["en", "light", 1280],
  ["zh-hant", "dark", 360],
  ["zh-hans", "light", 360],
];

/** Where, and what is there, or seen, once it is awake. Whatever it complains of fails the test. */
export function drive(path: string, awake: string, state: "attached" | "visible" = "visible") {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const address = (lang: Language): string =>
    [inject("questions"), lang, ...(path ? [path] : []), ""].join("/");

  async function open(lang: Language = "en"): Promise<void> {
    await page.goto(address(lang));
    await page.locator(awake).first().waitFor({ state });
  }

  beforeEach(async () => {
    context = await (await launch()).newContext({ reducedMotion: "reduce" });
    page = await context.newPage();
    complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
    await open();
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  return {
    page: (): Page => page,
    open,
    question: (id: string): Locator => page.locator(`#q-${id}`),
    status: (): Locator => page.locator("[role=status]"),
    says: (place: Locator, text: string | RegExp) =>
      expect.poll(() => place.innerText()).toMatch(text),
    focused: (place: Locator) =>
      expect.poll(() => place.evaluate((it) => it === document.activeElement)).toBe(true),

    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await page.keyboard.press(key);
    },

    /** Tab until something holds the focus: what cannot be reached so, cannot be reached by keyboard. */
    async tabTo(goal: Locator): Promise<void> {
      for (let n = 0; n < 80; n++) {
        if (await goal.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("the keyboard does not lead there");
    },

    /** The page as it is without script, and ready to be printed. */
    async still(lang: Language, work: (sheet: Page) => Promise<void>): Promise<void> {
      const other = await (await launch()).newContext({ javaScriptEnabled: false });
      try {
        const sheet = await other.newPage();
        await sheet.goto(address(lang));
        expect(await sheet.locator("button:visible").count()).toBe(0);
        await work(sheet);
      } finally {
        await other.close();
      }
    },

    /** Open it so; the result says that axe finds nothing, and that nothing sticks out. */
    async look([lang, colorScheme, width]: Look): Promise<() => Promise<void>> {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await open(lang);
      return async () => {
        expect(await violations(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      };
    },
  };
}
