/** What goes wrong in programs: its kind, at the program's own line and column; time, and floods. */
import { expect, test } from "vitest";
import type { Fault } from "../../grader/type.ts";
import { call, value } from "./runner.ts";

const places: [string, string, string, Partial<Fault>][] = [
  [
    "javascript",
    "a syntax error",
    "let a = 1;\nlet b = = 2;",
    { kind: "syntax", line: 2, column: 9 },
  ],
  [
    "javascript",
    "an error while loading",
    "let a = 1;\n\n  g();",
    { kind: "error", line: 3, column: 3 },
  ],
  [
    "javascript",
    "an error in the call",
    "function f() {\n  return g();\n}",
    { kind: "error", line: 2 },
  ],
  [
    "javascript",
    "text that is not JSON",
    "function f() {\n  return JSON.parse('{');\n}",
    { kind: "error", line: 2, column: 15 },
  ],
  ["javascript", "no such function", "function g() {}", { kind: "missing", message: "f" }],
  ["javascript", "not a function", "const f = 3;", { kind: "missing", message: "f" }],
  [
    "javascript",
    "recursion without end",
    "function f() {\n  return f();\n}",
    { kind: "recursion" },
  ],
  [
    "javascript",
    "something thrown that is no error",
    "function f() { throw 'oh'; }",
    { kind: "error", message: "thrown: oh" },
  ],
  ["javascript", "15: the end of the program", "function f() { close(); }", { kind: "exit" }],
  [
    "javascript",
    "the network",
    "function f() {\n  return fetch('/');\n}",
    { kind: "forbidden", message: "fetch", line: 2 },
  ],
  [
    "javascript",
    "a module from elsewhere",
    "const f = () => import('https://example.org/x.js');",
    { kind: "forbidden" },
  ],
  [
    "javascript",
    "2: too much memory",
    "function f() { return 'x'.repeat(2 ** 40); }",
    { kind: "memory" },
  ],
  ["python", "a syntax error", "a = 1\nb = = 2", { kind: "syntax", line: 2, column: 5 }],
  ["python", "an indentation error", "def f():\nreturn 1", { kind: "syntax", line: 2 }],
  [
    "python",
    "an error while loading",
    "a = 1\n\nif a:\n  g()",
    { kind: "error", line: 4, column: 3 },
  ],
  [
    "python",
    "an error in the call",
    "def f():\n  return g()",
    { kind: "error", line: 2, column: 10 },
  ],
  [
    "python",
    "an error inside a library",
    "import json\ndef f():\n  return json.loads('{')",
    { kind: "error", line: 3 },
  ],
  ["python", "no such function", "def g(): pass", { kind: "missing", message: "f" }],
  ["python", "recursion without end", "def f():\n  return f()", { kind: "recursion", line: 2 }],
  [
    "python",
    "2: too much memory",
    "def f():\n  a = []\n  while True: a.append(bytearray(10**6))",
    { kind: "memory", line: 3 },
  ],
  ["python", "15: exit()", "def f(): exit()", { kind: "exit", line: 1 }],
  ["python", "15: quit()", "quit()", { kind: "exit", line: 1 }],
  ["python", "15: sys.exit", "import sys\ndef f(): sys.exit(3)", { kind: "exit", line: 2 }],
  ["python", "15: os._exit", "import os\ndef f(): os._exit(3)", { kind: "exit", line: 2 }],
  ["python", "15: SystemExit", "def f(): raise SystemExit", { kind: "exit" }],
  ["python", "an interrupt of its own", "def f(): raise KeyboardInterrupt", { kind: "error" }],
  ["python", "the page", "def f():\n  import js", { kind: "forbidden", message: "js", line: 2 }],
  [
    "python",
    "the interpreter",
    "from pyodide.code import run_js",
    { kind: "forbidden", message: "pyodide" },
  ],
  [
    "python",
    "the network",
    "import urllib.request as u\ndef f(): u.urlopen('http://127.0.0.1:9')",
    { kind: "forbidden", line: 2 },
  ],
  [
    "python",
    "a process",
    "import os\ndef f(): os.system('ls')",
    { kind: "forbidden", message: "system" },
  ],
  ["python", "input that nobody types", "def f(): input()", { kind: "error" }],
  ["r", "a syntax error", "a <- 1\nb = = 2", { kind: "syntax", line: 2, column: 5 }],
  ["r", "a bracket that is not closed", "f <- function() {\n  1", { kind: "syntax", line: 3 }],
  [
    "r",
    "an error while loading",
    "a <- 1\n\nif (a) {\n  g()\n}",
    { kind: "error", line: 4, column: 3 },
  ],
  ["r", "an error in one line of many", "a <- 1\na + 'b'", { kind: "error", line: 2 }],
  [
    "r",
    "an error in the call",
    "f <- function() {\n  x <- 1\n  x + 'a'\n}",
    { kind: "error", line: 3, column: 3 },
  ],
  [
    "r",
    "an error inside a library",
    "f <- function() {\n  lm(y ~ x, data.frame(x = 1))\n}",
    { kind: "error", line: 2 },
  ],
  [
    "r",
    "an error of its own",
    "f <- function() stop('oh')",
    { kind: "error", message: "oh", line: 1 },
  ],
  [
    "r",
    "a warning that is an error",
    "options(warn = 2)\nf <- function() as.numeric('x')",
    { kind: "error", line: 2 },
  ],
  ["r", "no such function", "g <- function() 1", { kind: "missing", message: "f" }],
  ["r", "not a function", "f <- 3", { kind: "missing", message: "f" }],
  ["r", "recursion without end", "f <- function() f()", { kind: "recursion" }],
  [
    "r",
    "recursion without end, the limit raised",
    "options(expressions = 500000)\nf <- function(n = 0) 1 + f(n + 1)",
    { kind: "recursion" },
  ],
  [
    "r",
    "2: too much memory",
    "f <- function() {\n  a <- list()\n  repeat a[[length(a) + 1]] <- numeric(1e6)\n}",
    { kind: "memory", line: 3 },
  ],
  ["r", "2: more than there is", "f <- function() numeric(1e11)", { kind: "memory", line: 1 }],
  ["r", "15: quit()", "f <- function() quit()", { kind: "exit", line: 1 }],
  ["r", "15: q() while loading", "x <- 1\nq('no')", { kind: "exit", line: 2 }],
  [
    "r",
    "15: quit() within try",
    "f <- function() tryCatch(quit(), error = identity)",
    { kind: "exit" },
  ],
  [
    "r",
    "JavaScript",
    "f <- function() webr::eval_js('1 + 1')",
    { kind: "forbidden", message: "webr", line: 1 },
  ],
  [
    "r",
    "JavaScript, by the way of C",
    "f <- function() .Call(webr:::ffi_eval_js, '1 + 1', FALSE)",
    { kind: "forbidden", message: "webr" },
  ],
  [
    "r",
    "the network",
    "f <- function() {\n  url('http://127.0.0.1:9')\n}",
    { kind: "forbidden", message: "url", line: 2 },
  ],
  [
    "r",
    "a file of the network",
    "f <- function() readLines('http://127.0.0.1:9')",
    { kind: "forbidden" },
  ],
  [
    "r",
    "a download",
    "f <- function() download.file('http://127.0.0.1:9', 'x')",
    { kind: "forbidden", message: "download.file" },
  ],
  ["r", "a socket", "f <- function() socketConnection(port = 9)", { kind: "forbidden" }],
  ["r", "a process", "f <- function() system('ls')", { kind: "forbidden", message: "system" }],
  ["r", "a package from elsewhere", "library(survival)", { kind: "error", line: 1 }],
  ["r", "a drawing without a device", "f <- function() hist(c(1, 2))", { kind: "error" }],
];

test.each(places)("%s: %s", async (language, _, code, expected) => {
  const { fault, results } = await call(language, code, [], { megabytes: 128 });
  const [first] = results;
  expect(fault ?? (first?.state === "fault" ? first.fault : first)).toMatchObject(expected);
});

const endless: [string, string, string][] = [
  ["javascript", "1: a loop", "function f() { while (true); }"],
  ["javascript", "1: a loop while loading", "while (true);"],
  ["javascript", "12: a promise that never settles", "const f = () => new Promise(() => {});"],
  ["python", "1: a loop", "def f():\n  while True: pass"],
  [
    "python",
    "1: a loop that swallows interrupts",
    "def f():\n  while True:\n    try:\n      while True: pass\n    except BaseException: pass",
  ],
  ["r", "1: a loop", "f <- function() repeat {}"],
  ["r", "1: a loop while loading", "while (TRUE) 1"],
  [
    "r",
    "1: a loop that swallows interrupts",
    "f <- function() repeat tryCatch(repeat {}, interrupt = identity, error = identity)",
  ],
];

test.each(endless)(
  "%s, %s: out of time at the limit, and the next run works",
  async (language, _, code) => {
    const { fault, results } = await call(language, code, [], { seconds: 0.5 });
    const [first] = results;
    expect(
      (fault ?? (first?.state === "fault" && first.fault) ?? undefined) as Fault,
    ).toMatchObject({ kind: "time" });
    expect(await value(language, "2 + 2")).toBe(4);
  },
);

const printing: [string, string][] = [
  [
    "javascript",
    "console.log('at first');\nfunction f(a) { console.log('in f', a, [a], { a }); for (let i = 0; i < 1e6; i++) console.log('flood'); return 1; }",
  ],
  [
    "python",
    "print('at first')\ndef f(a):\n  print('in f', a)\n  for i in range(200000): print('flood' * 100)\n  return 1",
  ],
  [
    "r",
    "cat('at first\\n')\nf <- function(a) {\n  cat('in f', a, '\\n')\n  for (i in 1:20000) cat('flood\\n')\n  1\n}",
  ],
];

test.each(printing)(
  "%s, 4: what is printed is kept by case, and cut where it is made",
  async (language, code) => {
    const outcome = await call(language, code, [7], { output: 1000 });
    const [first] = outcome.results;
    expect(outcome.output).toBe("at first\n");
    expect(first).toMatchObject({ state: "value", value: 1 });
    const output = first?.state === "value" ? first.output : "";
    expect(output).toMatch(/^in f 7/);
    expect(outcome.output.length + output.length).toBe(1000);
    expect(outcome.truncated).toBe(true);
  },
);

test("R: warnings and messages are printed with their line, and what lines show is shown", async () => {
  const code =
    "x <- 3\nx\nf <- function() {\n  as.numeric('x')\n  message('told')\n  cat('心電圖')\n  invisible(1)\n}";
  const outcome = await call("r", code);
  expect(outcome.output).toBe("[1] 3\n");
  const output = "Warning (line 4): NAs introduced by coercion\ntold\n心電圖";
  expect(outcome.results).toMatchObject([{ state: "value", value: 1, output }]);
});

test("what was printed before a loop without end is not lost", async () => {
  const { results } = await call("python", "def f():\n  print('here')\n  while True: pass", [], {
    seconds: 3,
  });
  expect(results[0]).toMatchObject({ state: "fault", output: "here\n" });
});
