/** The world of a program: its own, new for every run, and no help in cheating. */
import { expect, test } from "vitest";
import type { Job } from "../../grader/type.ts";
import type { Value } from "../../grader/value.ts";
import { call, limits, run, value } from "./runner.ts";

const long = { $: "integer", digits: "18446744073709551616" };

const cheats: [string, string, string, Value][] = [
  [
    "javascript",
    "9: prototypes and JSON replaced",
    `
    Object.defineProperty(Array.prototype, 0, { set() { throw 1; }, configurable: true });
    Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = () => [42];
    Object.prototype.value = 42; Object.defineProperty = Object.create = Object.keys = () => 42;
    JSON.stringify = JSON.parse = () => 42; Math.abs = () => 0; Array.isArray = () => false;
    Promise.prototype.then = Function.prototype.call = Function.prototype.apply = () => 42;
    Number.isFinite = () => false; Reflect.apply = Reflect.ownKeys = () => [42]; String.prototype.slice = () => "42";
    function f(a) { return { a, b: [1, 2] }; }`,
    { a: 1, b: [1, 2] },
  ],
  [
    "python",
    "10: built-ins, print, ==, int and json replaced",
    `
import builtins, json, sys
class Any(int):
    def __eq__(self, other): return True
    def __int__(self): return 42
    def __repr__(self): return "42"
    __index__ = __float__ = __int__
    __hash__ = None
class Text(str):
    def __str__(self): return "42"
class Both(list):
    def __iter__(self): return iter([42])
    def __len__(self): return 42
    def __eq__(self, other): return True
builtins.abs = builtins.len = builtins.type = builtins.isinstance = builtins.issubclass = lambda *a: 42
builtins.print = builtins.int = builtins.float = builtins.str = builtins.list = None
json.dumps = json.loads = json.JSONEncoder.encode = lambda *a, **k: "42"
sys.setrecursionlimit(60)
sys.settrace(lambda *a: 42)
def f(a): return {"a": Any(1), "b": Both((Any(1), Text("x")))}`,
    { a: 1, b: [1, "x"] },
  ],
  [
    "r",
    "10: functions of base, operators and printing replaced",
    `
take <- function(name, value, of = baseenv()) {
  unlockBinding(name, of)
  assign(name, value, of)
}
for (name in c("print", "identical", "is.numeric", "class", "names", "length", "paste", "format"))
  take(name, function(...) 42)
\`==\` <- function(...) TRUE
take("abs", function(...) 42)
length.fake <- function(x) 42
f <- function(a) list(a = structure(1, class = c("fake", "numeric"))[[1]], b = list(1, "x"))`,
    { a: 1, b: [1, "x"] },
  ],
];

test.each(cheats)("%s, %s: the value is what it is", async (language, _, code, expected) => {
  const { results } = await call(language, code, [1]);
  expect(results).toMatchObject([{ state: "value", value: expected }]);
});

const asked = (...names: string[]): Job["calls"] => [
  ...names.map((name) => ({ name, call: name, args: [] })),
  { name: "read", read: names.slice(0, 1) },
];

test.each([
  [
    "names are what they stand for when they are asked for, whatever they are called",
    "let then = () => { then = () => 2; return 1; }; const f = () => 3;",
    ["then", "then", "f", "class", "no", "f.x"],
    [1, 2, 3, "missing", "missing", "missing"],
  ],
  [
    "a name that is taken before it is handed over is the program's own loss",
    'Object.defineProperty(globalThis, "__chiasma_hatch__", { value: 1 }); const f = () => 3;',
    ["f"],
    ["error"],
  ],
  [
    "what throws when it is asked for is told as what it throws",
    'Object.defineProperty(globalThis, "f", { get() { throw new Error("mine"); } }); const g = () => 3;',
    ["f", "g"],
    ["error", 3],
  ],
])("javascript: %s", async (_, code, names, expected) => {
  const { results } = await run({ language: "javascript", code, calls: asked(...names), limits });
  const told = results.map((one) =>
    one.state === "value" ? one.value : "fault" in one ? one.fault.kind : one.state,
  );
  expect(told.slice(0, names.length)).toEqual(expected);
});

test.each(["javascript", "python"])("%s: arguments arrive as its own values", async (language) => {
  const code =
    language === "python"
      ? "def f(n, i, c, t, r):\n  return [n != n, i + 1, c * c, t['x'], r, None if r else 0]"
      : "const f = (n, i, c, t, r) => [n !== n, i + 1n, c.re, t.x, r, r instanceof Object ? null : 0]";
  const args: Value[] = [
    { $: "number", is: "NaN" },
    { $: "integer", digits: "18446744073709551615" },
    { $: "complex", re: 0, im: 1 },
    { $: "table", order: ["x"], columns: { x: [1, 2] } },
    { a: [null] },
  ];
  const { results } = await call(language, code, args);
  const square = language === "python" ? { $: "complex", re: -1, im: 0 } : 0;
  const expected = [true, long, square, [1, 2], { a: [null] }, null];
  expect(results).toMatchObject([{ state: "value", value: expected }]);
});

test("R: arguments arrive as its own values", async () => {
  const code = `f <- function(n, v, m, l, t, r, c, w, none) {
    list(is.nan(n), sum(is.na(v)), dim(m), m[2, 1], is.list(l), class(t), nrow(t), r$a, Mod(c), nchar(w), is.null(none))
  }`;
  const args: Value[] = [
    { $: "number", is: "NaN" },
    [1, null, 3],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [1, "a"],
    { $: "table", order: ["x", "y"], columns: { x: [1, 2], y: ["a", null] } },
    { a: [null] },
    { $: "complex", re: 3, im: 4 },
    "心電圖",
    null,
  ];
  const expected = [true, 1, [2, 3], 4, true, "data.frame", 2, null, 5, 3, true];
  expect((await call("r", code, args)).results).toMatchObject([
    { state: "value", value: expected },
  ]);
});

const state: [string, string][] = [
  ["javascript", "globalThis.n = (globalThis.n ?? 0) + 1; const f = () => n;"],
  ["python", "import math\nmath.n = getattr(math, 'n', 0) + 1\ndef f(): return math.n"],
  ["r", "n <- if (exists('n')) n + 1 else 1\nf <- function() n"],
  ["r", "options(n = getOption('n', 0) + 1)\nf <- function() getOption('n')"],
  ["r", "f <- function() sum(search() == 'mine')\nattach(list(a = 1), name = 'mine')"],
  [
    "r",
    "f <- function() 1 + (exists('seeded') && seeded)\nseeded <- exists('.Random.seed')\nset.seed(1)",
  ],
  ["r", "n <- 1 + !identical(palette()[2], '#DF536B')\npalette(rainbow(3))\nf <- function() n"],
  [
    "r",
    "unlockBinding('pi', baseenv())\nassign('pi', if (pi > 4) 2 else 5, baseenv())\nf <- function() if (pi == 5) 1 else 0",
  ],
  [
    "r",
    "Sys.setenv(N = paste0(Sys.getenv('N'), 'x'))\nwriteLines('x', 'file')\nf <- function() nchar(Sys.getenv('N'))",
  ],
  ["r", "n <- 1 + file.exists('left.txt')\nwriteLines('x', 'left.txt')\nf <- function() n"],
];

test.each(state)("%s: nothing is left for the next run: %s", async (language, code) => {
  for (let time = 0; time < 2; time++)
    expect((await call(language, code)).results).toMatchObject([{ value: 1 }]);
});

test.each([
  ["python", "answer = 6 * 7\ndef f(a): return 1 / a"],
  [
    "javascript",
    "const answer = 6 * 7; function f(a) { if (a === 0) throw new Error('zero'); return 1 / a; }",
  ],
  ["r", "answer <- 6 * 7\nf <- function(a) if (a == 0) stop('zero') else 1 / a"],
])("%s: later cases run after a fault, and names are read", async (language, code) => {
  const job: Job = {
    language,
    code,
    limits,
    calls: [
      { name: "zero", call: "f", args: [0] },
      { name: "two", call: "f", args: [2] },
      { name: "names", read: ["answer"] },
      { name: "no name", read: ["nothing_of_that_name"] },
    ],
  };
  expect((await run(job)).results).toMatchObject([
    { state: "fault", fault: { kind: "error" } },
    { state: "value", value: 0.5 },
    { state: "value", value: { answer: 42 } },
    { state: "fault", fault: { kind: "missing" } },
  ]);
});

test("Python's unseeded random numbers differ from run to run, though all start from one snapshot", async () => {
  const code = "import random\ndef f(): return random.random()";
  const [one, two] = await Promise.all([call("python", code), call("python", code)]);
  expect(one.results[0]).toMatchObject({ state: "value" });
  expect(one.results[0]).not.toMatchObject({ value: (two.results[0] as { value: Value }).value });
});

const chance: [string, string][] = [
  ["javascript", "const f = () => [Math.random(), Math.random()];"],
  ["python", "import random\nf = lambda: [random.random(), random.random()]"],
  ["r", "f <- function() runif(2)"],
];

test.each(chance)(
  "%s, 16: what is drawn without a seed is the same twice where it is marked",
  async (language, code) => {
    const calls = [{ name: "it", call: "f", args: [] }];
    const drawn = async (seed: number) =>
      (await run({ language, code, calls, limits, seed })).results[0];
    const value = async (seed: number) => ((await drawn(seed)) as { value: Value }).value;
    const [once, again, other] = [await value(3), await value(3), await value(4)];
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(new Set(once as number[]).size).toBe(2);
  },
);

test("49: a program at the desk reads no file, writes none and starts nothing", async () => {
  expect(await value("javascript", "typeof require")).toBe("undefined");
  const out = await call("javascript", "const f = () => process.binding('fs')");
  expect(out.results).toMatchObject([{ fault: { kind: "forbidden", message: "process" } }]);
  const password = await call("python", "def f(): return open('/etc/passwd').read()");
  expect(password.results).toMatchObject([{ state: "fault", fault: { kind: "error" } }]);
});
