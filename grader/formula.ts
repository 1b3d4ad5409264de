/** An author's expression, valued for a seed: the truth that answers are marked by. */
import { evaluate, parse } from "./expression.ts";
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

/** The value of an expression, exact where it is just a number; null where it has none. `turn`: see `evaluate`. */
export function truthOf(expression: string, scope: Record<string, number>, turn = 1): Truth | null {
  const tree = parse(expression);
  if ("refused" in tree) return null;
  const computed = evaluate(tree, scope, turn);
  if (!Number.isFinite(computed)) return null;
  const written = expression.replace(/\s/g, "").replace("−", "-").toLowerCase();
  const literal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(written);
  return truth(literal && computed ? written : computed);
}
