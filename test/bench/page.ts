/** What a lesson page weighs, and how soon a verdict is on the screen of a phone. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { serve } from "../../src/desk/serve.ts";
import { launch } from "../browser/chromium.ts";
import { measure, ratio, type Row } from "./measure.ts";
import { verdicts } from "./verdicts.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");

export async function pageCosts(): Promise<Row[]> {
  if (!existsSync(dist)) await measure(process.execPath, ["src/desk/build.ts"], root);
  const { url, close } = await serve(dist, { port: 0 });
  const browser = await launch();
  try {
    return [...(await weights(browser, url)), ...(await verdicts(browser, url))];
  } finally {
    await close();
  }
}

/** Of a lesson as it is with numbers, choices and words only, and of the heaviest one with its fields of other kinds. */
async function weights(browser: Browser, url: string): Promise<Row[]> {
  const lessons = globSync("en/*/*/index.html", { cwd: dist });
  const found = new Map<string, { quiz: boolean; whole: Weight; plain: Weight }>();
  for (const file of lessons) {
    const address = `${url}/${dirname(file)}/`;
    const quiz = / data-quiz-act=/.test(readFileSync(join(dist, file), "utf8"));
    const whole = await weigh(browser, address);
    found.set(file, { quiz, whole, plain: await weigh(browser, address, true) });
  }
  const all = [...found.values()];
  // A quiz has a script of its own, on top of what its questions need.
  const open = all.filter(({ quiz }) => !quiz);
  const plain = open.toSorted((a, b) => b.plain.script - a.plain.script)[0];
  const whole = all.toSorted((a, b) => b.whole.script - a.whole.script)[0];
  return [
    ...rowsOf(
      "Lesson page, the heaviest of those with numbers, choices and words only",
      plain?.plain,
    ),
    ...rowsOf("Lesson page, the heaviest, with what its other fields load", whole?.whole),
  ];
}

interface Weight {
  script: number;
  everything: number;
}

/**
 * What comes over the wire when a lesson is opened and nothing is touched, as gzip, bytes. `plain`: as if none of its
 * questions had fields with a script of their own.
 */
async function weigh(browser: Browser, address: string, plain = false): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (plain)
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        / data-(?:wake|around)(?:="[^"]*")?| data-type="code"/g,
        "",
      );
      await route.fulfill({ response, body });
    });
  const sent: Promise<[kind: string, size: number]>[] = [];
  page.on("response", (response) => {
    const size = response.body().then(
      (body) => gzipSync(body).length,
      () => 0,
    );
    sent.push(size.then((bytes) => [response.request().resourceType(), bytes]));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const sizes = await Promise.all(sent);
  await context.close();
  const total = (of: typeof sizes): number => of.reduce((sum, [, bytes]) => sum + bytes, 0);
  return { script: total(sizes.filter(([kind]) => kind === "script")), everything: total(sizes) };
}

function rowsOf(
  name: string,
  { script, everything }: Weight = { script: 0, everything: 0 },
): Row[] {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const allowed = { baseline: "8 kB allowed", ratio: ratio(script, 8000) };
  return [
    { what: `${name}: script (gzip)`, ours: kilobytes(script), ...allowed },
    { what: `${name}: everything (gzip)`, ours: kilobytes(everything), baseline: "", ratio: "" },
  ];
}
