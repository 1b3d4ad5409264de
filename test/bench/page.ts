/** What a lesson page weighs, and how soon a verdict is on the screen of a phone. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { serve } from "../../src/desk/serve.ts";
import { launch } from "../browser/chromium.ts";
import { measure, ratio, type Row } from "./measure.ts";
import { verdicts } from "./verdicts.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");

export async function pageCosts(): Promise<Row[]> {
  if (!existsSync(dist)) await measure(process.execPath, ["src/desk/build.ts"], root);
  const { url, close } = await serve(dist, { port: 0 });
  const page = await (await (await launch()).newContext()).newPage();
  try {
    return [...(await weights(page, url)), ...(await verdicts(page, url, dist))];
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
  await page.goto(`${url}/en/${plain()}`, { waitUntil: "networkidle" });
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

/** The first lesson whose questions need no script of a field, nor an editor: its address below a language. */
function plain(): string {
  const lessons = globSync("en/*/*/index.html", { cwd: dist }).sort();
  const found = lessons.find(
    (file) => !/data-wake|data-type="code"/.test(readFileSync(join(dist, file), "utf8")),
  );
  return (found ?? lessons[0]!).replace(/^en\/|index\.html$/g, "");
}
