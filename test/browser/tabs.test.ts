/** What the tabs of a browser tell each other, in an order that none of them chose. */
import { expect, inject, test } from "vitest";
import { open, rested, says } from "./question/quiz.ts";

test("a tab that hears of the end before it hears of the answers takes nothing for erased", async () => {
  const { page, context, complaints } = await open("/en/quiz/");
  await says(page.locator(".quiz .count"), "0 of 4 answered.");
  const other = await context.newPage();
  await other.goto(`${inject("questions")}/en/quiz/`);
  await other.evaluate(() => {
    const answers = { "test/map": { rev: "", seed: 1, response: "80" } };
    const done = ["test/quiz:quiz", { done: true, answers }];
    new BroadcastChannel("chiasma.quiz").postMessage(done);
    // News of the record, in which the answers are not yet.
    new BroadcastChannel("chiasma").postMessage([]);
  });
  await page.locator("[data-quiz-act=again]").waitFor();
  await rested(page);
  expect(await page.locator("[data-quiz-act=check]").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
