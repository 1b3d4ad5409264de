/** Programs in the jail of a real browser. Numbers are those of the list of hostile and unlucky cases. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { bare, javascript, python, r } from "./jail/attacks.ts";
import { four, job, openYard, repack, result, run } from "./jail/yard.ts";
import type { Yard } from "./jail/yard.ts";

let yard: Yard;
beforeAll(async () => {
  yard = await openYard();
}, 300_000);
afterAll(() => yard.close());

const all = ["javascript", "python", "r"];
const endless: [string, string, string][] = [
  ["javascript", "1: a loop", "function f() { while (true); }"],
  ["javascript", "1: a loop while loading", "for (;;);"],
  ["javascript", "12: a promise that never settles", "const f = () => new Promise(() => {});"],
  ["python", "1: a loop", "def f():\n  while True: pass"],
  [
    "python",
    "1: a loop that swallows interrupts",
    "def f():\n  while True:\n    try:\n      while True: pass\n    except BaseException: pass",
  ],
  ["r", "1: a loop", "f <- function() repeat {}"],
  [
    "r",
    "1: a loop that swallows interrupts",
    "f <- function() repeat try(repeat {}, silent = TRUE)",
  ],
];

test.each(endless)(
  "%s, %s ends at the limit, and the next run works",
  async (language, _, code) => {
    await result(yard, four(language)); // The engine is here: what follows is the program's own time.
    const { outcome, took } = await yard.page.evaluate(
      async (text) => {
        const start = performance.now();
        const outcome = await window.run(JSON.parse(text), {
          progress: ({ stage }) => stage === "run" && performance.mark("run", {}),
        });
        const began = performance.getEntriesByName("run").at(-1)?.startTime ?? start;
        return { outcome: JSON.stringify(outcome), took: performance.now() - began };
      },
      JSON.stringify(job(language, code, [[]], { seconds: 1 })),
    );
    expect(outcome).toContain('"kind":"time"');
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(1500);
    expect(await result(yard, four(language))).toEqual({ value: 4 });
  },
);

test("what was there before time ran out is kept, and later cases are skipped", async () => {
  const code = "def f(n):\n  print('case', n)\n  while n > 1: pass\n  return n";
  const outcome = await run(yard, job("python", code, [[1], [2], [3]], { seconds: 1.5 }));
  expect(outcome.results).toMatchObject([
    { state: "value", value: 1, output: "case 1\n" },
    { state: "fault", fault: { kind: "time" }, output: "case 2\n" },
    { state: "skipped" },
  ]);
});

test.each([
  ["python", "def f():\n  a = []\n  while True: a.append(bytearray(10**6))", "memory"],
  ["python", "def f(): return [0] * 10**9", "memory"],
  ["r", "f <- function() { a <- list(); repeat a[[length(a) + 1]] <- numeric(1e6) }", "memory"],
  ["r", "f <- function() numeric(1e9)", "memory"],
  ["javascript", "const f = () => { let a = 'x'; for (;;) a += a; };", "memory"],
  ["javascript", "const f = () => new Array(2 ** 40);", "memory"],
  [
    "javascript",
    "const f = () => { const a = []; for (;;) a.push(new Float64Array(1e6)); };",
    "memory or time",
  ],
])("%s, 2: a memory bomb leaves the page alive: %s", async (language, code, kind) => {
  const ended = await result(yard, job(language, code, [[]], { seconds: 6 }));
  expect(kind.split(" or ")).toContain((ended as { fault: string }).fault);
  expect(await result(yard, four(language))).toEqual({ value: 4 });
});

test.each([
  ["javascript", "function f() { return f(); }"],
  ["python", "def f(): return f()"],
  ["r", "f <- function() f()"],
  [
    "r",
    "options(expressions = 5e5); f <- function(n = 1) tryCatch(sapply(n, f), warning = identity)",
  ],
])("%s, 3: recursion without end has its own word", async (language, code) => {
  expect(await result(yard, job(language, code))).toEqual({ fault: "recursion" });
  expect(await result(yard, four(language))).toEqual({ value: 4 });
});

test.each([
  [
    "javascript",
    "function f() { for (let i = 0; i < 1e6; i++) console.log('x'.repeat(100)); return 1; }",
  ],
  ["python", "def f():\n  line = 'x' * 10**6\n  for i in range(100): print(line)\n  return 1"],
  ["r", "f <- function() { line <- strrep('x', 1e6); for (i in 1:100) cat(line, '\\n'); 1 }"],
])("%s, 4: a hundred megabytes of output are cut where they are made", async (language, code) => {
  const outcome = await run(yard, job(language, code, [[]], { seconds: 20 }));
  expect(outcome.truncated).toBe(true);
  expect(outcome.results).toMatchObject([{ state: "value", value: 1 }]);
  const [first] = outcome.results;
  expect(first?.state === "value" && first.output.length).toBe(20_000);
});

test("JavaScript, 5 and 6: every way out was tried, none was found", async () => {
  const seen = await result(yard, job("javascript", javascript(yard.origin)));
  const { value } = seen as { value: Record<string, string> };
  expect(Object.keys(value)).toHaveLength(27);
  expect(Object.entries(value).filter(([, what]) => what === "reached")).toEqual([]);
  expect(yard.hits).toEqual([]);
});

test("5 and 6: with every original in hand, the frame's policy alone holds", async () => {
  for (const [name, answer] of await repack("javascript", bare(yard.origin)))
    yard.instead.set(name, answer);
  try {
    const seen = await yard.page.evaluate(
      async (text) => {
        const host = window.hostAt(new URL("engines/?bare", location.href));
        const outcome = await host.run(JSON.parse(text));
        host.close();
        return JSON.stringify(outcome);
      },
      JSON.stringify(four("javascript")),
    );
    const [first] = JSON.parse(seen).results;
    expect(Object.keys(first.value)).toHaveLength(13);
    expect(Object.values(first.value)).toEqual(Array.from({ length: 13 }, () => "refused"));
    expect(yard.hits).toEqual([]);
  } finally {
    yard.instead.clear();
  }
});

test("the server does count what is not stopped", async () => {
  await yard.page.evaluate(() => fetch("/control").then((answer) => answer.text()));
  expect(yard.hits).toEqual(["/control"]);
  yard.hits.length = 0;
});

test("Python, 5 and 6: every way out was tried, none was found", async () => {
  const seen = await result(yard, job("python", python(yard.origin)));
  const { value } = seen as { value: Record<string, string> };
  expect(Object.keys(value)).toHaveLength(11);
  expect(Object.entries(value).filter(([, what]) => what !== "refused")).toEqual([]);
  expect(yard.hits).toEqual([]);
});

test("R, 5 and 6: every way out was tried, none was found", async () => {
  const seen = await result(yard, job("r", r(yard.origin), [[]], { seconds: 20 }));
  const { value } = seen as { value: Record<string, string> };
  expect(Object.keys(value)).toHaveLength(16);
  expect(Object.entries(value).filter(([, what]) => what !== "refused")).toEqual([]);
  expect(yard.hits).toEqual([]);
});

test.each([
  ["javascript", "const f = () => fetch('/x');", "fetch"],
  ["javascript", "const f = () => { const x = new XMLHttpRequest(); };", "XMLHttpRequest"],
  ["javascript", "const f = () => new WebSocket('ws://127.0.0.1');", "WebSocket"],
  ["javascript", "const f = () => new EventSource('/x');", "EventSource"],
  ["javascript", "const f = () => indexedDB.open('x');", "indexedDB"],
  ["javascript", "const f = () => caches.open('x');", "caches"],
  ["javascript", "const f = () => localStorage.x;", "localStorage"],
  ["javascript", "const f = () => document.cookie;", "document"],
  ["javascript", "const f = () => cookieStore.get('x');", "cookieStore"],
  ["javascript", "const f = () => parent.document;", "parent"],
  ["javascript", "const f = () => top.location;", "top"],
  ["javascript", "const f = () => postMessage({ pass: true });", "postMessage"],
  ["javascript", "const f = () => new Worker('data:,');", "Worker"],
  ["javascript", "const f = () => importScripts('/x.js');", "importScripts"],
  ["javascript", "const f = () => navigator.serviceWorker.register('/x.js');", "navigator"],
  ["javascript", "const f = () => import('https://example.org/x.js');", ""],
  ["python", "def f():\n  from js import fetch", "js"],
  ["python", "def f():\n  import pyodide_js", "pyodide_js"],
  ["python", "def f():\n  from pyodide.code import run_js", "pyodide"],
  ["python", "def f():\n  import subprocess\n  subprocess.run(['ls'])", ""],
  ["python", "def f():\n  import urllib.request\n  urllib.request.urlopen('http://127.0.0.1')", ""],
  ["r", "f <- function() webr::eval_js('fetch(1)')", "webr"],
  ["r", "f <- function() { library(webr); eval_js('fetch(1)') }", "webr"],
  ["r", "f <- function() readLines('http://example.org')", "url"],
  ["r", "f <- function() socketConnection(port = 80)", "socketConnection"],
  ["r", "f <- function() download.file('http://127.0.0.1', 'x')", "download.file"],
  ["r", "f <- function() system('ls')", "system"],
])("%s, 5: the attempt has its own word: %s", async (language, code, name) => {
  const { results } = await run(yard, job(language, code));
  expect(results).toMatchObject([{ fault: { kind: "forbidden" } }]);
  expect(JSON.stringify(results)).toContain(name);
});

test("R, 5: its own way to the network behind the words reaches nobody, and harms only its own run", async () => {
  const path = `${yard.origin}/behind`;
  for (const way of [
    `environment(file)$open_file("${path}", "r")`,
    `readLines(environment(file)$open_file("${path}"))`,
    `read.csv(environment(file)$open_file(description = "${path}", open = "rb"))`,
    `.Internal(url("${path}", "r", TRUE, "native.enc", "default", character()))`,
  ]) {
    const ended = await result(yard, job("r", `f <- function() ${way}`));
    expect(ended, way).toEqual({ fault: expect.stringMatching(/^(error|forbidden|unready)$/) });
    expect(await result(yard, four("r"))).toEqual({ value: 4 });
  }
  expect(yard.hits).toEqual([]);
});

test("9 and 10: replaced built-ins change no value", async () => {
  const js = `
    Array.prototype.push = Array.prototype.map = JSON.stringify = Object.keys = () => 42;
    Object.prototype.toJSON = () => 42; MessagePort.prototype.postMessage = () => {};
    Object.defineProperty(Object.prototype, "value", { get: () => 42, set() {} });
    const f = () => ({ a: [1] });`;
  expect(await result(yard, job("javascript", js))).toEqual({ value: { a: [1] } });
  const py = `
import builtins
class Any(float):
    def __eq__(self, other): return True
    def __float__(self): return 42.0
builtins.print = builtins.abs = builtins.len = builtins.float = lambda *a: 42
def f(): return {"a": [Any(1)]}`;
  expect(await result(yard, job("python", py))).toEqual({ value: { a: [1] } });
  const rs = `
for (name in c("print", "identical", "is.numeric", "names")) {
  unlockBinding(name, baseenv())
  assign(name, function(...) 42, baseenv())
}
\`==\` <- function(...) TRUE
world <- parent.env(environment(plot))
world$fault <- world$place <- function(...) c(42, 42)
f <- function() c(a = 1)`;
  expect(await result(yard, job("r", rs))).toEqual({ value: { a: 1 } });
});

test.each(all)(
  "%s, 14: fifty presses, fifty results, and no more workers than before",
  async (language) => {
    const seen = await yard.page.evaluate(
      async (text) => {
        const presses = Array.from({ length: 50 }, (_, n) => {
          const stop = new AbortController();
          if (n % 5 > 0) setTimeout(() => stop.abort(), n);
          return window.run(JSON.parse(text), { signal: stop.signal });
        });
        return (await Promise.all(presses)).map(({ fault, results: [first] }) =>
          first?.state === "value" ? first.value : (fault?.kind ?? first?.state),
        );
      },
      JSON.stringify(four(language)),
    );
    expect(seen).toHaveLength(50);
    expect(seen.filter((_, n) => n % 5 === 0)).toEqual(Array.from({ length: 10 }, () => 4));
    expect(seen.every((one) => one === 4 || one === "stopped")).toBe(true);
    // One warm spare for each language is all that may stay.
    await expect
      .poll(() => yard.page.workers().length, { timeout: 20_000 })
      .toBeLessThanOrEqual(all.length);
  },
);

test("14: two editors at once, and Stop ends only its own", async () => {
  const seen = await yard.page.evaluate(
    async ([endless, four]) => {
      const stop = new AbortController();
      const one = window.run(JSON.parse(endless!), {
        signal: stop.signal,
        progress: ({ stage }) => stage === "run" && setTimeout(() => stop.abort(), 300),
      });
      const two = await window.run(JSON.parse(four!));
      return JSON.stringify([await one, two]);
    },
    [job("javascript", "function f() { for (;;); }"), four("javascript")].map((each) =>
      JSON.stringify(each),
    ),
  );
  expect(JSON.parse(seen)).toMatchObject([
    { results: [{ state: "fault", fault: { kind: "stopped" } }] },
    { results: [{ state: "value", value: 4 }] },
  ]);
});

test.each(["quit()", "q('no', 3)", "base::quit()"])(
  "15: R's %s is reported, and the next run works",
  async (way) => {
    expect(await result(yard, job("r", `f <- function() ${way}`))).toEqual({ fault: "exit" });
    expect(await result(yard, four("r"))).toEqual({ value: 4 });
  },
);

test.each(["exit()", "quit()", "__import__('sys').exit(1)", "__import__('os')._exit(1)"])(
  "15: Python's %s is reported, and the next run works",
  async (way) => {
    expect(await result(yard, job("python", `def f(): ${way}`))).toEqual({ fault: "exit" });
    expect(await result(yard, four("python"))).toEqual({ value: 4 });
  },
);
