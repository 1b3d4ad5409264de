/** What a lesson page weighs, and how soon a verdict is on the screen of a phone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { serve } from "../../src/desk/serve.ts";
import { launch } from "../browser/chromium.ts";
import { measure, median, ratio, type Row } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
/** A frame at 60 Hz, ms. */
const FRAME = 1000 / 60;
/** A phone against this machine. */
const SLOWER = 6;

export async function pageCosts(): Promise<Row[]> {
  if (!existsSync(dist)) await measure(process.execPath, ["src/desk/build.ts"], root);
  const { url, close } = await serve(dist, { port: 0 });
  const page = await (await (await launch()).newContext()).newPage();
  try {
    return [...(await weights(page, url)), await verdict(page, url)];
  } finally {
    await page.context().close();
    await close();
  }
}

async function weights(page: Page, url: string): Promise<Row[]> {
  const sent = new Map<string, number>();
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const kind = response.request().resourceType();
    sent.set(kind, (sent.get(kind) ?? 0) + gzipSync(body).length);
  });
  await page.goto(`${url}/en/signals/noise/`, { waitUntil: "networkidle" });
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const all = [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [
    {
      what: "Lesson page, script before an editor opens (gzip)",
      ours: kilobytes(sent.get("script") ?? 0),
      baseline: "8 kB allowed",
      ratio: ratio(sent.get("script") ?? 0, 8000),
    },
    { what: "Lesson page, everything (gzip)", ours: kilobytes(all), baseline: "", ratio: "" },
  ];
}

/** From Enter to the frame that shows the verdict, with the processor slowed down to a phone's. */
async function verdict(page: Page, url: string): Promise<Row> {
  await page.goto(`${url}/en/signals/noise/`, { waitUntil: "networkidle" });
  const item = page.locator("q-item[data-type=number]").first();
  const field = item.locator("input[type=text]");
  // The first answer loads the marking; it is the ones after it that are timed.
  await field.fill("1");
  await field.press("Enter");
  await item.locator('.verdict:not([data-mark=""])').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times: number[] = [];
  for (let time = 0; time < 9; time++) {
    await field.fill(String(time + 2));
    times.push(
      await item.evaluate(async (element) => {
        const form = element.querySelector("form") as HTMLFormElement;
        const lamp = element.querySelector(".verdict") as HTMLElement;
        const changed = new Promise<number>((resolve) => {
          new MutationObserver(() => {
            if (!("stale" in lamp.dataset)) resolve(performance.now());
          }).observe(lamp, { attributes: true });
        });
        const start = performance.now();
        form.requestSubmit();
        return (await changed) - start;
      }),
    );
  }
  return {
    what: `Verdict on a number, processor slowed ${SLOWER}×`,
    ours: `${median(times).toFixed(1)} ms`,
    baseline: "a frame, 16.7 ms",
    ratio: ratio(median(times), FRAME),
  };
}
