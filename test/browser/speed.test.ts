/** What keeps a learner from waiting: a spare that is ready before the press, and a memory with everything in it. How long it takes, `npm run bench` says. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Worker } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { four, job, openYard, result, run } from "./jail/yard.ts";
import type { Yard } from "./jail/yard.ts";

let yard: Yard;
/** Interpreters that the page has started, and those that have ended. */
const started: Worker[] = [];
const ended = new Set<Worker>();
beforeAll(async () => {
  yard = await openYard();
  yard.page.on("worker", (worker) => {
    started.push(worker);
    worker.on("close", () => ended.add(worker));
  });
}, 300_000);
afterAll(() => yard.close());

const engines = join(import.meta.dirname, "../../.chiasma/engines");
const warm = (language: string) => yard.page.evaluate((name) => window.host.warm(name), language);

test.each(["python", "javascript", "r"])(
  "a press in %s is answered by the spare that stood ready",
  async (language) => {
    await warm(language);
    for (let press = 0; press < 3; press++) {
      const before = started.length;
      const spare = started[before - 1]!;
      expect(ended.has(spare)).toBe(false);
      const { results } = await run(yard, four(language));
      expect(results).toMatchObject([{ state: "value", value: 4 }]);
      // The one that answered is gone, and one other stands ready for the next press.
      await warm(language);
      await expect.poll(() => [ended.has(spare), started.length - before]).toEqual([true, 1]);
    }
  },
);

test("Python is restored from its snapshot: it knows what only the snapshot has, and never imports it", async () => {
  const { python } = JSON.parse(await readFile(join(engines, "manifest.json"), "utf8"));
  const names = python.files.map(({ name }: { name: string }) => name);
  expect(names).toContain("snapshot");
  expect(names).not.toContain("world.py");
  expect(yard.sent.filter((name) => name.endsWith("snapshot.pack"))).toHaveLength(1);
  const code = `import sys
before = [name in sys.modules for name in ("_chiasma", "statistics", "dataclasses", "decimal")]
f = lambda: [*before, hash("the seed of text hashes is as old as the interpreter")]`;
  const [once, again] = [
    await result(yard, job("python", code)),
    await result(yard, job("python", code)),
  ];
  expect(once).toEqual({ value: [true, true, true, true, expect.anything()] });
  // Two interpreters that had started by themselves would each have drawn a seed.
  expect(again).toEqual(once);
});

test.each(["python", "r"])(
  "the pack of %s is what the manifest says, and not larger than 14 MB",
  async (language) => {
    const manifest = JSON.parse(await readFile(join(engines, "manifest.json"), "utf8"));
    const total = manifest[language].files.reduce(
      (sum: number, { size }: { size: number }) => sum + size,
      0,
    );
    expect(total).toBeLessThan(14e6);
  },
);
