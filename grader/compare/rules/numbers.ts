/** Lists of finite numbers, and what is said of them. */
import type { Value } from "../../value.ts";

/** The list, or null where the value is no list of finite numbers alone. */
export function numbersOf(value: Value | undefined): number[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((one) => typeof one === "number") ? value : null;
}

export function mean(list: number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length;
}

/** Σ(x − x̄)(y − ȳ). */
export function products(x: number[], y: number[]): number {
  const [a, b] = [mean(x), mean(y)];
  return x.reduce((sum, one, n) => sum + (one - a) * (y[n]! - b), 0);
}
