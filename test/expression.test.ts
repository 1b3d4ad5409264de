/** Expressions: the grammar, its refusals with their places, its bounds, and mathjs as the oracle. */
import * as fc from "fast-check";
import { create, all } from "mathjs";
import { expect, test } from "vitest";
import { DEEPEST, evaluate, LONGEST, names, parse, type Tree } from "../grader/expression.ts";

const math = create(all!, { predictable: true }); // real arithmetic: sqrt(-1) is NaN;
const scope = { a: 2, b: 5, x: 3, sbp: 120, dbp: 80, 心率: 72 };

function read(text: string): Tree {
  const tree = parse(text);
  if ("refused" in tree) throw new Error(`${text}: ${tree.refused} at ${tree.at}`);
  return tree;
}

test.each<[text: string, value: number]>([
  ["dbp + (sbp - dbp) / 3", 80 + 40 / 3],
  ["1 + 2 * 3", 7],
  ["8 - 3 - 2", 3],
  ["16 / 4 / 2", 2],
  ["-2^2", -4],
  ["2^3^2", 512],
  ["2^-1", 0.5],
  ["2**3", 8],
  ["2x", 6],
  ["2x^2", 18],
  ["2(x + 1)", 8],
  ["(a)(b)", 10],
  ["a b", 10],
  ["a(b + 1)", 12],
  ["2 a / b", 0.8],
  ["2 pi", 2 * Math.PI],
  ["2e", 2 * Math.E],
  ["2e3", 2000],
  ["2e3x", 6000],
  [".5 + 5.", 5.5],
  ["2 × 3 − 4 ÷ 2 · 1", 4],
  ["sqrt(16) + cbrt(27)", 7],
  ["ln(e) + log10(1000) + log2(8)", 7],
  ["sin(pi/2) + cos(0) + tan(0)", 2],
  ["min(3, 1, 2) + max(a, b)", 6],
  ["round(2.675, 2)", 2.68],
  ["round(-2.5)", -3],
  ["floor(-1.5) + ceil(1.2)", 0],
  ["60000 / 心率", 60000 / 72],
])("%s is %d", (text, value) => {
  expect(evaluate(read(text), scope)).toBeCloseTo(value, 12);
});

test.each<[text: string, code: string, at: number]>([
  ["", "empty", 0],
  ["1 +", "end", 3],
  ["(1", "end", 2],
  ["1)", "unexpected", 1],
  ["3 4", "unexpected", 2],
  ["1.2.3", "unexpected", 3],
  ["* 2", "unexpected", 0],
  ["2 $ 3", "character", 2],
  ["a; b", "character", 1],
  ["a = b", "character", 2],
  ["x[0]", "character", 1],
  ["x.y", "character", 1],
  ['"x"', "character", 0],
  ["a/b c", "ambiguous", 4],
  ["1/2x", "ambiguous", 3],
  ["sin x", "parentheses", 0],
  ["1 + sqrt", "parentheses", 4],
  ["log(3)", "log", 0],
  ["atan2(1)", "arguments", 0],
  ["sqrt(1, 2)", "arguments", 0],
])("%j is refused: %s at %d", (text, code, at) => {
  expect(parse(text)).toMatchObject({ refused: `expression.${code}`, at });
});

test.each([
  ["parentheses", "(".repeat(400)],
  ["closed parentheses", `${"(".repeat(400)}1${")".repeat(400)}`],
  ["signs", `${"-".repeat(900)}1`],
  ["powers", Array(400).fill("9").join("^")],
  ["functions", `${"abs(".repeat(150)}1${")".repeat(150)}`],
])("%s more than the bound deep are refused", (_, text) => {
  expect(parse(text)).toMatchObject({ refused: "expression.deep", params: { most: DEEPEST } });
});

test.each(["(".repeat(10_000), "9".repeat(1_000_000), "a+".repeat(LONGEST)])(
  "what is too long is refused unread",
  (text) => expect(parse(text)).toMatchObject({ refused: "expression.long" }),
);

test("a long flat sum is read and valued", () => {
  expect(evaluate(read(Array(500).fill("1").join("+")), {})).toBe(500);
});

test("9^9^9^9^9 has no finite value, at once", () => {
  expect(evaluate(read("9^9^9^9^9"), {})).toBe(Infinity);
});

test.each(["constructor", "valueOf", "toString", "hasOwnProperty", "unknown"])(
  "the name %s has no value of its own",
  (name) => {
    expect(evaluate(read(name), scope)).toBeNaN();
    expect(names(read(`${name} + pi`))).toEqual(new Map([[name, 0]]));
  },
);

test("names are found with their first place; functions and constants are not names", () => {
  expect(names(read("a + sqrt(b) pi + a"))).toEqual(
    new Map([
      ["a", 0],
      ["b", 9],
    ]),
  );
});

test("a calculator in the wrong mode turns the angles of sin, cos and tan alone", () => {
  const tree = read("cos(60 pi / 180) + acos(0.5)");
  expect(evaluate(tree, {}, 180 / Math.PI)).toBeCloseTo(Math.cos(60) + Math.acos(0.5), 12);
});

/** Our grammar as text, fully spaced, without the forms that mathjs reads otherwise (a/b c). */
const { expression } = fc.letrec<{ expression: string; atom: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5 },
    tie("atom"),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/"), tie("expression"))
      .map(([left, sign, right]) => `${left} ${sign} ${right}`),
    fc.tuple(tie("atom"), fc.integer({ min: -2, max: 3 })).map(([base, n]) => `${base}^${n}`),
    tie("expression").map((inner) => `-(${inner})`),
    tie("expression").map((inner) => `2(${inner})`),
  ),
  atom: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("a", "b", "x", "pi", "e"),
    fc.double({ min: 0.001, max: 1000, noNaN: true }).map((n) => String(Number(n.toFixed(3)))),
    tie("expression").map((inner) => `(${inner})`),
    fc
      .tuple(
        fc.constantFrom("sqrt", "exp", "sin", "cos", "atan", "abs", "log10"),
        tie("expression"),
      )
      .map(([name, inner]) => `${name}(${inner})`),
  ),
}));

test("mathjs gives the same value", () => {
  fc.assert(
    fc.property(expression, (text) => {
      const tree = parse(text);
      if ("refused" in tree) {
        return ["expression.ambiguous", "expression.long"].includes(tree.refused);
      }
      const ours = evaluate(tree, scope);
      const theirs = Number(math.evaluate(text, { ...scope }));
      if (!Number.isFinite(theirs)) return !Number.isFinite(ours);
      return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed, reading ends without an error", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.constantFrom(..."0123456789.+-*/^(),abcxe ×−sqrtlogmin"), { maxLength: 300 })
      .map((list) => list.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      const tree = parse(text);
      return "refused" in tree
        ? tree.at! <= text.length
        : typeof evaluate(tree, scope) === "number";
    }),
    { numRuns: 2000 },
  );
});
