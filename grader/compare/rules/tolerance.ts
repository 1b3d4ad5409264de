/**
 * The author's tolerance: a closed interval about the truth.
 *
 * Written `0.5` (absolute), `2 %` (of |truth|) or `2 % or 0.5` (the wider). Binary noise is forgiven
 * relatively (1e-12), never absolutely: 2e-12 F and 0 are different answers.
 */
import type { Tolerance } from "../../nearness.ts";
import type { Value } from "../../value.ts";

export type { Tolerance };

export const EXACT: Tolerance = {};

/** Read a tolerance; null when it is not one. */
export function readTolerance(written: Value | undefined): Tolerance | null {
  if (typeof written === "number") return sound(written) ? { absolute: written } : null;
  if (typeof written !== "string") return null;
  const tolerance: Tolerance = {};
  for (const part of written.split(/\bor\b/)) {
    const found = /^\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)\s*(%?)\s*$/i.exec(part);
    if (!found) return null;
    const size = Number(found[1]);
    const which = found[2] ? "relative" : "absolute";
    if (!sound(size) || tolerance[which] !== undefined) return null;
    tolerance[which] = found[2] ? size / 100 : size;
  }
  return tolerance;
}

/** How far from this truth is still right. */
export function bound(truth: number, tolerance: Tolerance): number {
  return Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(truth));
}

export function within(truth: number, got: number, tolerance: Tolerance): boolean {
  const noise = 1e-12 * Math.max(Math.abs(truth), Math.abs(got));
  return Math.abs(got - truth) <= bound(truth, tolerance) + noise;
}

function sound(size: number): boolean {
  return Number.isFinite(size) && size >= 0;
}
