/**
 * Are two expressions the same function on a domain? Decided by sampling: they agree at every point where both have a value,
 * to a relative 1e-9 and what binary arithmetic itself must lose there, and there are twelve such points.
 */
import { evaluate, type Tree } from "../expression.ts";
import { functions } from "../functions.ts";
import type { Point } from "./sample.ts";

export type Sameness =
  | { is: "equal" }
  /** They differ: where, and by what constant factor if it is one. */
  | { is: "different"; at: Point; got: number; expected: number; factor?: number; inverse: boolean }
  /** Too few points at which both have a value. */
  | { is: "undecided" }
  /** The first has no value where the second has. */
  | { is: "nowhere" };

export const NEAR = 1e-9;
export const ENOUGH = 12;

export function sameness(got: Tree, expected: Tree, points: Point[]): Sameness {
  const all = points.map((at) => ({ at, ours: noisy(expected, at), theirs: noisy(got, at) }));
  const valued = all.filter(({ ours }) => Number.isFinite(ours.value));
  const valid = valued.filter(({ theirs }) => Number.isFinite(theirs.value));
  if (valued.length >= ENOUGH && !valid.length) return { is: "nowhere" };
  if (valid.length < ENOUGH) return { is: "undecided" };
  const pairs = valid.map(({ at, ours, theirs }) => ({
    at,
    got: theirs.value,
    expected: ours.value,
    noise: 4 * (ours.noise + theirs.noise),
  }));
  const apart = pairs.find(
    (one) => Math.abs(one.got - one.expected) > NEAR * size(one.got, one.expected) + one.noise,
  );
  if (!apart) return { is: "equal" };
  const factor = constant(pairs.map((one) => one.got / one.expected));
  const inverse = constant(pairs.map((one) => one.got * one.expected));
  return {
    is: "different",
    at: apart.at,
    got: apart.got,
    expected: apart.expected,
    ...(factor && { factor }),
    inverse: inverse !== undefined && Math.abs(inverse - 1) < NEAR,
  };
}

const size = (a: number, b: number): number => Math.max(Math.abs(a), Math.abs(b));

/** What they all are, if it is one thing. */
function constant(list: number[]): number | undefined {
  const [first = NaN] = list;
  return list.every((one) => Math.abs(one - first) <= NEAR * Math.abs(first)) ? first : undefined;
}

/** The value of a tree and how far rounding alone may have moved it: what each step does to the noise of its arguments. */
function noisy(tree: Tree, scope: Point): { value: number; noise: number } {
  if (tree.kind !== "call") return { value: evaluate(tree, scope), noise: 0 };
  const [of] = functions[tree.name]!;
  const args = tree.args.map((arg) => noisy(arg, scope));
  const values = args.map(({ value }) => value) as Parameters<typeof of>;
  const value = of(...values);
  const moved = args.map(({ noise }, n) => {
    if (!noise) return 0;
    const there = values.with(n, values[n]! + noise) as Parameters<typeof of>;
    const by = Math.abs(of(...there) - value);
    return Number.isFinite(by) ? by : 0;
  });
  const noise = moved.reduce((sum, one) => sum + one, Number.EPSILON * Math.abs(value));
  return { value, noise: Number.isFinite(noise) ? noise : 0 };
}
