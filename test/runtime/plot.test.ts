/** `plot`, variables that a program finds, and the value that it ends with: alike in every language. */
import { expect, test } from "vitest";
import { PLOTS } from "../../grader/plot.ts";
import type { Value } from "../../grader/value.ts";
import { call, limits, run } from "./runner.ts";

const drawing: [string, string][] = [
  [
    "javascript",
    `plot([1, 2]);
     function f(x) { plot(x, { kind: "bars", title: "n" }); plot([0, 5, 10], { a: x, b: Float64Array.of(3, NaN, 1) }); return 1; }`,
  ],
  [
    "python",
    `plot((1, 2))
def f(x):
    plot(x, kind="bars", title="n")
    plot([0, 5, 10], {"a": x, "b": [3, float("nan"), 1]})
    return 1`,
  ],
  [
    "r",
    `plot(c(1, 2))
f <- function(x) {
  plot(x, type = "h", main = "n")
  plot(c(0, 5, 10), list(a = x, b = c(3, NaN, 1)))
  1
}`,
  ],
];

test.each(drawing)(
  "%s: what is drawn stands with the call that drew it",
  async (language, code) => {
    const { plots, results } = await call(language, code, [[4, 5, 6]]);
    expect(plots).toMatchObject([{ kind: "line", series: [{ name: "", y: [1, 2] }] }]);
    expect(results).toMatchObject([
      {
        value: 1,
        plots: [
          { kind: "bars", title: "n", series: [{ y: [4, 5, 6] }] },
          {
            x: [0, 5, 10],
            series: [
              { name: "a", y: [4, 5, 6] },
              { name: "b", y: [3, null, 1] },
            ],
          },
        ],
      },
    ]);
  },
);

const odd: [string, string][] = [
  ["javascript", "function f() { plot('x'); plot(new Array(300000).fill(0)); plot(); return 1; }"],
  ["python", "def f():\n  plot('x'); plot([0] * 300000); plot()\n  return 1"],
  ["r", "f <- function() {\n  plot('x'); plot(numeric(300000)); plot()\n  1\n}"],
];

test.each(odd)(
  "%s: what cannot be drawn ends nothing, and has its reason",
  async (language, code) => {
    const { results } = await call(language, code);
    const codes = ["plot.shape", "plot.size", "plot.shape"];
    const plots = codes.map((why) => ({ kind: "refused", note: { code: why } }));
    expect(results).toMatchObject([{ value: 1, plots }]);
  },
);

const many: [string, string][] = [
  ["javascript", "function f() { for (let i = 0; i < 1e5; i++) plot([i]); return 1; }"],
  ["python", "def f():\n  for i in range(100000): plot([i])\n  return 1"],
  ["r", "f <- function() {\n  for (i in 1:20000) plot(c(i, i))\n  1\n}"],
];

test.each(many)("%s, 4: a flood of plots is cut where it is made", async (language, code) => {
  const { results, truncated } = await call(language, code);
  const [first] = results;
  expect(first).toMatchObject({ state: "value", value: 1 });
  expect(first?.state === "value" && first.plots).toHaveLength(PLOTS);
  expect(truncated).toBe(true);
});

const own: [string, string][] = [
  ["javascript", "const plot = () => 7;\nconst f = () => plot();"],
  ["python", "def plot(): return 7\ndef f(): return plot()"],
  ["r", "plot <- function() 7\nf <- function() plot()"],
];

test.each(own)("%s: a program's own `plot` is its own", async (language, code) => {
  expect(await call(language, code)).toMatchObject({ results: [{ value: 7 }] });
});

const nothing: Value = { $: "nothing" };
const endings: [string, string, Value][] = [
  ["javascript", "const y = x.map((v) => v * 2);\ny[1]", 4],
  ["javascript", "const y = 3;\ny + // the rest\n  x[0];\n\n// done", 4],
  ["javascript", "const y = 3\n  + 4;", nothing],
  ["javascript", "x.length", 2],
  ["javascript", "({ a: x })", { a: [1, 2] }],
  ["javascript", "function g() {\n  return 1;\n}", nothing],
  ["javascript", "let n = 0;\nfor (const v of x) {\n  n += v;\n}", nothing],
  ["javascript", "[1, 2].map(\n  (v) => v + x[0],\n);", [2, 3]],
  ["python", "y = [v * 2 for v in x]\ny[1]", 4],
  ["python", "(1 +\n  x[0])\n# done", 2],
  ["python", "y = 1", nothing],
  ["python", "def g():\n  return 1", nothing],
  ["r", "y <- x * 2\ny[2]", 4],
  ["r", "(1 +\n  x[1])\n# done", 2],
  ["r", "y <- 1", nothing],
  ["r", "g <- function() 1", nothing],
  ["r", "for (v in x) v", nothing],
];

test.each(endings)("%s ends with its value: %j", async (language, code, value) => {
  const calls = [{ name: "it", last: true } as const];
  const outcome = await run({ language, code, calls, limits, given: { x: [1, 2] } });
  expect(outcome.fault).toBeUndefined();
  expect(outcome.results).toMatchObject([{ state: "value", value }]);
});

test.each([
  ["javascript", "const a = 1;\na.b.c;\n", 2],
  ["javascript", "let a = = 1;\na", 1],
  ["python", "a = 1\na.b", 2],
  ["python", "a = = 1\na", 1],
  ["r", "a <- 1\na$b$c", 2],
  ["r", "a = = 1\na", 1],
])("%s: an error stands at the program's own line: %j", async (language, code, line) => {
  const calls = [{ name: "it", last: true } as const];
  const { fault } = await run({ language, code, calls, limits });
  expect(fault?.line).toBe(line);
});
