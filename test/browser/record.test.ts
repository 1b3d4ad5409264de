/** The record in a real browser: tabs that agree, crashes, clocks, files, erasing. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { play } from "./record/stage.ts";
import { append, carried, fact, items, open } from "./record/story.ts";

const stage = play();
const golden = readFileSync(new URL("../golden/record/v1.json", import.meta.url), "utf8");

test.each(["with Web Locks", "without"])("two tabs agree, %s (25)", async (locks) => {
  if (locks === "without")
    await stage.context.addInitScript(() => {
      Object.defineProperty(navigator, "locks", { value: undefined });
    });
  const [one, other] = [await open(stage.context, stage.url), await open(stage.context, stage.url)];
  const told = other.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.record.watch((progress) => {
          const done = progress.items.get("signals/map");
          if (done) resolve(done.attempts);
        });
      }),
  );
  await append(one, "signals/map");
  expect(await told).toBe(1);
  await Promise.all([
    ...Array.from({ length: 5 }, (_, n) => append(one, `signals/one-${n}`)),
    ...Array.from({ length: 5 }, (_, n) => append(other, `signals/other-${n}`)),
  ]);
  await expect.poll(() => items(one)).toHaveLength(11);
  await expect.poll(() => items(other)).toHaveLength(11);
  expect(await items(one)).toEqual(await items(other));
  await carried(one);
  const third = await open(stage.context, stage.url);
  expect(await items(third)).toEqual(await items(one));
});

test("a tab that dies in the instant after a verdict loses nothing (24)", async () => {
  const page = await open(stage.context, stage.url);
  // No transaction ever gets through: all that can survive is what was written synchronously.
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  const crashed = new Promise((resolve) => page.once("crash", resolve));
  await append(page, "signals/map");
  await page.evaluate(() => void window.record.save("signals/qrs:python", "def detect"));
  const session = await stage.context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
  const again = await open(stage.context, stage.url);
  expect(await items(again)).toEqual(["signals/map"]);
  await carried(again);
  expect(await items(await open(stage.context, stage.url))).toEqual(["signals/map"]);
  expect(await again.evaluate(() => window.record.load("signals/qrs:python"))).toBe("def detect");
});

test("a crash between database and journal doubles nothing (27)", async () => {
  const page = await open(stage.context, stage.url);
  // Read in the same breath: the journal may be carried away at once.
  const [name, note] = await page.evaluate(
    (what) => {
      const key = `chiasma:entries:${window.record.append(JSON.parse(what)).id}`;
      return [key, localStorage.getItem(key)] as const;
    },
    JSON.stringify(fact("signals/map")),
  );
  await carried(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text!), [name, note] as const);
  await page.reload();
  expect(await items(page)).toEqual(["signals/map"]);
  await carried(page);
  expect(await items(page)).toEqual(["signals/map"]);
});

test("a note that somebody else left in the journal keeps nothing of ours out", async () => {
  const page = await open(stage.context, stage.url);
  await page.evaluate(() => {
    localStorage.setItem("chiasma:entries:x", "{");
    localStorage.setItem("chiasma:entries:y", '{"id":"z"}');
    localStorage.setItem("chiasma:drafts:z", "[]");
  });
  const id = await append(page, "signals/map");
  await page.waitForFunction((name) => !localStorage.getItem(name), `chiasma:entries:${id}`);
  expect(await page.evaluate(() => window.record.state())).toEqual({ kind: "kept" });
});

test("a clock set back ten years, or forward, keeps the order (26)", async () => {
  const page = await open(stage.context, stage.url);
  for (const [time, item] of [
    ["2026-11-20T08:00:00Z", "signals/first"],
    ["2016-11-20T08:00:00Z", "signals/second"],
    ["2036-11-20T08:00:00Z", "signals/third"],
    ["2026-11-20T08:00:00Z", "signals/fourth"],
  ] as const) {
    await page.clock.setFixedTime(time);
    await append(page, item);
  }
  const order = ["signals/first", "signals/second", "signals/third", "signals/fourth"];
  expect(await items(page)).toEqual(order);
  await page.reload();
  expect(await items(page)).toEqual(order);
});

test("a file imported twice is there once, and what comes after it counts on (20)", async () => {
  const page = await open(stage.context, stage.url);
  const bring = () => page.evaluate((text) => window.record.importText(text), golden);
  expect(await bring()).toEqual({ state: "read", added: 6, known: 0, clashes: 0 });
  expect(await bring()).toEqual({ state: "read", added: 0, known: 6, clashes: 0 });
  await page.reload();
  await append(page, "signals/last");
  expect((await items(page)).at(-1)).toBe("signals/last");
  expect(await items(page)).toHaveLength(7);
  const forged = golden
    .replace('"score": 0.5', '"score": 0.25')
    .replace('"score": 0.5', '"score": 0.25');
  const went = await page.evaluate((text) => window.record.importText(text), forged);
  expect(went).toEqual({ state: "read", added: 0, known: 6, clashes: 1 });
});

test.each([
  ["damaged", golden.slice(0, -10), "record.json"],
  ["hostile", golden.replace('"seed": 3', '"__proto__": {"seed": 3}, "seed": 3'), "record.key"],
  ["of a later release", golden.replace('"version": 1', '"version": 9'), "record.newer"],
  ["forged in its last entry", golden.replace('"early": true', '"early": 1'), "record.type"],
])("a file that is %s changes nothing (22)", async (_, text, code) => {
  const page = await open(stage.context, stage.url);
  await append(page, "signals/map");
  const before = await page.evaluate(() => window.record.entries());
  const went = await page.evaluate((file) => window.record.importText(file), text);
  expect(went.state === "refused" && went.notes[0]?.code).toBe(code);
  expect(await page.evaluate(() => window.record.entries())).toEqual(before);
  await page.reload();
  expect(await page.evaluate(() => window.record.entries())).toEqual(before);
});

test("erasing empties every tab, the database, the journal and the drafts", async () => {
  const [one, other] = [await open(stage.context, stage.url), await open(stage.context, stage.url)];
  await append(one, "signals/map");
  await one.evaluate(() => window.record.save("signals/qrs", "x <- 1"));
  await expect.poll(() => items(other)).toHaveLength(1);
  await one.evaluate(() => window.record.erase());
  expect(await items(one)).toEqual([]);
  await expect.poll(() => items(other)).toEqual([]);
  await one.reload();
  expect(await items(one)).toEqual([]);
  expect(await one.evaluate(() => window.record.load("signals/qrs"))).toBeUndefined();
  expect(await one.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await one.evaluate(() => window.record.state())).toEqual({ kind: "kept" });
});
