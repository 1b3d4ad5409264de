/** Programs for `mean(x)` and what is said of them; a language without a program cannot come to that outcome. */
export interface Said {
  says: string;
  code: Record<string, string>;
  words: RegExp[];
}

const line2 = /Line 2 of your code/;

export const outcomes: Said[] = [
  {
    says: "partly right",
    code: {
      javascript: "const mean = (x) => (x.length === 1 ? x[0] : 0);",
      python: "def mean(x): return x[0] if len(x) == 1 else 0",
      r: "mean <- function(x) if (length(x) == 1) x else 0",
    },
    words: [/^Partly right, 33 %/, /1 of 3 cases passed/, /Expected 3, got 0/],
  },
  {
    says: "an error, at its line",
    code: {
      javascript: "function mean(x) {\n  return x.none.such;\n}",
      python: "def mean(x):\n  return x.none",
      r: "mean <- function(x) {\n  x$none\n}",
    },
    words: [/The program stopped with an error/, line2],
  },
  {
    says: "code that cannot be read, at its line",
    code: {
      javascript: "function mean(x) {\n  retur x;\n}",
      python: "def mean(x):\n  retur x",
      r: "mean <- function(x) {\n  retur x\n}",
    },
    words: [/costs nothing/, /The code cannot be read/, line2],
  },
  {
    says: "1: a loop without end",
    code: {
      javascript: "function mean() { for (;;); }",
      python: "def mean(x):\n  while True: pass",
      r: "mean <- function(x) repeat {}",
    },
    words: [/Out of time/, /Not run/],
  },
  {
    says: "1: a loop that swallows interrupts",
    code: {
      javascript: "function mean() { for (;;) try { for (;;); } catch {} }",
      python:
        "def mean(x):\n  while True:\n    try:\n      while True: pass\n    except BaseException: pass",
      r: "mean <- function(x) repeat try(repeat {}, silent = TRUE)",
    },
    words: [/Out of time/],
  },
  {
    says: "2: memory without end",
    code: {
      javascript: "function mean() { return 'x'.repeat(2 ** 40); }",
      python: "def mean(x):\n  a = []\n  while True: a.append(bytearray(10**6))",
      r: "mean <- function(x) {\n  a <- list()\n  repeat a[[length(a) + 1]] <- numeric(1e6)\n}",
    },
    words: [/more memory than it may have/],
  },
  {
    says: "4: a flood of output",
    code: {
      javascript:
        "function mean(x) {\n  for (let i = 0; i < 1e5; i++) console.log('flood');\n  return 3;\n}",
      python: "def mean(x):\n  for i in range(100000): print('flood')\n  return 3",
      r: "mean <- function(x) {\n  for (i in 1:1e4) cat('flood\\n')\n  3\n}",
    },
    words: [/printed more than can be shown/],
  },
  {
    says: "nothing returned",
    code: {
      javascript: "function mean(x) {}\n// mine",
      python: "def mean(x): pass\n# mine",
      r: "mean <- function(x) NULL # mine",
    },
    words: [/return/],
  },
  {
    says: "a text for a number",
    code: {
      javascript: "const mean = () => 'three';",
      python: "def mean(x): return 'three'",
      r: "mean <- function(x) 'three'",
    },
    words: [/A number is expected, but it is "three"/],
  },
  {
    says: "a list for a number",
    code: {
      javascript: "const mean = () => [3];",
      python: "def mean(x): return [3]",
      r: "mean <- function(x) list(3)",
    },
    words: [/A number is expected, but it is \[3\]/],
  },
  {
    says: "a typed array for a number",
    code: {
      javascript: "const mean = () => Float64Array.of(3);",
      python: "import array\ndef mean(x): return array.array('d', [3])",
    },
    words: [/A number is expected, but it is \[3\]/],
  },
  {
    says: "a data frame for a number",
    code: { r: "mean <- function(x) data.frame(m = 3)" },
    words: [/A number is expected/],
  },
  {
    says: "a warning, with its line",
    code: { r: "mean <- function(x) {\n  as.numeric('x')\n  sum(x) / length(x)\n}" },
    words: [/^Right\n/],
  },
  {
    says: "no function of that name",
    code: {
      javascript: "const average = () => 3;",
      python: "def average(x): return 3",
      r: "average <- function(x) 3",
    },
    words: [/costs nothing/, /no function called mean/],
  },
  {
    says: "11: not a number",
    code: {
      javascript: "const mean = () => 0 / 0;",
      python: "def mean(x): return float('nan')",
      r: "mean <- function(x) 0 / 0",
    },
    words: [/NaN/],
  },
  {
    says: "11: infinity",
    code: {
      javascript: "const mean = () => 1 / 0;",
      python: "def mean(x): return float('inf')",
      r: "mean <- function(x) 1 / 0",
    },
    words: [/infin/i],
  },
  {
    says: "11: a complex number",
    code: { python: "def mean(x): return 3 + 1j", r: "mean <- function(x) 3+1i" },
    words: [/3 \+ 1i|complex/],
  },
  {
    says: "11: a whole number beyond 2^53",
    code: { javascript: "const mean = () => 2n ** 70n;", python: "def mean(x): return 2 ** 70" },
    words: [/1180591620717411303424|1\.18/],
  },
  {
    says: "11: something that is no data",
    code: {
      javascript: "const mean = () => mean;",
      python: "def mean(x): return mean",
      r: "mean <- function(x) mean",
    },
    words: [/function/],
  },
  {
    says: "3: recursion without end",
    code: {
      javascript: "function mean(x) { return mean(x); }",
      python: "def mean(x): return mean(x)",
      r: "mean <- function(x) mean(x)",
    },
    words: [/calls itself without end/],
  },
  {
    says: "5: the network",
    code: {
      javascript: "function mean(x) {\n  return fetch('/');\n}",
      python: "def mean(x):\n  from js import fetch",
      r: "mean <- function(x) {\n  url('http://example.org')\n}",
    },
    words: [/something that it may not have/, line2],
  },
  {
    says: "15: the end of the program",
    code: {
      javascript: "function mean(x) { close(); }",
      python: "def mean(x): exit()",
      r: "mean <- function(x) quit()",
    },
    words: [/The program ended itself/],
  },
  {
    says: "what is done to arguments touches no other case",
    code: {
      javascript:
        "const all = [];\nfunction mean(x) {\n  const m = x.reduce((a, b) => a + b, 0) / x.length;\n  all.push(x);\n  for (const y of all) y.length = 0;\n  return m;\n}",
      python:
        "seen = []\ndef mean(x):\n  m = sum(x) / len(x)\n  seen.append(x)\n  for y in seen: y.clear()\n  return m",
      r: "seen <- 0\nmean <- function(x) {\n  m <- sum(x) / length(x)\n  x[] <- 0\n  seen <<- x\n  m\n}",
    },
    words: [/^Right\n/],
  },
  {
    says: "10: equality and printing of one's own gain nothing",
    code: {
      javascript:
        "Object.is = Number.isFinite = () => true;\nJSON.stringify = () => '3';\nconst mean = () => ({ valueOf: () => 3, toJSON: () => 3 });",
      python:
        "class Any(float):\n  def __eq__(self, other): return True\n  def __sub__(self, other): return 0\ndef mean(x): return Any(0)",
      r: "`==` <- function(...) TRUE\nprint <- function(...) 3\nmean <- function(x) structure(0, class = 'any')\nOps.any <- function(...) TRUE",
    },
    words: [/0 of 3 cases passed/],
  },
];

export interface Shown {
  says: string;
  code: Record<string, string>;
  shown: RegExp;
}

/** What Run shows of values, whatever they are. */
export const returned: Shown[] = [
  {
    says: "a whole number beyond 2^53, digit by digit",
    code: { javascript: "const mean = () => 2n ** 70n;", python: "def mean(x): return 2 ** 70" },
    shown: /Returned\s+1180591620717411303424/,
  },
  {
    says: "a typed array as a list",
    code: {
      javascript: "const mean = () => Float64Array.of(1, NaN);",
      python: "import array\ndef mean(x): return array.array('d', [1, float('nan')])",
    },
    shown: /Returned\s+\[1, NaN\]/,
  },
  {
    says: "nothing",
    code: {
      javascript: "function mean(x) { x; }",
      python: "def mean(x): pass",
      r: "mean <- function(x) invisible(NULL)",
    },
    shown: /Returned\s+nothing/,
  },
  {
    says: "null among numbers",
    code: {
      javascript: "const mean = () => [1, null];",
      python: "def mean(x): return [1, None]",
      r: "mean <- function(x) c(1, NA)",
    },
    shown: /Returned\s+\[1, null\]/,
  },
  {
    says: "a complex number",
    code: { python: "def mean(x): return 1 - 2j", r: "mean <- function(x) 1-2i" },
    shown: /Returned\s+1 − 2i/,
  },
  {
    says: "a record",
    code: {
      javascript: "const mean = () => ({ sdnn: 1, ok: true });",
      python: "def mean(x): return {'sdnn': 1, 'ok': True}",
      r: "mean <- function(x) list(sdnn = 1, ok = TRUE)",
    },
    shown: /Returned\s+\{sdnn: 1, ok: true\}/,
  },
  {
    says: "nothing of an earlier run",
    code: {
      javascript: "globalThis.n = (globalThis.n ?? 0) + 1;\nconst mean = () => n;",
      python: "import builtins\nbuiltins.n = getattr(builtins, 'n', 0) + 1\ndef mean(x): return n",
      r: "n <- if (exists('n')) n + 1 else 1\nmean <- function(x) n",
    },
    shown: /Returned\s+1\s/,
  },
  {
    says: "nothing of an earlier run, once more",
    code: {
      javascript: "globalThis.n = (globalThis.n ?? 0) + 1;\nconst mean = () => n;",
      python: "import builtins\nbuiltins.n = getattr(builtins, 'n', 0) + 1\ndef mean(x): return n",
      r: "n <- if (exists('n')) n + 1 else 1\nmean <- function(x) n",
    },
    shown: /Returned\s+1\s/,
  },
];
