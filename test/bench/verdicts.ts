/**
 * How soon a verdict is on the screen of a phone: a question of each type but code, answered in the gallery of types
 * by the Enter key, right and wrong, and kept in the record as in a lesson.
 *
 * Counted is what the page does from the click, which a key gives as well, until the verdict and all that it moves are
 * laid out: script, style and layout. Then the browser paints, and waits for the screen's next beat: that is not counted.
 * The floor is a bare form on the same page that only writes one word.
 */
import type { Browser, Locator, Page } from "playwright-core";
import type { Response } from "../../grader/index.ts";
import { gallery, type Row as Shown } from "../../src/course/gallery.ts";
import { fill, floor, ready, took } from "./answer.ts";
import { median, ratio, type Row } from "./measure.ts";

/** A phone against this machine. */
const SLOWER = 6;
/** Answers to the same question of a page that was opened anew, so many times. */
const ANSWERS = 10;
const VISITS = 2;

interface Times {
  /** The first answer on a page, which runs much of its script for the first time. */
  first: number[];
  /** Those after it. */
  warm: number[];
}

export async function verdicts(browser: Browser, url: string): Promise<Row[]> {
  const rows: Row[] = [];
  const bare = await times(browser, url, "floor", "");
  for (const { item, rows: answers } of gallery(process.cwd())) {
    if (item.type === "code") continue;
    const [right, wrong] = pick(answers);
    const good = await times(browser, url, item.type, right.response ?? "");
    const bad = wrong && (await times(browser, url, item.type, wrong.response ?? ""));
    const first = [...good.first, ...(bad?.first ?? [])];
    rows.push({
      what: `Verdict on ${item.type}${bad ? ", right / wrong" : ""}, and the first on a page; processor slowed ${SLOWER}×`,
      ours: [good.warm, ...(bad ? [bad.warm] : []), first].map(ms).join(" / "),
      baseline: `${ms(bare.warm)}, a bare form; first ${ms(bare.first)}`,
      ratio: ratio(median(good.warm), median(bare.warm)),
    });
  }
  return rows;
}

function ms(values: number[]): string {
  return `${median(values).toFixed(1)} ms`;
}

/** An answer that earns everything, and the worst of those that are marked; to the numbers that the page was built with. */
function pick(rows: Shown[]): [Shown, Shown | undefined] {
  const asked = rows.filter(({ seed = 1 }) => seed === 1);
  const right = asked.find(({ state, score }) => score === 1 || state === "recorded");
  const marked = asked.filter(({ state, score = 1 }) => state === "graded" && score < 1);
  const [worst] = marked.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return [right!, worst];
}

async function times(
  browser: Browser,
  url: string,
  type: string,
  response: Response,
): Promise<Times> {
  const first: number[] = [];
  const warm: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    // A context of its own, and with it a process: nothing is compiled yet.
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${url}/en/gallery/`, { waitUntil: "networkidle" });
    if (type === "floor") await page.evaluate(floor);
    const question = page.locator(`.specimen[data-type="${type}"] .question`);
    await question.evaluate((element) => (element.dataset["lesson"] = "bench/bench"));
    const session = await context.newCDPSession(page);
    // What a question fetches when someone begins to answer, it has when they have finished.
    await question.evaluate(fill, response);
    await page.waitForLoadState("networkidle");
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    for (let n = 0; n < ANSWERS; n++) {
      if (n > 0) await question.evaluate(fill, response);
      (n === 0 ? first : warm).push(await press(page, question));
    }
    await context.close();
  }
  return { first, warm };
}

async function press(page: Page, question: Locator): Promise<number> {
  await question.evaluate(ready);
  await page.keyboard.press("Enter");
  return page.evaluate(took);
}
