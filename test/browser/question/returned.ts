/** What Run shows of values, whatever they are. */
export interface Shown {
  says: string;
  code: Record<string, string>;
  shown: RegExp;
}

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
