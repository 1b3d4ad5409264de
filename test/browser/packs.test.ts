/** Engines that are missing, damaged or blocked: said in words, kept nowhere, and gone at the next press. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { job, openYard, result, run } from "./jail/yard.ts";
import type { Yard } from "./jail/yard.ts";

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
}, 300_000);
afterEach(() => yard.close());

const four = job("javascript", "const f = () => 2 + 2;");
const page = {
  status: 200,
  type: "text/html",
  body: "<!doctype html><title>Sign in</title>".repeat(200),
};

test.each([
  ["13: a missing file", ".pack", { status: 404, type: "text/plain", body: "" }, "unreachable"],
  ["40: a page for signing in, in place of a file", ".pack", page, "corrupt"],
  ["40: a page for signing in, in place of the manifest", "manifest.json", page, "unreachable"],
  ["13: a damaged file", ".pack", { ...page, body: "x" }, "corrupt"],
])("%s: the engine's fault, and Retry works", async (_, end, answer, kind) => {
  yard.instead.set(end, answer);
  expect(await run(yard, four)).toMatchObject({
    state: "engine",
    fault: { kind, message: expect.stringMatching(/\w/) },
    results: [{ state: "skipped" }],
  });
  yard.instead.clear();
  expect(await result(yard, four)).toEqual({ value: 4 });
});

test("13: WebAssembly blocked by a policy is said at once, and later in time", async () => {
  const python = job("python", "def f(): return 4");
  const frame = await (await fetch(`${yard.engines}${await yard.frame("python")}`)).text();
  const body = frame.replace(" 'wasm-unsafe-eval'", "");
  expect(body).not.toBe(frame);
  yard.instead.set(".html", { status: 200, type: "text/html", body });
  expect(await run(yard, python)).toMatchObject({ state: "engine", fault: { kind: "unready" } });
  yard.instead.clear();
  expect(await result(yard, python)).toEqual({ value: 4 });
});

test("13: a frame that never answers is given up", async () => {
  yard.instead.set(".html", page);
  const outcome = await yard.page.evaluate(async (text) => {
    const host = window.hostAt(new URL("engines/", location.href), 500);
    return JSON.stringify(await host.run(JSON.parse(text)));
  }, JSON.stringify(four));
  expect(JSON.parse(outcome)).toMatchObject({ state: "engine", fault: { kind: "unready" } });
});

test("the pack is fetched once, with its bytes counted, and afterwards comes from the browser's cache", async () => {
  const seen = await yard.page.evaluate(async () => {
    const seen: number[] = [];
    let total = 0;
    await window.host.warm("python", (progress) => {
      if (progress.stage !== "download") return;
      seen.push(progress.loaded);
      total = progress.total;
    });
    return {
      last: seen.at(-1),
      rising: seen.every((n, at) => at === 0 || n > seen[at - 1]!),
      total,
    };
  });
  expect(seen).toEqual({ last: seen.total, rising: true, total: expect.any(Number) });
  expect(seen.total).toBeGreaterThan(1e6);
  const packs = yard.sent.filter((name) => name.endsWith(".pack")).length;
  expect(packs).toBeGreaterThan(3);
  await yard.page.reload();
  expect(await result(yard, job("python", "def f(): return 4"))).toEqual({ value: 4 });
  expect(yard.sent.filter((name) => name.endsWith(".pack"))).toHaveLength(packs);
});

test("where the browser refuses its cache, the engine runs all the same", async () => {
  await yard.page.evaluate(() =>
    Object.defineProperty(window, "caches", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    }),
  );
  expect(await result(yard, four)).toEqual({ value: 4 });
});
