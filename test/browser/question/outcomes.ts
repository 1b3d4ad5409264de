/** Programs for `mean(x)` and what is said of them; a language without a program cannot come to that outcome. */
export const right: Record<string, string> = {
  javascript: "const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length;",
  python: "def mean(x): return sum(x) / len(x)",
  r: "mean <- function(x) sum(x) / length(x)",
};

export const endless: Record<string, string> = {
  javascript: "function mean() { for (;;); }",
  python: "def mean(x):\n  while True: pass",
  r: "mean <- function(x) repeat {}",
};

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
    code: endless,
    words: [/^Not right/, /Out of time/, /Not run/],
  },
  {
    says: "1: a loop that swallows interrupts",
    code: {
      javascript: "function mean() { for (;;) try { for (;;); } catch {} }",
      python:
        "def mean(x):\n  while True:\n    try:\n      while True: pass\n    except BaseException: pass",
      r: "mean <- function(x) repeat tryCatch(repeat {}, interrupt = identity, condition = identity)",
    },
    words: [/Out of time/],
  },
  {
    says: "2: memory without end",
    code: {
      javascript: "function mean() { let a = 'x'; for (;;) a += a; }",
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
    words: [/Nothing was handed back/],
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
    words: [/A number is expected, but it is table\(m\)/],
  },
  {
    says: "11: bytes for a number",
    code: {
      javascript: "const mean = () => Uint8Array.of(3, 4);",
      python: "def mean(x): return bytes([3, 4])",
      r: "mean <- function(x) as.raw(3:4)",
    },
    words: [/A number is expected, but it is \[3, 4\]/],
  },
  {
    says: "11: a missing value",
    code: { javascript: "const mean = () => null;", r: "mean <- function(x) NA" },
    words: [/A number is expected, but it is null/],
  },
  {
    says: "11: None, which is nothing",
    code: { python: "def mean(x): return None" },
    words: [/Nothing was handed back/],
  },
  {
    says: "11: an object of a class",
    code: {
      javascript: "class Patient {}\nconst mean = () => new Patient();",
      python: "class Patient: pass\ndef mean(x): return Patient()",
      r: "mean <- function(x) structure(list(age = 3), class = 'Patient')",
    },
    words: [/not data: Patient/],
  },
  {
    says: "11: a series or a duration is the number that it holds",
    code: {
      r: "mean <- function(x) as.difftime(ts(sum(x) / length(x)), units = 'secs')",
    },
    words: [/^Right\n/],
  },
  {
    says: "12: a promise that never settles",
    code: { javascript: "const mean = () => new Promise(() => {});" },
    words: [/Out of time/],
  },
  {
    says: "12: a coroutine that nobody awaits",
    code: { python: "async def mean(x): return 3" },
    words: [/not data: coroutine/],
  },
  {
    says: "17: names in Greek and Chinese",
    code: {
      javascript:
        "const mean = (心率) => { const σ = 心率.reduce((a, b) => a + b, 0); return σ / 心率.length; };",
      python: "def mean(心率):\n  σ = sum(心率)\n  return σ / len(心率)",
      r: "mean <- function(心率) {\n  σ <- sum(心率)\n  σ / length(心率)\n}",
    },
    words: [/^Right\n/],
  },
  {
    says: "17: full-width signs, at their line",
    code: {
      javascript: "function mean(x) {\n  return １２．５；\n}",
      python: "def mean(x):\n  return （x）",
      r: "mean <- function(x) {\n  sum（x）\n}",
    },
    words: [/The code cannot be read/, line2],
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
    words: [/not a number \(NaN\)/],
  },
  {
    says: "11: infinity",
    code: {
      javascript: "const mean = () => 1 / 0;",
      python: "def mean(x): return float('inf')",
      r: "mean <- function(x) 1 / 0",
    },
    words: [/Expected 3, got (∞|Infinity|infinity)/],
  },
  {
    says: "11: a complex number",
    code: { python: "def mean(x): return 3 + 1j", r: "mean <- function(x) 3+1i" },
    words: [/3 \+ 1i|complex/],
  },
  {
    says: "11: a whole number beyond 2^53",
    code: {
      javascript: "const mean = () => 2n ** 70n;",
      python: "def mean(x): return 2 ** 70",
      r: "mean <- function(x) 2^70",
    },
    words: [/Expected 3, got (1180591620717411303424|1\.18)/],
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
