/** Are two expressions the same function? With mathjs as the oracle: what it rewrites must stay equal. */
import * as fc from "fast-check";
import { all, create } from "mathjs";
import { expect, test } from "vitest";
import { draw } from "../grader/expression/draw.ts";
import { sameness } from "../grader/expression/equal.ts";
import { type Domain, POINTS, points } from "../grader/expression/sample.ts";
import { fillIn, write } from "../grader/expression/write.ts";
import { evaluate, parse, type Tree } from "../grader/expression.ts";
import type { Maths } from "../grader/type.ts";

const math = create(all!, { predictable: true });
const variables: Record<string, Domain> = {
  a: { from: 0.1, to: 5 },
  b: { from: 1, to: 10 },
  x: { from: -3, to: 3 },
};
const at = points(variables, "test");

function read(text: string): Tree {
  const tree = parse(text);
  if ("refused" in tree) throw new Error(`${text}: ${tree.refused} at ${tree.at}`);
  return tree;
}
const compare = (one: string, other: string): string => sameness(read(one), read(other), at).is;

test.each([
  ["a*b", "b a"],
  ["(a+b)^2", "a^2+2a*b+b^2"],
  ["a/b", "1/(b/a)"],
  ["ln(a*b)", "ln(a)+ln(b)"],
  ["exp(ln(a))", "a"],
  ["sin(x)^2 + cos(x)^2", "1"],
  ["sin(x)^2 + cos(x)^2 - 1", "0"],
  ["(x+1000000)-1000000", "x"],
  ["sqrt(a^2)", "a"],
  ["sqrt(x^2)", "abs(x)"],
  ["1/3", "0.333333333333"],
  ["x^3 - 1", "(x-1)(x^2+x+1)"],
  ["tan(x)", "sin(x)/cos(x)"],
  ["log10(a)", "ln(a)/ln(10)"],
  ["2^(a*b)", "(2^a)^b"],
  ["1e-30 a", "a/10^30"],
])("%s is %s", (one, other) => expect(compare(one, other)).toBe("equal"));

test.each([
  ["a*b", "a+b"],
  ["sqrt(x^2)", "x"],
  ["a", "a + 1e-6"],
  ["a", "1.00000001 a"],
  ["1e-30 a", "1.1e-30 a"],
  ["1e-30 a", "0"],
  ["x^2", "x^2.001"],
  ["0.33333", "1/3"],
  ["sin(x)", "x - x^3/6"],
  ["a/b", "b/a"],
])("%s is not %s", (one, other) => expect(compare(one, other)).toBe("different"));

test.each([
  ["ln(x - 2.5)", "x", "undecided"],
  ["ln(x - 4)", "x", "nowhere"],
  ["0/0", "a", "nowhere"],
  ["9^9^9^9", "a", "nowhere"],
  ["a", "ln(x - 4)", "undecided"],
])("%s against %s is %s", (one, other, is) => expect(compare(one, other)).toBe(is));

test("points are seeded, inside the domain, on the step, and short enough to be shown", () => {
  const domain = { n: { from: 1, to: 9, step: 2 }, y: { from: -0.25, to: 0.75 } };
  const drawn = points(domain, "salt");
  expect(drawn).toHaveLength(POINTS);
  expect(points(domain, "salt")).toEqual(drawn);
  expect(points(domain, "other")).not.toEqual(drawn);
  for (const { n = NaN, y = NaN } of drawn) {
    expect([1, 3, 5, 7, 9]).toContain(n);
    expect(y >= -0.25 && y <= 0.75 && y === Number(y.toPrecision(4))).toBe(true);
  }
  expect(new Set(drawn.map(({ n }) => n)).size).toBe(5);
});

/** Text in our grammar and in that of mathjs. */
const { text } = fc.letrec<{ text: string; atom: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4 },
    tie("atom"),
    fc
      .tuple(tie("text"), fc.constantFrom("+", "-", "*", "/"), tie("text"))
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    fc.tuple(tie("atom"), fc.integer({ min: -2, max: 3 })).map(([base, n]) => `${base}^(${n})`),
    tie("text").map((inner) => `-(${inner})`),
  ),
  atom: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("a", "b", "x", "pi"),
    fc.integer({ min: 1, max: 9 }).map(String),
    fc
      .tuple(fc.constantFrom("sqrt", "exp", "sin", "cos", "abs"), tie("text"))
      .map(([name, inner]) => `${name}(${inner})`),
  ),
}));

test("what mathjs simplifies is still the same function", () => {
  fc.assert(
    fc.property(text, (text) => {
      const tree = parse(text);
      const other = parse(math.simplify(text, {}, { exactFractions: false }).toString());
      // Its own way of writing 2 (x) / y and long numbers is not ours.
      fc.pre(!("refused" in tree) && !("refused" in other));
      const { is } = sameness(other as Tree, tree as Tree, at);
      return is !== "different";
    }),
    { numRuns: 150 },
  );
});

test("what is one more, or a thousandth more, is another function", () => {
  fc.assert(
    fc.property(text, (text) => {
      const tree = parse(text);
      fc.pre(!("refused" in tree));
      // Beside 1e9 and more, one is below what is told apart.
      const values = at.map((point) => evaluate(tree as Tree, point));
      fc.pre(values.every((value) => Math.abs(value) < 1e6));
      return sameness(read(`(${text}) + 1`), tree as Tree, at).is === "different";
    }),
    { numRuns: 300 },
  );
});

test("what is written is read as the same tree of values", () => {
  fc.assert(
    fc.property(text, (text) => {
      const tree = parse(text);
      fc.pre(!("refused" in tree));
      const again = read(write(tree as Tree));
      return at.slice(0, 5).every((point) => {
        const [one, other] = [evaluate(tree as Tree, point), evaluate(again, point)];
        return Object.is(one, other) || Math.abs(one - other) <= 1e-12 * Math.abs(one);
      });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["a - (b - x)", "a − (b − x)"],
  ["(a*b)/(a+b)", "a · b / (a + b)"],
  ["a/(b*x)", "a / (b · x)"],
  ["-(a+b)^2", "−(a + b)^2"],
  ["(-a)^2", "(−a)^2"],
  ["(a^b)^x", "(a^b)^x"],
  ["a^b^x", "a^b^x"],
  ["2^-1", "2^−1"],
  ["a*(-b)", "a · (−b)"],
  ["min(a, b+1)", "min(a, b + 1)"],
])("%s is written %s", (text, written) => expect(write(read(text))).toBe(written));

test("a given number stands where its name stood, in parentheses if it must", () => {
  expect(write(fillIn(read("k^2 + a*k"), { k: -3 }))).toBe("(−3)^2 + a · (−3)");
});

/** As MathML is written in a page. */
const markup = ({ tag, text, inner = [] }: Maths): string =>
  `<${tag}>${text ?? inner.map(markup).join("")}</${tag}>`;

test.each([
  ["a/b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"],
  ["V_in", "<msub><mi>V</mi><mi>in</mi></msub>"],
  ["sqrt(2)", "<msqrt><mn>2</mn></msqrt>"],
  [
    "(a+b)^2",
    "<msup><mrow><mo>(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>)</mo></mrow><mn>2</mn></msup>",
  ],
  ["a*b/x", "<mfrac><mrow><mi>a</mi><mo>⋅</mo><mi>b</mi></mrow><mi>x</mi></mfrac>"],
  ["a*(b/x)", "<mrow><mi>a</mi><mo>⋅</mo><mfrac><mi>b</mi><mi>x</mi></mfrac></mrow>"],
  [
    "(a/b)^2",
    "<msup><mrow><mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo></mrow><mn>2</mn></msup>",
  ],
  ["2 pi", "<mrow><mn>2</mn><mo>⋅</mo><mi>π</mi></mrow>"],
  [
    "log10(a)",
    "<mrow><msub><mi>log</mi><mn>10</mn></msub><mo>\u2061</mo><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow></mrow>",
  ],
])("%s is drawn", (text, drawn) => expect(markup(draw(read(text)))).toBe(drawn));
