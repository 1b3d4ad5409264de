/** What a program is turned into, language by language: every kind of change, at its place, still a program. */
import { expect, test } from "vitest";
import type { Job, Outcome } from "../../grader/index.ts";
import { languages } from "../../grader/runtimes/index.ts";
import { mutantsOf, tongues } from "../../src/desk/mutate/index.ts";
import type { Run } from "../../src/desk/proof/exercise.ts";
import { openMemory } from "../fixture/edited.ts";

const run = together(await openMemory());
const ALL = 10_000;

/** What is asked of one program at once is asked of one interpreter: to start it takes longest. */
function together(one: Run): Run {
  const waiting = new Map<string, { calls: Job["calls"]; outcome: Promise<Outcome> }>();
  return async (job) => {
    const name = JSON.stringify({ ...job, calls: [] });
    let batch = waiting.get(name);
    if (!batch) {
      const calls: Job["calls"] = [];
      const asked = new Promise((resolve) => setImmediate(resolve));
      const outcome = asked.then(() => (waiting.delete(name), one({ ...job, calls })));
      waiting.set(name, (batch = { calls, outcome }));
    }
    const at = batch.calls.length;
    batch.calls.push(...job.calls);
    const outcome = await batch.outcome;
    return { ...outcome, results: outcome.results.slice(at, at + job.calls.length) };
  };
}

/** Every change to a program, by line: `2: < → <=`. */
async function changesTo(language: string, code: string): Promise<string[]> {
  const mutants = await mutantsOf(code, tongues[language]!, run, ALL);
  return mutants.map(({ line, was, is }) => `${line}: ${was} → ${is}`).sort();
}

/** the language, a program, what it becomes; of those that the house runs */
const rows: [string, string, string[]][] = [
  ["python", "def f(a, b):\n    return a + b", ["2: + → -"]],
  ["python", "def f(a, b):\n    return (a) * (b)", ["2: * → /"]],
  ["python", "f = lambda a, b: a ** b // a % b", ["1: % → *", "1: ** → *", "1: // → *"]],
  ["python", "f = lambda a, b: a <= b", ["1: <= → <", "1: <= → >"]],
  ["python", "f = lambda a, b: a == b != a", ["1: != → ==", "1: == → !="]],
  ["python", "f = lambda a, b: a and b or not a", ["1: and → or", "1: not → ", "1: or → and"]],
  [
    "python",
    "f = lambda: 0.36",
    ["1: 0.36 → (-0.64)", "1: 0.36 → 0", "1: 0.36 → 1.36", "1: 0.36 → 3.6"],
  ],
  ["python", "f = lambda: True", []],
  ["python", "# '+'\nf = lambda a: '１+１' + a # é +", ["2: + → -"]],
  ["python", 'def f(a):\n    "One + one."\n    return a', []],
  ["python", "f = lambda a, n: a[n:]", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  ["python", "f = lambda n: range(n)", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  [
    "python",
    "def f(a):\n    if a:\n        return\n    g(a)",
    ["2: a → (not (a))", "3: return → pass", "4: g(a) → pass"],
  ],
  ["python", "def f(a):\n    b = a\n    b = g(b)\n    return b", ["3: b = g(b) → pass"]],
  ["python", "def f(a):\n    a += g\n    return a", ["2: += → -=", "2: a += g → pass"]],
  ["python", "f = lambda a: [x for x in a if x]", ["1: x → (not (x))"]],
  ["javascript", "const f = (a, b) => a + b;", ["1: + → -"]],
  ["javascript", "const f = (a, b) => (a /* + */) * (b);", ["1: * → /"]],
  ["javascript", "const f = (a, b) => a ** b % a;", ["1: % → *", "1: ** → *"]],
  ["javascript", "const f = (a, b) => a > b;", ["1: > → <", "1: > → >="]],
  ["javascript", "const f = (a, b) => a === b || !a;", ["1: ! → ", "1: === → !==", "1: || → &&"]],
  [
    "javascript",
    "const f = () => 1e-6;",
    ["1: 1e-6 → (-0.999999)", "1: 1e-6 → 0", "1: 1e-6 → 0.00001", "1: 1e-6 → 1.000001"],
  ],
  ["javascript", '"use strict";\nconst f = (a) => "1 + 1";', []],
  ["javascript", "const f = (a, n) => a.slice(n);", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  ["javascript", "const f = (a, n) => a[n];", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  [
    "javascript",
    "function f(a) {\n  if (a) return;\n  a++;\n}",
    ["2: a → !(a)", "2: return; → ;", "3: ++ → --", "3: a++; → ;"],
  ],
  ["javascript", "const f = (a) => (a ? f() : a);", ["1: a → !(a)"]],
  [
    "javascript",
    "const f = (a) => { for (const x of a) { g(x); break; } };",
    ["1: break; → ;", "1: g(x); → ;"],
  ],
  ["r", "f <- function(a, b) a + b", ["1: + → -"]],
  ["r", "f <- function(a, b) (a) * # *\n  (b)", ["1: * → /"]],
  ["r", "f <- function(a, b) a %% b ^ a", ["1: %% → *", "1: ^ → *"]],
  ["r", "f <- function(a, b) a >= b && !a", ["1: ! → ", "1: && → ||", "1: >= → <", "1: >= → >"]],
  ["r", "f <- function() 2L", ["1: 2L → 0L", "1: 2L → 1L", "1: 2L → 20L", "1: 2L → 3L"]],
  ["r", 'f <- function() c(TRUE, NA, Inf, "1 + 1")', []],
  ["r", "f <- function(a, n) a[n]", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  ["r", "f <- function(a, n) a[n - 1]", ["1: - → +", "1: 1 → 0", "1: 1 → 10", "1: 1 → 2"]],
  [
    "r",
    "f <- function(n) 2:n",
    ["1: 2 → 0", "1: 2 → 1", "1: 2 → 20", "1: 2 → 3", "1: n → (n) + 1", "1: n → (n) - 1"],
  ],
  ["r", "f <- function(n) seq_len(n)", ["1: n → (n) + 1", "1: n → (n) - 1"]],
  [
    "r",
    "f <- function(a) {\n\tif (a) return(g)\n\ta <- g(a)\n\ta <- h(a)\n\ta\n}",
    ["2: a → !(a)", "4: a <- h(a) → NULL"],
  ],
  [
    "r",
    "f <- function(a) {\n  for (x in a) {\n    g(x)\n    next\n  }\n  a\n}",
    ["3: g(x) → NULL", "4: next → NULL"],
  ],
  ["r", '# é１😀\nf <- function(a) paste("😀", a * b)', ["2: * → /"]],
];
const spoken = rows.filter(([language]) => language in languages);
const changes = spoken.map(([language, code]) => changesTo(language, code));
for (const one of changes) one.catch(() => {}); // Each row says so itself.

test.each(spoken.map(([language, code, becomes], n) => ({ language, code, becomes, n })))(
  "$language: $code",
  async ({ becomes, n }) => {
    expect(await changes[n]).toEqual([...becomes].sort());
  },
);

/** As dense as programs get: what is made of it must still be read. */
const dense: Record<string, string> = {
  python: `def f(x, n):
    """Doc."""
    out, total = [], -1.5e3
    for i in range(1, len(x) - n):
        if not x[i - 1] < x[i] >= x[i + 1] or i % 2 == 0:
            continue
        total += (
            x[i] * 2 -  # a comment
            x[-1] ** 0.5
        ) if n > 1_000 else +n
        out[n:] = [y // 3 for y in x[: n + 1] if y and n]
    while n:
        n -= 1
        break
    return {"a": f"{total:.2f}", "b": max(x, key=lambda v: -v)}
`,
  javascript: `function f(x, n) {
  let [out, total] = [[], -1.5e3];
  for (let i = 1; i < x.length - n; i++) {
    if (!(x[i - 1] < x[i] && x[i] >= x[i + 1]) || i % 2 === 0) continue;
    total += n > 1_000 ? x[i] * 2 - /* - */ x.at(-1) ** 0.5 : +n;
    out = x.slice(0, n + 1).filter((y) => y != n);
  }
  do { n--; if (n) break; else return total; } while (n);
  return { a: \`\${total - 1}\`, b: x[n] ?? Math.max(...x) };
}
`,
  r: `f <- function(x, n = 3L) {
  total <- -1.5e3
  out <- numeric(0)
  for (i in 2:(length(x) - 1)) {
    if (!(x[i - 1] < x[i] && x[i] >= x[i + 1]) || i %% 2 == 0) next
    total <- total + if (n > 1000) x[[i]] * 2 - # a comment
      x[1]^0.5 else +n
    out[n] <- sum(x[seq_len(n)] %/% 3)
  }
  while (n > 0) {
    n <- n - 1
    break
  }
  list(a = sprintf("%.2f", total), b = max(vapply(x, function(v) -v, 0)))
}
`,
};

test("every language of the house can be mutated", () => {
  expect(Object.keys(languages).filter((language) => !(language in tongues))).toEqual([]);
});

/** Those that the language cannot read. */
const unread: Record<string, (codes: string[]) => Promise<unknown>> = {
  async python(codes) {
    const code = `def unread(codes):
    def ok(code):
        try:
            return compile(code, "mutant.py", "exec") is not None
        except SyntaxError:
            return False
    return [code for code in codes if not ok(code)]`;
    const calls = [{ name: "all", call: "unread", args: [codes] }];
    const limits = { seconds: 20, megabytes: 256, output: 100 };
    const { results } = await run({ language: "python", code, calls, limits });
    return results[0]?.state === "value" ? results[0].value : results;
  },
  async r(codes) {
    const code = `unread <- function(codes) {
  ok <- vapply(codes, function(code) {
    tryCatch(is.expression(parse(text = code)), error = function(e) FALSE)
  }, FALSE)
  length(codes[!ok])
}`;
    const calls = [{ name: "all", call: "unread", args: [codes] }];
    const limits = { seconds: 20, megabytes: 512, output: 100 };
    const { results } = await run({ language: "r", code, calls, limits });
    return results[0]?.state === "value" && results[0].value === 0 ? [] : results;
  },
  async javascript(codes) {
    const { sites } = tongues["javascript"]!;
    const read = await Promise.allSettled(codes.map((code) => sites(code, run)));
    return codes.filter((_, n) => read[n]?.status === "rejected");
  },
};

test.each(Object.entries(dense).filter(([language]) => language in languages))(
  "every mutant in %s is still a program",
  async (language, code) => {
    const tongue = tongues[language]!;
    const mutants = await mutantsOf(code, tongue, run, ALL);
    expect(mutants.length).toBeGreaterThan(50);
    expect(new Set(mutants.map((one) => one.code)).size).toBe(mutants.length);
    expect(await unread[language]!(mutants.map((one) => one.code))).toEqual([]);
  },
  200_000,
);

test("a program that cannot be read has no mutants, and says so", async () => {
  await expect(mutantsOf("def f(:", tongues["python"]!, run, ALL)).rejects.toThrow("SyntaxError");
  await expect(mutantsOf("const f = (;", tongues["javascript"]!, run, ALL)).rejects.toThrow();
});
