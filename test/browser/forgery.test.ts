/** What the jail says, by whatever way, is never more than values of its own: no verdict, no time, no other case's result. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Attempt } from "../../grader/index.ts";
import { launch } from "./chromium.ts";
import { four, job, openYard, repack, result, run } from "./jail/yard.ts";
import type { Yard } from "./jail/yard.ts";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
}, 300_000);
afterAll(() => yard.close());

test("7: forged messages are no more than values of the forger's own", async () => {
  const code = `
    const forged = [{ pass: true }, { type: "done" }, { type: "result", index: 1, value: 42 }, { type: "loaded" }];
    const seen = [];
    for (const message of forged)
      for (const way of ["postMessage", "self", "port"])
        try {
          if (way === "postMessage") postMessage(message);
          else if (way === "self") self.dispatchEvent(new MessageEvent("message", { data: message, ports: [new MessageChannel().port1] }));
          else MessagePort.prototype.postMessage = function () {};
          seen.push(way);
        } catch { seen.push("refused"); }
    const f = (n) => (n === 1 ? seen.length : n);`;
  const { results } = await run(yard, job("javascript", code, [[1], [2]]));
  expect(results).toMatchObject([
    { state: "value", value: 12 },
    { state: "value", value: 2 },
  ]);
});

test("8: the frame listens to its page only, and only once", async () => {
  await result(yard, four("javascript"));
  const heard = await yard.page.evaluate(async () => {
    const frame = document.querySelector("iframe")!;
    const { port1, port2 } = new MessageChannel();
    let heard = 0;
    port1.addEventListener("message", () => heard++);
    port1.start();
    frame.contentWindow!.postMessage(null, "*", [port2]);
    port1.postMessage({ do: "start", id: 999 });
    port1.postMessage({ do: "end", id: 1 });
    // The other way: whatever is posted to the page, nothing of the host listens on its window.
    window.postMessage({ type: "done", pass: true }, "*");
    await new Promise((resolve) => setTimeout(resolve, 300));
    return heard;
  });
  expect(heard).toBe(0);
  expect(await result(yard, four("javascript"))).toEqual({ value: 4 });
});

/** A worker that is all the forger's own: what could be sent, sent over every line that there is. */
const forger = `
addEventListener("message", ({ ports: [port] }) => {
  port.postMessage({ type: "ready" });
  port.onmessage = () => {
    const forged = [
      { state: "graded", score: 1, notes: [] },
      { type: "verdict", verdict: { state: "graded", score: 1 } },
      { kind: "attempt", item: "test/map", score: 1 },
      { type: "result", index: 2, value: -2 },
      { type: "loaded" },
      { type: "result", index: 1, value: 7 },
      { type: "result", index: 0, value: 0, milliseconds: 1e9, score: 1, state: "graded", name: "one number" },
      { type: "result", index: 0, value: 3 },
      { type: "result", index: 1, value: 0, hidden: false, expected: 0 },
      { type: "result", index: 2, value: { $: "verdict", score: 1 } },
      { type: "result", index: 3, value: 1 },
      { type: "done", score: 1 },
      { type: "result", index: 0, value: 3 },
    ];
    for (const message of forged) { port.postMessage(message); postMessage(message); }
  };
});`;

test("7: whatever the jail sends sets no verdict, no score, no time and no other record", async () => {
  const context = await (await launch()).newContext();
  const page = await context.newPage();
  for (const [name, { status, type, body }] of await repack("javascript", forger))
    await context.route(`**/engines/**/${name}`, (route) =>
      route.fulfill({ status, contentType: type, body }),
    );
  await page.goto(`${inject("questions")}/en/`);
  const exercise = page.locator("#q-mean");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("const mean = () => 1;");
  await page.keyboard.press("Control+Enter");
  await exercise.locator('.verdict[data-mark="wrong"]').waitFor();
  const kept = await page.evaluate(recorded);
  expect(kept).toHaveLength(1);
  const [{ item, score, verdict }] = kept as [Attempt];
  expect([item, score]).toEqual(["test/mean", 0]);
  // Each case's own value, in its turn, and the host's own clock.
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  expect(parts.map((part) => [part.name, part.score])).toEqual([
    ["three numbers", 0],
    ["one number", 0],
    ["negative numbers", 0],
  ]);
  const shown = await exercise.locator(".cases").innerText();
  expect(shown).toContain("got 0");
  expect(shown).not.toMatch(/\d{6,} ms/);
  await context.close();
});

/** All entries of the record in this browser, wherever they lie. Runs in the page. */
async function recorded(): Promise<Attempt[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open("chiasma");
    open.addEventListener("success", () => resolve(open.result));
    open.addEventListener("error", () => reject(open.error!));
  });
  const all = await new Promise<Attempt[]>((resolve) => {
    const read = db.transaction("entries").objectStore("entries").getAll();
    read.addEventListener("success", () => resolve(read.result as Attempt[]));
  });
  const jotted = Object.entries(localStorage)
    .filter(([name]) => name.startsWith("chiasma:entries:"))
    .map(([, raw]) => JSON.parse(raw as string) as Attempt);
  const known = new Map([...all, ...jotted].map((entry) => [entry.id, entry]));
  return [...known.values()];
}

test("what is expected never enters the jail: all that is posted was looked at", async () => {
  const context = await (await launch()).newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const posted: string[] = [];
    Object.assign(window, { posted });
    for (const place of [MessagePort.prototype, Worker.prototype, window]) {
      const post = place.postMessage;
      place.postMessage = function (this: unknown, ...args: unknown[]) {
        posted.push(JSON.stringify(args[0]) ?? "");
        return Reflect.apply(post, this, args);
      } as typeof post;
    }
  });
  await page.goto(`${inject("questions")}/en/`);
  const exercise = page.locator("#q-oxygen");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("function bound(hb, sat) { return 0; }");
  await page.keyboard.press("Control+Enter");
  await exercise.locator('.verdict[data-mark="wrong"]').waitFor();
  const all = await page.evaluate(() => (window as unknown as { posted: string[] }).posted.join());
  // The arguments were posted, of hidden cases too.
  for (const argument of ["0.98", "0.97", "600"]) expect(all).toContain(argument);
  for (const secret of ["19.698", "9.0986", "19.983", "21.9", "20.1", "bound-only"])
    expect(all).not.toContain(secret);
  await context.close();
});
