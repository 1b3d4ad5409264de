/** Points at which two expressions are compared: seeded, so that the same answer is marked alike everywhere. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { hash } from "../vary.ts";

/** Where a variable may lie, both ends included; with a step, only on it. */
export interface Domain {
  from: number;
  to: number;
  step?: number;
}

export type Point = Record<string, number>;

/** Points drawn; twelve of them have to count. */
export const POINTS = 48;

/** Drawn points, each coordinate to four figures, so that one can be shown to a person. */
export function points(variables: Record<string, Domain>, salt: string): Point[] {
  const random = xoroshiro128plus(hash(`points ${salt}`));
  const share = (): number => (random.next() >>> 0) / 2 ** 32;
  const names = Object.keys(variables).sort();
  return Array.from({ length: POINTS }, () =>
    Object.fromEntries(names.map((name) => [name, inside(variables[name]!, share())])),
  );
}

function inside({ from, to, step }: Domain, share: number): number {
  if (step) {
    const steps = Math.floor((to - from) / step + 1e-9) + 1;
    return Number((from + Math.floor(share * steps) * step).toPrecision(15));
  }
  const drawn = Number((from + share * (to - from)).toPrecision(4));
  return Math.min(to, Math.max(from, drawn));
}
