/** An author's expression, valued for a seed: the truth that answers are marked by. */
import { evaluate, parse, type Tree } from "./expression.ts";
import { type Truth, truth } from "./nearness.ts";
import type { Item } from "./type.ts";
import { drawn } from "./vary.ts";

/** The parameters of an item that are numbers, for a seed. */
export function scopeOf(item: Pick<Item, "given" | "id">, seed: number): Record<string, number> {
  const all = Object.entries(drawn(item, seed));
  return Object.fromEntries(
    all.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

/** Formulas of authors that are remembered; then all are forgotten. A lesson has some dozen. */
const MOST = 1000;
const known = new Map<string, Tree | null>();

/** An author's formula, read once; null where it cannot be read. */
export function formula(text: string): Tree | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const tree = parse(text);
  const found = "refused" in tree ? null : tree;
  known.set(text, found);
  return found;
}

/** The value of an expression, exact where it is just a number; null where it has none. `turn`: see `evaluate`. */
export function truthOf(expression: string, scope: Record<string, number>, turn = 1): Truth | null {
  const tree = formula(expression);
  if (!tree) return null;
  const computed = evaluate(tree, scope, turn);
  if (!Number.isFinite(computed)) return null;
  const written = expression.replace(/\s/g, "").replace("−", "-").toLowerCase();
  const literal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(written);
  return truth(literal && computed ? written : computed);
}
