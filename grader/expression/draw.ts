/** A tree as MathML, in data: fractions upright, roots under their sign, a dot where something multiplies. */
import type { Tree } from "../expression.ts";
import type { Maths } from "../type.ts";
import { ALONE, level, PRODUCT, SIGN, SUM } from "./write.ts";

export function draw(tree: Tree): Maths {
  if (tree.kind === "number") return number(tree.value);
  if (tree.kind === "name") return name(tree.name);
  const [a, b] = tree.args as [Tree, Tree];
  switch (tree.name) {
    case "neg":
      return row(mo("−"), held(a, SIGN + 1));
    case "+":
      return row(held(a, SUM), mo("+"), held(b, SUM + 1));
    case "-":
      return row(held(a, SUM), mo("−"), held(b, SUM + 1));
    case "*":
      return row(held(a, PRODUCT), mo("⋅"), held(b, SIGN + 1));
    case "/":
      return of("mfrac", draw(a), draw(b));
    case "^":
      return of("msup", held(a, ALONE), draw(b));
    case "sqrt":
      return of("msqrt", draw(a));
    case "cbrt":
      return of("mroot", draw(a), number(3));
    case "abs":
      return row(mo("|"), draw(a), mo("|"));
    default:
      return row(called(tree.name), mo("\u2061"), fenced(tree.args.map(draw)));
  }
}

/** In parentheses where it does not hold together by itself; a fraction does, being drawn as one. */
function held(tree: Tree, least: number): Maths {
  const isFraction = tree.kind === "call" && tree.name === "/" && least < ALONE;
  return level(tree) < least && !isFraction ? fenced([draw(tree)]) : draw(tree);
}

function fenced(inner: Maths[]): Maths {
  const list = inner.flatMap((one, n) => (n ? [mo(","), one] : [one]));
  return row(mo("("), ...list, mo(")"));
}

function number(value: number): Maths {
  const [mantissa = "", power] = String(Math.abs(value)).split("e");
  const size = { tag: "mn", text: mantissa };
  const whole = power
    ? row(size, mo("×"), of("msup", { tag: "mn", text: "10" }, number(Number(power))))
    : size;
  return value < 0 ? row(mo("−"), whole) : whole;
}

/** `V_in` has an index; `pi` is the letter. */
function name(text: string): Maths {
  const [base = "", ...index] = text.split("_");
  const letter = { tag: "mi", text: base === "pi" ? "π" : base };
  return index.length && base ? of("msub", letter, { tag: "mi", text: index.join("_") }) : letter;
}

/** log10 is log with an index. */
function called(text: string): Maths {
  const [, base, index] = /^(log)(\d+)$/.exec(text) ?? [];
  const word = { tag: "mi", text: base ?? text };
  return index ? of("msub", word, { tag: "mn", text: index }) : word;
}

const mo = (text: string): Maths => ({ tag: "mo", text });
const of = (tag: string, ...inner: Maths[]): Maths => ({ tag, inner });
const row = (...inner: Maths[]): Maths => of("mrow", ...inner);
