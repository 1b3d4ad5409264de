/** An expression, typed: right when it is the same function as the author's on the domain that the author declares. */
import { clean, quote } from "../../clean.ts";
import { LONGEST, names, parse, type Tree } from "../../expression.ts";
import { draw } from "../../expression/draw.ts";
import { sameness, type Sameness } from "../../expression/equal.ts";
import { keeps, type Rule } from "../../expression/form.ts";
import { type Point, points } from "../../expression/sample.ts";
import { fillIn, write } from "../../expression/write.ts";
import { formula, scopeOf } from "../../formula.ts";
import type { Item, Note, Refusal, Type } from "../../type.ts";
import { slots } from "../../vary.ts";
import { graded, refused, unread } from "../../verdict.ts";
import type { ExpressionKey } from "./key.ts";

/** Credit for what is right and written otherwise than asked. */
const HALF = 0.5;

export const type: Type<ExpressionKey> = {
  form({ key }) {
    const params = { names: Object.keys(key.variables).join(", ") };
    const rule = { code: "rule.variables", params };
    const label = "field.expression";
    return [{ kind: "line", name: "answer", label, rule, numeric: false, echo: true }];
  },

  solve: answer,

  grade(item, seed, response) {
    if (typeof response !== "string") return refused("response.shape");
    const { key } = item;
    const got = read(response, key);
    if ("refused" in got) return unread(got);
    const model = truth(item, seed, key.answer);
    if (!model) return { state: "ungradable", notes: [{ code: "number.key" }] };
    const at = points(key.variables, item.id);
    const same = sameness(got, model, at);
    if (same.is === "undecided") {
      return { state: "ungradable", notes: [{ code: "expression.undecided" }] };
    }
    if (same.is === "nowhere") return refused("expression.nowhere");
    if (same.is === "equal") {
      const broken = key.form.filter((rule) => !keeps(got, rule, model));
      return graded(broken.length ? HALF : 1, ...broken.map(told));
    }
    const mistake = key.mistakes.findIndex((wrong) => {
      const tree = truth(item, seed, wrong);
      return tree && sameness(got, tree, at).is === "equal";
    });
    if (mistake >= 0) return graded(0, { code: "number.mistake", says: `mistakes.${mistake}` });
    return graded(0, wrong(same, names(got).size > 0));
  },

  slots: (item, seed) => ({ ...slots(item, seed), answer: answer(item, seed) }),

  echo({ key }, _seed, typed) {
    if (!typed.trim()) return undefined;
    const tree = read(typed, key);
    if (!("refused" in tree)) return { note: { code: "expression.read" }, maths: draw(tree) };
    // Nobody is told that an expression is unfinished while still writing it.
    if (tree.refused === "expression.end") return undefined;
    return { note: { code: tree.refused, ...(tree.params && { params: tree.params }) } };
  },
};

/** What was typed, in names that the question knows. */
function read(text: string, { variables }: ExpressionKey): Tree | Refusal {
  const tree = parse(text.length > LONGEST ? text : clean(text));
  if ("refused" in tree) return tree;
  const stranger = [...names(tree).keys()].find((name) => !Object.hasOwn(variables, name));
  if (stranger === undefined) return tree;
  const params = { name: quote(stranger), known: Object.keys(variables).join(", ") };
  return { refused: "expression.name", params };
}

/** An author's expression, with the numbers of this seed in it. */
function truth(item: Item<ExpressionKey>, seed: number, expression: string): Tree | undefined {
  const tree = formula(expression);
  return tree ? fillIn(tree, scopeOf(item, seed)) : undefined;
}

/** The form that was asked for. */
function told(rule: Rule): Note {
  const code = `expression.form.${rule.form}`;
  return "name" in rule ? { code, params: { name: rule.name } } : { code };
}

/** What can be said of a wrong answer: its sign, a factor, upside down, or one point at which it shows. */
function wrong(same: Sameness & { is: "different" }, varies: boolean): Note {
  const factor = varies ? same.factor : undefined;
  if (factor !== undefined && Math.abs(factor + 1) < 1e-9) return { code: "slip.sign" };
  if (factor !== undefined) return { code: "expression.factor", params: { factor: shown(factor) } };
  if (varies && same.inverse) return { code: "slip.reciprocal" };
  const params = { got: shown(same.got), expected: shown(same.expected) };
  const at = place(same.at);
  return at
    ? { code: "expression.wrong", params: { at, ...params } }
    : { code: "expression.other", params };
}

function place(at: Point): string {
  return Object.entries(at)
    .map(([name, value]) => `${name} = ${shown(value)}`)
    .join(", ");
}

const shown = (value: number): string => String(Number(value.toPrecision(4))).replace("-", "−");

/** The answer as a lesson prints it, which is also a response that earns full marks. */
function answer(item: Item<ExpressionKey>, seed: number): string {
  const tree = truth(item, seed, item.key.answer);
  return tree ? write(tree) : "";
}
