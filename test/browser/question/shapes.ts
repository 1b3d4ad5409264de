/** Answers of a wrong shape: the exercise when it asks for a list, and programs for it. */
import type { Served } from "../../../src/course/proof.ts";
import { proof } from "./items.ts";
import type { Said } from "./outcomes.ts";

/** The same exercise with another answer: the numbers less their mean. */
export const centred: Served = {
  ...proof,
  cases: [
    { name: "three numbers", args: [[1, 2, 6, -3, 4]], expect: [-1, 0, 4, -5, 2], hidden: false },
    { name: "one number", args: [[7]], expect: [0], hidden: false },
    { name: "negative numbers", args: [[-1, -3]], expect: [1, -1], hidden: true },
  ].map((one) => ({ ...one, compare: { kind: "array", tolerance: 1e-9 } })),
  wrongs: [],
};

const less: Record<string, string> = {
  javascript: "const less = (x) => x.map((y) => y - x.reduce((a, b) => a + b, 0) / x.length);\n",
  python: "def less(x): return [y - sum(x) / len(x) for y in x]\n",
  r: "less <- function(x) x - sum(x) / length(x)\n",
};
const after = (code: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(code).map(([language, text]) => [language, less[language] + text]),
  );

/** What is said of answers to `centred`. */
export const shapes: Said[] = [
  {
    says: "the right list",
    code: after({ javascript: "const mean = less;", python: "mean = less", r: "mean <- less" }),
    words: [/^Right\n/],
  },
  {
    says: "too short a list",
    code: after({
      javascript: "const mean = (x) => less(x).slice(1);",
      python: "def mean(x): return less(x)[1:]",
      r: "mean <- function(x) less(x)[-1]",
    }),
    words: [/5 elements were expected, and there are 4/, /one element at the beginning, it agrees/],
  },
  {
    says: "a list of lists for a list",
    code: after({
      javascript: "const mean = (x) => less(x).map((y) => [y]);",
      python: "def mean(x): return [[y] for y in less(x)]",
      r: "mean <- function(x) matrix(less(x))",
    }),
    words: [/A number is expected, but it is \[/],
  },
  {
    says: "a number for a list",
    code: after({
      javascript: "const mean = (x) => less(x)[0];",
      python: "def mean(x): return less(x)[0]",
    }),
    words: [/A list is expected, but it is/],
  },
  {
    says: "one number for several, which in R is a list of one",
    code: after({ r: "mean <- function(x) less(x)[1]" }),
    words: [/5 elements were expected, and there is 1/],
  },
  {
    says: "a record or a data frame for a list",
    code: after({
      javascript: "const mean = (x) => ({ ...less(x) });",
      python: "def mean(x): return dict(enumerate(less(x)))",
      r: "mean <- function(x) data.frame(v = less(x))",
    }),
    words: [/A list is expected, but it is/],
  },
  {
    says: "the other way round",
    code: after({
      javascript: "const mean = (x) => less(x).reverse();",
      python: "def mean(x): return less(x)[::-1]",
      r: "mean <- function(x) rev(less(x))",
    }),
    words: [/^Partly right, 33 %/, /reverse order/],
  },
];
