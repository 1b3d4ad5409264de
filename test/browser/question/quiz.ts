/** How a quiz is driven and looked at. */
import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { visit, type Visit } from "../site.ts";

export const open = (path: string, options = {}): Promise<Visit> =>
  visit(path, options, inject("questions"));
export const says = (place: Locator, text: string | RegExp) =>
  expect.poll(() => place.innerText(), { timeout: 10_000 }).toMatch(text);
export const told = (page: Page): Locator => page.locator(".quiz .told");
export async function press(page: Page, act: string): Promise<void> {
  const button = page.locator(`[data-quiz-act=${act}]:enabled`);
  await button.waitFor();
  await button.press("Enter");
}
/** A draft is kept when typing has rested. */
export const rested = (page: Page): Promise<void> => page.waitForTimeout(600);

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
