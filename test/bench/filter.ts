/** Verdicts a second through the desk's filter, against reading and writing the same lines and doing nothing. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ratio, type Row } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
const LESSON = "content/signals/noise.mdx";
const PROGRAMS = "content/signals/qrs.mdx";
/** What any filter of JSON lines must do. */
const FLOOR = `
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(JSON.parse(line)) + "\\n");
`;

/** Seconds from the first verdict to the last, so that starting up is not counted. */
async function through(args: string[], lines: Iterable<string>): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  let first = 0;
  child.stdout.on("data", () => (first ||= performance.now()));
  const ended = new Promise<number>((resolve) =>
    child.on("close", () => resolve(performance.now())),
  );
  for (const line of lines) {
    if (!child.stdin.write(`${line}\n`))
      await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  child.stdin.end();
  return ((await ended) - first) / 1000;
}

function* answers(
  item: string,
  count: number,
  response: (at: number) => unknown,
): Generator<string> {
  for (let at = 0; at < count; at++) {
    yield JSON.stringify({ item, seed: 1 + (at % 8), response: response(at) });
  }
}

/** The first item of a type in a lesson. */
function first(type: string, lesson: string): string {
  const text = readFileSync(join(root, lesson), "utf8");
  const found = new RegExp(`\`\`\`yaml item (\\S+)\\ntype: ${type}\\n`).exec(text);
  if (!found?.[1]) throw new Error(`${lesson} has no ${type}`);
  return found[1];
}

export async function filterRates(): Promise<Row[]> {
  const count = 100_000;
  const rows: Row[] = [];
  const numbers = () => answers(first("number", LESSON), count, (at) => `${(at % 977) / 10} `);
  const floor = count / (await through(["--input-type=module", "-e", FLOOR], numbers()));
  const rate = count / (await through(["src/desk/grade.ts", LESSON], numbers()));
  const each = (perSecond: number): string =>
    `${Math.round(perSecond).toLocaleString("en")} a second`;
  rows.push({
    what: "Verdicts on numbers through the filter",
    ours: each(rate),
    baseline: `${each(floor)}, JSON lines read and written`,
    ratio: ratio(rate, floor),
  });
  for (const [language, extension, programs] of [
    ["javascript", "js", 60],
    ["python", "py", 12],
  ] as const) {
    const code = readFileSync(join(root, `content/signals/sig-qtc/solution.${extension}`), "utf8");
    const lines = answers("sig-qtc", programs, () => ({ language, code }));
    const seconds = await through(["src/desk/grade.ts", PROGRAMS], lines);
    const what = `Programs in ${language} marked by the filter, after the first`;
    rows.push({
      what,
      ours: `${((programs - 1) / seconds).toFixed(1)} a second`,
      baseline: "",
      ratio: "",
    });
  }
  return rows;
}
