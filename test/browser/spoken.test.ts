/** The words of every outcome, in each language of the interface: what stands on the page is what the table says. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages, under } from "../../src/strings/index.ts";
import { launch } from "./chromium.ts";
import { type Desk, deskOn } from "./question/desk.ts";
import { endless, outcomes, right } from "./question/outcomes.ts";

const code = (says: string): string =>
  outcomes.find((row) => row.says === says)?.code["javascript"] ?? "";

/** A program in JavaScript, and the names of the words for it. */
const rows: [code: string, ...names: string[]][] = [
  [right["javascript"] ?? "", "question.right", "note.code.passed", "exercise.case.pass"],
  [code("partly right"), "question.partly", "note.compare.differs", "exercise.case.fail"],
  ["const mean = (x) => x.reduce((a, b) => a + b, 0);", "note.code.mistake", "exercise.expected"],
  [code("an error, at its line"), "question.wrong", "note.fault.error", "note.fault.line"],
  [code("code that cannot be read, at its line"), "question.refused", "note.fault.syntax"],
  [endless["javascript"] ?? "", "note.fault.time", "exercise.case.skipped"],
  [code("2: memory without end"), "note.fault.memory"],
  [code("4: a flood of output"), "note.code.truncated"],
  [code("nothing returned"), "note.compare.nothing"],
  [code("a text for a number"), "note.compare.wants.number"],
  [code("no function of that name"), "note.fault.missing"],
  [code("11: not a number"), "note.compare.nan"],
  [code("11: something that is no data"), "note.compare.other"],
  [code("3: recursion without end"), "note.fault.recursion"],
  [code("5: the network"), "note.fault.forbidden"],
  [code("15: the end of the program"), "note.fault.exit"],
];
const engine = /engines\/[a-z]+-[^/]+\/[^/]+$/;

describe.each(languages)("in %s", (lang) => {
  const table = under(lang, "question.", "note.", "exercise.") as Record<string, string>;
  /** Its words, with anything where a parameter stands. */
  const words = (name: string): RegExp => {
    const text = table[name] ?? "";
    expect(text).not.toBe("");
    const parts = text
      .split(/\{[^}]*\}/)
      .map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return new RegExp(parts.join("[^]*"));
  };
  let context: BrowserContext;
  let page: Page;
  let desk: Desk;
  beforeAll(async () => {
    context = await (await launch()).newContext({ reducedMotion: "reduce" });
    page = await context.newPage();
    desk = await deskOn(page, lang);
  });
  afterAll(() => context.close());

  test.each(rows.map(([text, ...names]) => [names, text] as const))("%s", async (names, text) => {
    expect(text).not.toBe("");
    const seen = await desk.check("javascript", text);
    for (const name of names) expect(seen).toMatch(words(name));
  });

  test("Stop, and what Run shows", async () => {
    await desk.write("javascript", endless["javascript"] ?? "");
    await page.keyboard.press("Control+Enter");
    await desk.says(".verdict", words("exercise.running"));
    await desk.exercise.locator("[data-code=stop]").click();
    await desk.says(".reasons", words("note.fault.stopped"));
    const shown = await desk.run("javascript", "function mean() {}");
    for (const name of ["exercise.returned", "exercise.nothing"])
      expect(shown).toMatch(words(name));
  });

  test("13: an engine that is damaged, missing or not to be started, and a browser without any", async () => {
    const program = right["javascript"] ?? "";
    const other = await (await launch()).newContext();
    const seen = async (answer: { status: number; body: string }) => {
      await other.route(engine, (route) => route.fulfill(answer));
      const at = await deskOn(await other.newPage(), lang);
      const text = await at.check("javascript", program);
      for (const name of ["question.ungradable", "exercise.retry"])
        expect(text).toMatch(words(name));
      await other.unroute(engine);
      return text;
    };
    expect(await seen({ status: 200, body: "x" })).toMatch(words("note.code.engine.corrupt"));
    expect(await seen({ status: 404, body: "" })).toMatch(words("note.code.engine.unreachable"));
    await other.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    const bare = await deskOn(await other.newPage(), lang);
    expect(await bare.check("javascript", program)).toMatch(words("exercise.unsupported"));
    await other.close();
  });
});
