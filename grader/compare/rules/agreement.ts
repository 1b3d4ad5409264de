/** Agreement of two methods of measuring, and of two raters. */
import { mean, products } from "./numbers.ts";

export interface Limits {
  bias: number;
  sd: number;
  lower: number;
  upper: number;
}

/** Differences x − y: mean, sample SD, and bias ± z·SD. Source: Bland & Altman, Lancet 1986;i:307 (who took z = 2). */
export function blandAltman(x: number[], y: number[], z: number): Limits {
  const differences = x.map((one, n) => one - y[n]!);
  const bias = mean(differences);
  const sd = Math.sqrt(products(differences, differences) / (differences.length - 1));
  return { bias, sd, lower: bias - z * sd, upper: bias + z * sd };
}

/**
 * Concordance: 2·s_xy / (s_x² + s_y² + (x̄ − ȳ)²). Source: Lin, Biometrics 1989;45:255, who divides the sums by n;
 * `less` 1 divides by n − 1, as some programs do.
 */
export function concordance(x: number[], y: number[], less = 0): number {
  const n = x.length - less;
  return (
    (2 * products(x, y)) / n / ((products(x, x) + products(y, y)) / n + (mean(x) - mean(y)) ** 2)
  );
}

export function pearson(x: number[], y: number[]): number {
  return products(x, y) / Math.sqrt(products(x, x) * products(y, y));
}

/** How much two ratings disagree, by the positions of their categories. */
export type Weight = (i: number, j: number) => number;

export const nominal: Weight = (i, j) => Number(i !== j);
export const linear: Weight = (i, j) => Math.abs(i - j);
export const quadratic: Weight = (i, j) => (i - j) ** 2;

/**
 * κ = 1 − Σ v·observed / Σ v·by chance. `a` and `b` are positions of categories. Source: Cohen, Educ Psychol Meas 1960;20:37;
 * weighted, Cohen, Psychol Bull 1968;70:213.
 */
export function kappa(a: number[], b: number[], weight: Weight): number {
  const k = 1 + [...a, ...b].reduce((most, one) => Math.max(most, one), 0);
  const share = (list: number[]) => {
    const counts = Array.from({ length: k }, () => 0);
    for (const one of list) counts[one]! += 1 / list.length;
    return counts;
  };
  const [rows, columns] = [share(a), share(b)];
  const observed = a.reduce((sum, one, n) => sum + weight(one, b[n]!), 0) / a.length;
  const chance = rows.reduce(
    (sum, p, i) => sum + columns.reduce((inner, q, j) => inner + p * q * weight(i, j), 0),
    0,
  );
  return 1 - observed / chance;
}

/** The share of pairs that agree. */
export function percent(a: number[], b: number[]): number {
  return a.filter((one, n) => one === b[n]).length / a.length;
}
