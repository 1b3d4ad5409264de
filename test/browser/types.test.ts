/** Pairs, orders, gaps and tables in a real browser: by keyboard alone, by pointer, restored, drawn anew, without script. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { languages } from "../../src/strings/index.ts";
import { drive, looks } from "./question/drive.ts";

const { page, question, status, says, press, tabTo, still, look } = drive(
  "parts",
  "#q-chain .moves",
);

const part = (id: string, name: string): Locator => question(id).locator(`[data-part="${name}"]`);
const verdict = (id: string): Locator => question(id).locator(".verdict strong");
const reasons = (id: string): Locator => question(id).locator(".reasons");

/** The lines of an order as they stand, each after its indentation. */
const order = (id: string): Promise<string[]> =>
  question(id)
    .locator(".rows:not(.spare) input[type=hidden]")
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));

test("pairs, by keyboard: an open row is refused and has the focus, each row says its own", async () => {
  await tabTo(part("guests", "wander").locator("select"));
  await page().keyboard.type("Below");
  await tabTo(question("guests").locator(".check"));
  await press("Enter");
  await says(verdict("guests"), "costs nothing");
  await says(reasons("guests"), /^(Mains hum|Muscle): 2 rows have nothing chosen yet/);
  expect(await question("guests").evaluate((it) => it.contains(document.activeElement))).toBe(true);

  for (const name of ["mains", "muscle"]) {
    await part("guests", name).locator("select").focus();
    await page().keyboard.type("From");
  }
  await tabTo(question("guests").locator(".check"));
  await press("Enter");
  await says(verdict("guests"), "Partly right, 67 %");
  await says(part("guests", "wander"), /Right\s+Breathing and sweat are slow\.$/);
  await says(part("guests", "mains"), /Not right\s+Muscle is wide\./);
  expect(await part("guests", "mains").locator("select").getAttribute("aria-invalid")).toBe("true");
  await says(status(), /2 of 3 are right.*Mains hum: Not right\. Muscle is wide\./s);

  await part("guests", "mains").locator("select").focus();
  await page().keyboard.type("50");
  // What was said of this row's earlier choice is gone; of the others it still holds.
  await expect.poll(() => part("guests", "mains").locator(".part-sign").count()).toBe(0);
  expect(await part("guests", "wander").locator(".part-sign").count()).toBe(1);
  await tabTo(question("guests").locator(".check"));
  await press("Enter");
  await says(verdict("guests"), /^Right$/);
});

test("an order, by keyboard: arrows move the line, the focus stays with it, each move is said", async () => {
  await tabTo(question("chain").locator("[data-move]").first());
  await tabTo(question("chain").locator(".check"));
  await press("Enter");
  await says(reasons("chain"), "Nothing has been put in order yet");

  const right = ["transducer", "amplifier", "lowpass", "sampler"];
  for (const name of right.toReversed()) {
    const button = part("chain", name).locator("[data-move=up]");
    await button.focus();
    for (let n = 0; n < 3; n++) await press("ArrowUp");
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  }
  await says(status(), "Transducer: electrode or photodiode: line 1 of 4");
  expect(await order("chain")).toEqual(right);
  await press("Enter"); // the button itself: no higher place, so nothing moves
  expect(await order("chain")).toEqual(right);
  await part("chain", "sampler").locator("[data-move=up]").focus();
  await press("Space");
  await tabTo(question("chain").locator(".check"));
  await press("Enter");
  await says(verdict("chain"), "Partly right, 50 %");
  await says(reasons("chain"), "Your line 3 is the first out of place: “Sampler and converter”.");
  await says(part("chain", "sampler"), "Not right");
  await part("chain", "sampler").locator("[data-move=down]").focus();
  await press("Enter");
  await tabTo(question("chain").locator(".check"));
  await press("Enter");
  await says(verdict("chain"), /^Right$/);
});

test("a program, by keyboard: lines are taken, indented and put away", async () => {
  const move = (name: string, act: string) =>
    part("program", name).locator(`[data-move=${act}]`).press("Enter");
  for (const name of ["def", "start", "for", "add", "return", "reset"]) await move(name, "use");
  for (const name of ["start", "for", "return"]) await move(name, "in");
  await move("add", "in");
  await press("ArrowRight");
  await says(status(), "total += value: line 4 of 6, level 2");
  await question("program").locator(".check").press("Enter");
  await says(verdict("program"), "Partly right, 80 %");
  await says(part("program", "reset"), "This forgets what was summed before.");
  await move("reset", "away");
  await says(status(), "total = value: put away");
  expect(await order("program")).toEqual(["def", ">start", ">for", ">>add", ">return"]);
  await question("program").locator(".check").press("Enter");
  await says(verdict("program"), /^Right$/);
});

test("a line is dragged by its grip, and an interrupted drag is taken back", async () => {
  const before = await order("chain");
  const grip = question("chain").locator(".grip").first();
  const last = question("chain").locator(".row").last();
  await question("chain").scrollIntoViewIfNeeded();
  const from = (await grip.boundingBox())!;
  const to = (await last.boundingBox())!;
  await page().mouse.move(from.x + 4, from.y + 8);
  await page().mouse.down();
  await page().mouse.move(to.x + 4, to.y + to.height - 4, { steps: 12 });
  await page().mouse.up();
  expect(await order("chain")).toEqual([...before.slice(1), before[0]]);
  await says(status(), "line 4 of 4");

  await page().mouse.move(from.x + 4, from.y + 8);
  await page().mouse.down();
  await page().mouse.move(to.x + 4, to.y + to.height - 4, { steps: 12 });
  await question("chain").locator(".rows").dispatchEvent("pointercancel");
  await page().mouse.up();
  expect(await order("chain")).toEqual([...before.slice(1), before[0]]);
});

test("gaps, by keyboard: one that cannot be read is named and has the focus, each is marked", async () => {
  await tabTo(part("cell", "size").locator("input"));
  await page().keyboard.type("about ninety");
  await press("Tab");
  await page().keyboard.type("above");
  await press("Tab");
  await page().keyboard.type("potasium");
  await press("Enter");
  await says(verdict("cell"), "costs nothing");
  await says(reasons("cell"), /^Gap 1: /);
  expect(
    await part("cell", "size")
      .locator("input")
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await press("Control+a");
  await page().keyboard.type("88");
  await press("Enter");
  await says(verdict("cell"), "Partly right, 67 %");
  const remarks = question("cell").locator(".remarks");
  await says(remarks, /Gap 2\s+Positive ions leave/);
  await says(remarks, /Gap 3\s+Accepted\. It is spelt “potassium”/);
  await says(status(), /Gap 1: Right\..*Gap 2: Not right\. Positive ions/s);
});

test("a table, by keyboard: an error counts once", async () => {
  await tabTo(part("counts", "record_found").locator("input"));
  const beats = Number(
    (await question("counts").locator(".prompt [data-slot]").innerText()).trim(),
  );
  await page().keyboard.type(String(beats - 90));
  await press("Tab");
  await page().keyboard.type(String((100 * (beats - 90)) / beats));
  await press("Enter");
  await says(verdict("counts"), "Partly right, 50 %");
  await says(part("counts", "share_found"), "✓");
  await says(question("counts").locator(".remarks"), "follows from your earlier value");
  await says(status(), "As a share, Found: Right.");
});

test("after a reload the answers are back; another like this empties them", async () => {
  await part("guests", "wander").locator("select").selectOption("slow");
  await part("guests", "mains").locator("select").selectOption("line");
  await part("guests", "muscle").locator("select").selectOption("fast");
  await question("guests").locator(".check").click();
  await says(verdict("guests"), "Partly");
  await part("program", "add").locator("[data-move=use]").click();
  await part("program", "add").locator("[data-move=in]").click();
  await question("program").locator(".check").click();
  await says(verdict("program"), "Not right");
  await page().reload();
  await expect.poll(() => order("program")).toEqual([">add"]);
  await expect.poll(() => part("guests", "muscle").locator("select").inputValue()).toBe("fast");

  const dealt = (): Promise<string[]> =>
    question("guests")
      .locator("[data-part]")
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset["part"] ?? ""));
  const orders = new Set([String(await dealt())]);
  for (let n = 0; n < 3; n++) {
    await question("guests").locator("[data-act=another]").click();
    await expect.poll(() => part("guests", "muscle").locator("select").inputValue()).toBe("");
    orders.add(String(await dealt()));
  }
  expect(orders.size).toBeGreaterThan(1);
});

test.each(languages)("without script %s is a worksheet", (lang) =>
  still(lang, async (sheet) => {
    expect(await sheet.locator(".order .place:visible").count()).toBe(10);
    expect(await sheet.locator("select:visible").count()).toBe(4);
    await sheet.emulateMedia({ media: "print" });
    expect(await sheet.locator("#q-guests .bank li:visible").count()).toBe(4);
    expect(await sheet.locator("#q-cell .choices").innerText()).toContain("level with");
  }),
);

test.each(looks)("axe finds nothing in %s, %s, %i wide, and nothing sticks out", async (...how) => {
  const clean = await look(how);
  await part("guests", "wander").locator("select").selectOption("slow");
  await question("guests").locator(".check").click();
  await part("chain", "amplifier").locator("[data-move=up]").click();
  await question("chain").locator(".check").click();
  for (const name of ["def", "reset"])
    await part("program", name).locator("[data-move=use]").click();
  await question("program").locator(".check").click();
  await part("cell", "size").locator("input").fill("88");
  await part("cell", "side").locator("select").selectOption("above");
  await part("cell", "ion").locator("input").fill("sodium");
  await question("cell").locator(".check").click();
  await part("counts", "record_found").locator("input").fill("1");
  await part("counts", "share_found").locator("input").fill("2");
  await question("counts").locator(".check").click();
  await question("counts").locator(".part-sign").first().waitFor();
  await clean();
});
