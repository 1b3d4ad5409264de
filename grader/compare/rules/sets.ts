/** Statements about lists as a whole: each says of which element it fails, or null where it holds. */
import type { Value } from "../../value.ts";
import { numbersOf } from "./numbers.ts";
import { show } from "./show.ts";

type Statement = [least: number, of: (lists: Value[][], whole: Value[]) => Value | null];

const key = (value: Value): string => JSON.stringify(value);

export const statements: Record<string, Statement> = {
  /** No element is in two of the lists. */
  disjoint: [
    2,
    (lists) => {
      const owner = new Map<string, number>();
      for (const [n, list] of lists.entries()) {
        for (const one of list) {
          if ((owner.get(key(one)) ?? n) !== n) return one;
          owner.set(key(one), n);
        }
      }
      return null;
    },
  ],
  /** The further lists together hold the elements of the first, each as often, and no others. */
  covers: [
    2,
    ([whole = [], ...parts]) => {
      const left = new Map<string, number>();
      for (const one of whole) left.set(key(one), (left.get(key(one)) ?? 0) + 1);
      for (const one of parts.flat(1)) {
        const count = left.get(key(one)) ?? 0;
        if (!count) return one;
        left.set(key(one), count - 1);
      }
      return whole.find((one) => left.get(key(one))) ?? null;
    },
  ],
  /** Every element of the first list is in the second. */
  subset: [
    2,
    ([part = [], whole = []]) => {
      const known = new Set(whole.map(key));
      return part.find((one) => !known.has(key(one))) ?? null;
    },
  ],
  /** No element comes twice. */
  unique: [
    1,
    ([list = []]) => {
      const known = new Set<string>();
      return list.find((one) => known.size === known.add(key(one)).size) ?? null;
    },
  ],
  /** No element is less than the one before. */
  rising: [1, ([list = []]) => stray(list, (before, one) => one < before)],
  /** No element is more than the one before. */
  falling: [1, ([list = []]) => stray(list, (before, one) => one > before)],
  /** The same value, to the letter. */
  same: [2, (_, [one = null, other = null]) => (key(one) === key(other) ? null : show(one))],
  /** Another value. */
  differs: [2, (_, [one = null, other = null]) => (key(one) === key(other) ? show(one) : null)],
};

function stray(list: Value[], wrong: (before: number, one: number) => boolean): Value | null {
  const numbers = numbersOf(list);
  if (!numbers) return list.find((one) => typeof one !== "number") ?? "";
  return numbers.find((one, n) => n > 0 && wrong(numbers[n - 1]!, one)) ?? null;
}

/** What can be said of a list by one number; null where it holds other things than numbers, and numbers are needed. */
export const summaries: Record<string, (list: Value[]) => number | null> = {
  count: (list) => list.length,
  distinct: (list) => new Set(list.map(key)).size,
  sum: overNumbers((list) => list.reduce((sum, one) => sum + one, 0)),
  mean: overNumbers((list) => list.reduce((sum, one) => sum + one, 0) / list.length),
  lowest: overNumbers((list) => list.reduce((least, one) => Math.min(least, one), Infinity)),
  highest: overNumbers((list) => list.reduce((most, one) => Math.max(most, one), -Infinity)),
};

function overNumbers(of: (list: number[]) => number): (list: Value[]) => number | null {
  return (list) => {
    const numbers = list.map(numberOf);
    return numbers.includes(null) ? null : of(numbers as number[]);
  };
}

/** A number, or 1 for true and 0 for false; null for anything else. */
export function numberOf(value: Value): number | null {
  return typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : null;
}
