/** The gallery of question types, by the keyboard alone: every type that there is earns a right verdict. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Response } from "../../grader/index.ts";
import { gallery, type Shown } from "../../src/course/gallery.ts";
import { visit } from "./site.ts";

const shown = gallery(process.cwd());
let page: Page;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  ({ page, context, complaints } = await visit("/en/gallery/"));
});

afterAll(async () => {
  await context.close();
});

const press = (key: string): Promise<void> => page.keyboard.press(key);

/** Tab, forwards or backwards, until the focus is on it, or in it: what cannot be reached so, cannot be reached by keyboard. */
async function tabTo(goal: Locator): Promise<void> {
  for (let n = 0; n < 150; n++) {
    const way = await goal.evaluate((element) => {
      const at = document.activeElement;
      if (element.contains(at)) return "here";
      const before = Node.DOCUMENT_POSITION_PRECEDING;
      return at && at.compareDocumentPosition(element) & before ? "Shift+Tab" : "Tab";
    });
    if (way === "here") return;
    await press(way);
  }
  throw new Error("the keyboard does not lead there");
}

/** Enter on a control, which may be folded away. */
async function enter(button: Locator): Promise<void> {
  await tabTo(button);
  await press("Enter");
}

async function fill(within: Locator, name: string | undefined, text: string): Promise<void> {
  const named = name === undefined ? "[name]" : `[name="${name}"]`;
  const box = within.locator(`:is(input, select, textarea)${named}:not([type=hidden])`).first();
  const folded = box.locator("xpath=ancestor::details[not(@open)]/summary");
  if (await folded.count()) await enter(folded);
  const kind = await box.evaluate((it) => (it instanceof HTMLInputElement ? it.type : it.tagName));
  if (kind === "radio") {
    await tabTo(within.locator(`:is(fieldset, ul):has(> * input${named})`).last());
    await press("Space");
    const chosen = (): Promise<string> =>
      page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    for (let n = 0; n < 8 && (await chosen()) !== text; n++) await press("ArrowDown");
  } else if (kind === "SELECT") {
    await tabTo(box);
    for (let n = 0; n < 12 && (await box.inputValue()) !== text; n++) await press("ArrowDown");
  } else {
    await tabTo(box);
    await page.keyboard.type(text);
  }
}

async function answer(within: Locator, response: Response): Promise<void> {
  if (typeof response === "string") return fill(within, undefined, response);
  if (!Array.isArray(response)) {
    for (const [name, text] of Object.entries(response)) await fill(within, name, text as string);
    return;
  }
  for (const line of response.toReversed()) {
    await tabTo(within.locator(`[data-part="${line}"] [data-move=up]`));
    for (let n = 1; n < response.length; n++) await press("ArrowUp");
  }
}

/** Steps are answered one after the other; the button that marks one opens the next. */
async function unfold(question: Locator, responses: Record<string, Response>): Promise<void> {
  for (const [name, response] of Object.entries(responses)) {
    const step = question.locator(`[data-step="${name}"]`);
    await expect.poll(() => step.isVisible()).toBe(true);
    await answer(step, response);
    await enter(step.locator(".act .button"));
    await expect.poll(() => step.locator(".verdict strong").innerText()).toBe("Right");
    const after = question.locator(`[data-step="${name}"] + li`);
    if ((await after.count()) && !(await after.isVisible()))
      await enter(step.locator(".act .button"));
  }
}

async function write(question: Locator, code: string): Promise<void> {
  const editor = question.locator(".cm-content");
  await question.scrollIntoViewIfNeeded();
  await editor.waitFor();
  await tabTo(question.locator(".editor"));
  for (const key of ["Control+a", "Delete"]) await press(key);
  await page.keyboard.insertText(code);
  await press("Control+Enter");
  // Tab indents in an editor: Escape leads out of it.
  await press("Escape");
  expect(await question.locator(".act button:focus").count()).toBe(1);
}

/** The first of its rows that earns everything. */
function best({ rows }: Shown): Shown["rows"][number] {
  return rows.find(({ state, score }) => score === 1 || state === "recorded")!;
}

test("the gallery has a question of every type", async () => {
  expect(shown.length).toBeGreaterThan(13);
  expect(await page.locator(".specimen").count()).toBe(shown.length);
});

test.each(shown.map((one) => [one.item.type, one] as const))(
  "%s is answered by keyboard alone, and every control of it has a name",
  async (type, one) => {
    const { response = "", code, state } = best(one);
    await page.goto(page.url().replace(/(#.*)?$/, `#type-${type}`));
    const question = page.locator(`.specimen[data-type="${type}"] q-item`);
    const names = await question.ariaSnapshot();
    expect(
      names.match(/^\s*- (textbox|button|radio|checkbox|combobox|link|application)(?! ")/gm),
    ).toBe(null);
    if (type === "case") await unfold(question, response as Record<string, Response>);
    else if (code !== undefined) await write(question, code);
    else if (type === "reflect") {
      const { text = "", ...levels } = response as Record<string, string>;
      await fill(question, "text", text);
      await enter(question.locator(".check"));
      await expect.poll(() => question.locator(".rubric").isVisible()).toBe(true);
      await answer(question, levels);
      await enter(question.locator(".check"));
    } else {
      await answer(question, response);
      await enter(question.locator(".check"));
    }
    const said = state === "recorded" ? /^Recorded/ : /^Right$/;
    await expect
      .poll(() => question.locator(".verdict strong").last().innerText(), { timeout: 20_000 })
      .toMatch(said);
  },
  60_000,
);

test("nothing of it is in the record, and nothing was complained of", async () => {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/en/progress/`);
  await page.locator(".empty:not([data-away])").waitFor();
  expect(await page.locator(".elsewhere").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});
