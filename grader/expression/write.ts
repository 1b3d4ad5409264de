/** A tree as it is typed: with no more parentheses than it needs, and readable by `parse` again. */
import type { Tree } from "../expression.ts";

/** How tightly a tree holds together: sums least, then products, signs, powers, and what stands alone. */
export const SUM = 1;
export const PRODUCT = 2;
export const SIGN = 3;
export const POWER = 4;
export const ALONE = 5;

const LEVEL: Record<string, number> = {
  "+": SUM,
  "-": SUM,
  "*": PRODUCT,
  "/": PRODUCT,
  neg: SIGN,
  "^": POWER,
};

export function level(tree: Tree): number {
  if (tree.kind === "number") return tree.value < 0 ? SIGN : ALONE;
  return tree.kind === "call" && Object.hasOwn(LEVEL, tree.name) ? LEVEL[tree.name]! : ALONE;
}

/** `least`: how tightly it has to hold where it stands, or parentheses go around it. */
export function write(tree: Tree, least = SUM): string {
  const text = plain(tree);
  return level(tree) < least ? `(${text})` : text;
}

function plain(tree: Tree): string {
  if (tree.kind === "number") return String(tree.value).replace("-", "−");
  if (tree.kind === "name") return tree.name;
  const [a, b] = tree.args as [Tree, Tree];
  switch (tree.name) {
    case "neg":
      return `−${write(a, SIGN + 1)}`;
    case "+":
      return `${write(a)} + ${write(b, SUM + 1)}`;
    case "-":
      return `${write(a)} − ${write(b, SUM + 1)}`;
    case "*":
      return `${write(a, PRODUCT)} · ${write(b, SIGN + 1)}`;
    case "/":
      return `${write(a, PRODUCT)} / ${write(b, SIGN + 1)}`;
    case "^":
      return `${write(a, ALONE)}^${write(b, SIGN)}`;
    default:
      return `${tree.name}(${tree.args.map((arg) => write(arg)).join(", ")})`;
  }
}

/** The same with numbers for some of its names: what is given is no longer a variable. */
export function fillIn(tree: Tree, scope: Record<string, number>): Tree {
  if (tree.kind === "call") return { ...tree, args: tree.args.map((arg) => fillIn(arg, scope)) };
  if (tree.kind === "number" || !Object.hasOwn(scope, tree.name)) return tree;
  return { kind: "number", value: scope[tree.name]! };
}
