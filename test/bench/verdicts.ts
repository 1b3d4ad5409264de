/** How soon a verdict is on the screen of a phone: a question of each type that runs nothing, answered right again and again. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Locator, Page } from "playwright-core";
import { type Item, type Response, solve } from "../../grader/index.ts";
import { types } from "../../grader/items/index.ts";
import { median, ratio, type Row } from "./measure.ts";

/** A frame at 60 Hz, ms. */
const FRAME = 1000 / 60;
/** A phone against this machine. */
const SLOWER = 6;
const ANSWERS = 9;

/** Types with a question on some page of the site; the others have no row. */
export async function verdicts(page: Page, url: string, dist: string): Promise<Row[]> {
  const pages = globSync("en/**/index.html", { cwd: dist }).sort();
  const session = await page.context().newCDPSession(page);
  const rows: Row[] = [];
  for (const type of Object.keys(types).filter((type) => type !== "code")) {
    const asked = new RegExp(`<q-item[^>]*data-type="${type}"`);
    const having = pages.filter((file) => asked.test(readFileSync(join(dist, file), "utf8")));
    // Of a pool some questions are not drawn: the first that is seen is answered.
    const question = page.locator(`q-item[data-type=${type}]`).filter({ visible: true }).first();
    let seen = false;
    while (!seen && having.length) {
      const file = having.shift()!.replace("index.html", "");
      await page.goto(`${url}/${file}`, { waitUntil: "networkidle" });
      seen = (await question.count()) > 0;
    }
    if (!seen) continue;
    const ms = await verdict(question, session);
    const what = `Verdict on ${type}, on the screen, processor slowed ${SLOWER}×`;
    const baseline = "a frame, 16.7 ms";
    rows.push({ what, ours: `${ms.toFixed(1)} ms`, baseline, ratio: ratio(ms, FRAME) });
  }
  return rows;
}

/** From submitting to the lamp that is lit and laid out, ms. The first answer loads the marking; those after it are timed. */
async function verdict(question: Locator, session: CDPSession): Promise<number> {
  const item = await question.evaluate((element) => (element as unknown as { item: Item }).item);
  const right = await solve(item, 1);
  await question.scrollIntoViewIfNeeded({ timeout: 5000 });
  await question.evaluate(() => customElements.whenDefined("q-item"));
  await answer(question, right);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times: number[] = [];
  for (let n = 0; n < ANSWERS; n++) times.push(await answer(question, right));
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return median(times);
}

/** Fill the form as a learner would have, submit it, and wait for the lamp. */
function answer(question: Locator, response: Response): Promise<number> {
  return question.evaluate(async (element, response) => {
    const form = element.querySelector("form")!;
    const lamp = element.querySelector<HTMLElement>(".verdict")!;
    const boxes = [
      ...form.querySelectorAll<HTMLInputElement>(".fields :is(input, textarea, select)"),
    ].filter(({ name, type }) => name && type !== "hidden");
    const several = new Set(boxes.map(({ name }) => name)).size > 1;
    for (const box of boxes) {
      const given = several ? (response as Record<string, Response>)[box.name] : response;
      if (box.type === "radio" || box.type === "checkbox")
        box.checked = [given].flat().includes(box.value);
      else box.value = typeof given === "string" ? given : "";
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
    // What was typed has long been painted when it is submitted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    const lit = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if ("stale" in lamp.dataset || !lamp.dataset["mark"]) return;
        observer.disconnect();
        element.getBoundingClientRect(); // what changed is laid out, too
        resolve(performance.now());
      }).observe(lamp, { attributes: true });
    });
    const start = performance.now();
    form.requestSubmit();
    return (await lit) - start;
  }, response);
}
