/** An unfolding case and a reflection in a real browser: by pointer, by keyboard alone, left in the middle, without script. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { languages } from "../../src/strings/index.ts";
import { drive, looks } from "./question/drive.ts";
import { kept } from "./question/kept.ts";

/** The case is awake when each step has its lamp. */
const { page, open, question, status, says, focused, press, tabTo, still, look } = drive(
  "unfold",
  "#q-racing .case .lamp",
  "attached",
);

const racing = (): Locator => question("racing");
const limits = (): Locator => question("limits");
const step = (name: string): Locator => racing().locator(`[data-step="${name}"]`);
const button = (name: string): Locator => step(name).locator(":scope > form > .act > .button");
const verdict = (place: Locator): Locator => place.locator(":scope > form .verdict strong");
const reasons = (place: Locator): Locator => place.locator(":scope > form .reasons");
const shown = (): Promise<string[]> =>
  racing()
    .locator("[data-step]:visible")
    .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset["step"] ?? ""));

/** The rate that the numbers drawn ask for. */
async function rate(): Promise<number> {
  const interval = step("rate").locator('.reveal [data-slot="rr"]');
  return 60_000 / Number(await interval.innerText());
}

async function first(): Promise<void> {
  await step("rate")
    .locator("input")
    .fill(String(await rate()));
  await button("rate").click();
  await says(button("rate"), "Go on");
  await button("rate").click();
}

async function second(): Promise<void> {
  await step("signs").locator('[data-part="tooth"] select').selectOption("flutter");
  await step("signs").locator('[data-part="none"] select').selectOption("chaos");
  await button("signs").click();
  await says(button("signs"), "Go on");
  await button("signs").click();
}

test("a case, by keyboard alone: each step is marked, locked and told, then the next one opens", async () => {
  expect(await shown()).toEqual(["rate"]);
  await tabTo(step("rate").locator("input"));
  await page().keyboard.type("fast");
  await press("Enter");
  await says(verdict(step("rate")), "costs nothing");
  await focused(step("rate").locator("input"));
  expect(await shown()).toEqual(["rate"]);

  await press("Control+a");
  await page().keyboard.type(String(await rate()));
  await press("Enter");
  await says(verdict(step("rate")), /^Right$/);
  await says(reasons(step("rate")), `Her rate is ${await rate()} per minute.`);
  await says(status(), /Right/);
  expect(await step("rate").locator("input").isDisabled()).toBe(true);
  await focused(button("rate"));
  expect(await shown()).toEqual(["rate"]);

  await press("Enter");
  expect(await shown()).toEqual(["rate", "signs"]);
  await focused(step("signs").locator(".reveal"));
  await says(status(), "Step 2 of 3 is open.");
  await tabTo(button("signs"));
  await press("Enter");
  await says(verdict(step("signs")), "costs nothing");
  await focused(step("signs").locator("select").first());
  for (const name of ["tooth", "none"]) {
    await step("signs").locator(`[data-part="${name}"] select`).focus();
    await page().keyboard.type("Flutter");
  }
  await tabTo(button("signs"));
  await press("Enter");
  await says(verdict(step("signs")), "Partly right, 50 %");
  await says(step("signs").locator('[data-part="none"]'), "Not right");
  await focused(button("signs"));
  await press("Enter");

  await focused(step("rhythm").locator(".reveal"));
  await tabTo(step("rhythm").locator("input").first());
  await press("Space");
  await tabTo(button("rhythm"));
  await press("Enter");
  await says(verdict(step("rhythm")), /^Right$/);
  await says(verdict(racing()), "Partly right, 88 %");
  await says(reasons(racing()), "2 of 3 steps are right.");
  await says(status(), /Right.*The atria go on\..*Partly right, 88 %.*2 of 3 steps/s);
  const [attempt, more] = await kept(page());
  expect(more).toBeUndefined();
  expect(attempt).toMatchObject({
    type: "case",
    score: 0.875,
    response: { signs: { tooth: "flutter", none: "flutter" }, rhythm: "flutter" },
  });

  await focused(racing().getByText("Start this case again"));
  await press("Enter");
  expect(await shown()).toEqual(["rate"]);
  await focused(step("rate").locator(".reveal"));
  expect(await step("rate").locator("input").inputValue()).toBe("");
  expect(await step("rate").locator("input").isEnabled()).toBe(true);
});

test("a case left in the middle is there again with its locked steps, and nothing of it was recorded", async () => {
  await first();
  await second();
  await open();
  await expect.poll(shown).toEqual(["rate", "signs", "rhythm"]);
  expect(await step("rate").locator("input").inputValue()).toBe(String(await rate()));
  expect(await step("rate").locator("input").isDisabled()).toBe(true);
  await says(verdict(step("signs")), /^Right$/);
  expect(await step("signs").locator("select").first().isDisabled()).toBe(true);
  expect(await step("rhythm").locator("input").first().isEnabled()).toBe(true);
  expect(await status().innerText()).toBe("");
  expect(await kept(page())).toEqual([]);

  await step("rhythm").getByText("Sinus tachycardia").click();
  await button("rhythm").click();
  await says(reasons(step("rhythm")), "It would slow down gradually.");
  await says(verdict(racing()), "Partly right, 50 %");
  expect(await kept(page())).toHaveLength(1);

  // Whole, it comes back from the record, and can be begun anew.
  await open();
  await says(verdict(step("rhythm")), "Not right");
  await says(verdict(racing()), "Partly right, 50 %");
  await racing().getByText("Start this case again").click();
  await expect.poll(shown).toEqual(["rate"]);
});

test("another like this begins the case anew with other numbers, which outlive the tab too", async () => {
  const before = await rate();
  await first();
  await racing().locator("[data-act=another]").click();
  await expect.poll(shown).toEqual(["rate"]);
  await expect.poll(rate).not.toBe(before);
  expect(await step("rate").locator("input").inputValue()).toBe("");
  const other = await rate();
  await first();
  await says(step("signs").locator(".reveal"), `At ${other} per minute`);
  await open();
  await expect.poll(shown).toEqual(["rate", "signs"]);
  expect(await rate()).toBe(other);
  expect(await step("rate").locator("input").inputValue()).toBe(String(other));
});

test("a reflection, by keyboard alone: too little is refused, a text is recorded, then the rubric opens", async () => {
  const box = limits().locator("textarea");
  const check = limits().locator(".check");
  expect(await limits().locator(".rubric").isVisible()).toBe(false);
  await tabTo(box);
  await page().keyboard.type("It may be off.");
  await tabTo(check);
  await press("Enter");
  await says(verdict(limits()), "costs nothing");
  await says(reasons(limits()), "4 words so far; 5 are asked for.");
  await focused(box);

  await press("Control+End");
  await page().keyboard.type(" By three percent.");
  await tabTo(check);
  await press("Enter");
  await says(verdict(limits()), "Recorded, without a score");
  await focused(limits().locator(".rubric"));
  await says(limits().locator(".model"), "three percent too high");
  await tabTo(limits().locator(".criterion input").first());
  await press("Space");
  await tabTo(check);
  await press("Enter");
  await says(reasons(limits()), "1 criterion is still open.");
  await focused(limits().locator('[data-part="groups"] input').first());
  await press("ArrowDown");
  await tabTo(check);
  await press("Enter");
  await says(reasons(limits()), "They change no score.");

  const attempts = await kept(page());
  expect(attempts.map(({ response }) => response)).toEqual([
    { text: "It may be off. By three percent.", error: "", groups: "" },
    { text: "It may be off. By three percent.", error: "no", groups: "named" },
  ]);
  expect(attempts[1]).toMatchObject({ score: 0, verdict: { state: "recorded" } });
});

test("a text that was not handed in is there after a reload, and a recorded one with its rubric", async () => {
  const box = limits().locator("textarea");
  await box.fill("Half a thought");
  await page().reload();
  await expect.poll(() => box.inputValue()).toBe("Half a thought");
  expect(await limits().locator(".rubric").isVisible()).toBe(false);
  await box.fill("A thought that is whole.");
  await limits().locator(".check").click();
  await limits().getByText("It names them.").click();
  await limits().getByText("Yes").click();
  await limits().locator(".check").click();
  await says(reasons(limits()), "They change no score.");
  await page().reload();
  await expect.poll(() => limits().locator(".rubric").isVisible()).toBe(true);
  expect(await box.inputValue()).toBe("A thought that is whole.");
  expect(await limits().locator("input[value=named]").isChecked()).toBe(true);
  await says(verdict(limits()), "Recorded");
});

test.each(languages)("without script %s is a worksheet", (lang) =>
  still(lang, async (sheet) => {
    expect(await sheet.locator(".case > li:visible").count()).toBe(3);
    expect(await sheet.locator(".rubric:visible .criterion").count()).toBe(2);
    await sheet.emulateMedia({ media: "print" });
    expect(await sheet.locator(".case > li:visible").count()).toBe(3);
    expect(await sheet.locator(".rubric:visible").count()).toBe(1);
  }),
);

test.each(looks)("axe finds nothing in %s, %s, %i wide, and nothing sticks out", async (...how) => {
  const clean = await look(how);
  await step("rate").locator("input").fill("24");
  await button("rate").click();
  await expect.poll(() => step("rate").getAttribute("data-mark")).toBe("wrong");
  await button("rate").click();
  await limits().locator("textarea").fill("It may be three percent too high.");
  await limits().locator(".check").click();
  await limits().locator(".rubric").waitFor();
  await clean();
});
