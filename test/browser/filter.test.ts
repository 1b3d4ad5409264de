/** The same verdict comes out of a learner's browser and out of the filter at the desk: on every row of every `cases.yaml`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Item, Verdict } from "../../grader/index.ts";
import { keep } from "../../grader/record/keep.ts";
import { bundle } from "../../src/desk/bundle.ts";
import { type Jail, openJail } from "../../src/desk/jail.ts";
import { answerWith } from "../../src/desk/mark/answer.ts";
import { filter } from "../../src/desk/mark/filter.ts";
import { itemsIn } from "../../src/desk/mark/lesson.ts";
import { openRunner, type Runner } from "../../src/desk/run.ts";
import { type Asked, lessonsIn } from "./filter/lessons.ts";
import { openYard, type Yard } from "./jail/yard.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "filter-"));
const lessons = lessonsIn(folder);
let yard: Yard;
let runner: Runner;
let jail: Jail;

/** The door of the grader in the page that holds the jail. */
const SCRIPT = `import { grade } from "/grader/index.ts";
window.mark = async (text) => {
  const { item, seed, response } = JSON.parse(text);
  return JSON.stringify(await grade(item, seed, response, { run: (job) => window.run(job) }));
};`;

declare global {
  interface Window {
    mark: (asked: string) => Promise<string>;
  }
}

beforeAll(async () => {
  yard = await openYard();
  await yard.page.evaluate(await bundle(root, SCRIPT));
  runner = await openRunner(root, console.log);
  jail = openJail(root, console.log, 2);
}, 300_000);

afterAll(async () => {
  runner.close();
  await Promise.all([yard.close(), jail.close()]);
  rmSync(folder, { recursive: true });
});

async function inBrowser(item: Item, { seed, response }: Asked): Promise<Verdict> {
  const asked = JSON.stringify({ item, seed, response });
  return JSON.parse(await yard.page.evaluate((text) => window.mark(text), asked)) as Verdict;
}

async function throughFilter(item: Item, rows: Asked[]): Promise<unknown[]> {
  const lines = rows.map(({ seed, response }) => JSON.stringify({ item: item.id, seed, response }));
  const output = new PassThrough();
  const said = output.setEncoding("utf8").toArray();
  const answer = await answerWith([item], { run: (job) => jail.run(job) }, { parts: true });
  await filter(Readable.from([Buffer.from(lines.join("\n"))]), answer, output);
  output.end();
  const text = (await said).join("");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

/** A verdict as the filter writes it. */
function written(item: Item, seed: number, verdict: Verdict): unknown {
  const { notes, state } = verdict;
  const score = verdict.state === "graded" ? verdict.score : null;
  const kept = keep(verdict);
  const parts = kept.state === "graded" && kept.parts ? { parts: kept.parts } : {};
  return JSON.parse(JSON.stringify({ item: item.id, seed, state, score, notes, ...parts }));
}

test.each(lessons)(
  "$type: $says",
  async ({ path, rows }) => {
    const [item] = await itemsIn(path, { from: folder, project: root }, (job) => runner.run(job));
    if (!item) throw new Error("the lesson has no item");
    const marked: unknown[] = [];
    for (const row of rows) {
      const verdict = await inBrowser(item, row);
      expect(verdict.state).toBe(row.state);
      marked.push(written(item, row.seed, verdict));
    }
    expect(await throughFilter(item, rows)).toEqual(marked);
  },
  300_000,
);

test("no case was left out: every type has a lesson here, and every lesson rows", () => {
  expect(new Set(lessons.map(({ type }) => type)).has("code")).toBe(true);
  expect(lessons.filter(({ rows }) => rows.length === 0)).toEqual([]);
});
