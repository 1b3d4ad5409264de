/** How an expression is to be written, besides being right. */
import { type Tree } from "../expression.ts";

export type Rule =
  { form: "factored" | "expanded" | "integers" } | { form: "use" | "avoid"; name: string };

/** Does a tree keep the rule? `model` is the author's own answer, which does. */
export function keeps(tree: Tree, rule: Rule, model: Tree): boolean {
  switch (rule.form) {
    case "factored":
      return !isSum(tree) && factors(tree) >= factors(model);
    case "expanded":
      return !some(tree, hasSumInside);
    case "integers":
      return !some(tree, (one) => one.kind === "number" && !Number.isInteger(one.value));
    case "use":
      return some(tree, (one) => one.kind !== "number" && one.name === rule.name);
    case "avoid":
      return !some(tree, (one) => one.kind !== "number" && one.name === rule.name);
  }
}

/** Is the rule true of a part of the tree? */
function some(tree: Tree, rule: (one: Tree) => boolean): boolean {
  return rule(tree) || (tree.kind === "call" && tree.args.some((arg) => some(arg, rule)));
}

function isSum(tree: Tree): boolean {
  if (tree.kind !== "call") return false;
  if (tree.name === "neg") return isSum(tree.args[0]!);
  return tree.name === "+" || tree.name === "-";
}

/** Factors that are no mere numbers, above and below a fraction line; (x + 1)^2 counts twice. */
function factors(tree: Tree): number {
  if (!some(tree, ({ kind }) => kind === "name")) return 0;
  if (tree.kind !== "call") return 1;
  const [a, b] = tree.args as [Tree, Tree];
  if (tree.name === "neg") return factors(a);
  if (tree.name === "*" || tree.name === "/") return factors(a) + factors(b);
  if (tree.name !== "^" || b.kind !== "number" || !Number.isInteger(b.value)) return 1;
  return factors(a) * Math.max(1, Math.min(100, b.value));
}

/** A product with a sum in it, or a power of one, could be multiplied out. */
function hasSumInside(tree: Tree): boolean {
  if (tree.kind !== "call") return false;
  const [a, b] = tree.args as [Tree, Tree];
  if (tree.name === "*") return isSum(a) || isSum(b);
  if (tree.name === "/") return isSum(a);
  return tree.name === "^" && isSum(a) && b.kind === "number" && b.value > 1;
}
