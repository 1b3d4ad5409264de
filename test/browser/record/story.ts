/** The small steps of which the stories about the record are told. */
import type { BrowserContext, Page } from "playwright-core";
import type { Fact } from "../../../src/record/store.ts";

/** A graded attempt, as a question hands it over. */
export function fact(item: string, score = 1): Fact {
  return {
    kind: "attempt",
    item,
    lesson: "signals/sensors",
    type: "number",
    rev: "r1",
    seed: 1,
    language: "en",
    response: "93 mmHg",
    score,
    verdict: { state: "graded", score, notes: [] },
  };
}

/** A page of the record in this context, ready. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => "record" in window);
  return page;
}

export function append(page: Page, item: string, score?: number): Promise<string> {
  // As text: Playwright's types lose themselves in a value that may nest without end.
  const told = JSON.stringify(fact(item, score));
  return page.evaluate((what) => window.record.append(JSON.parse(what)).id, told);
}

/** The items of every entry, in the record's order. */
export function items(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await window.record.recall()).map(({ item }) => item));
}

/** Wait until the journal has been carried into the database. */
export async function carried(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !Object.keys(localStorage).some((name) => name.startsWith("chiasma:entries:")),
  );
}

/** Storage as a browser that refuses everything has it. */
export function refuse(): void {
  for (const name of ["indexedDB", "localStorage"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
}
