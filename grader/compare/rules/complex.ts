/** Numbers as the plane sees them: real ones, complex ones, whole ones beyond 2^53. */
import { isSpecial, type Value } from "../../value.ts";

export interface Complex {
  re: number;
  im: number;
}

/** A finite number; null for anything else. Digits beyond 2^53 are rounded as a double is. */
export function complexOf(value: Value): Complex | null {
  if (typeof value === "number") return { re: value, im: 0 };
  if (typeof value !== "object" || value === null || !isSpecial(value)) return null;
  if (value.$ === "complex") return { re: value.re, im: value.im };
  const whole = value.$ === "integer" ? Number(value.digits) : NaN;
  return Number.isFinite(whole) ? { re: whole, im: 0 } : null;
}

/** As a value again. */
export function valueOf({ re, im }: Complex): Value {
  return im === 0 ? re : { $: "complex", re, im };
}
