/**
 * Which elements of a list are judged: `mask: { from: 50, to: 950 }` (counted from 0, `to` left out), or a list of 0 and 1
 * as long as the list itself. What is not judged may be anything: the start of a filter, the border of an image.
 */
import type { Value } from "../../value.ts";
import type { Flaw } from "../type.ts";

/** `got` with every element that is not judged replaced by the expected one; lengths stay as they are. */
export function masked(expected: Value, got: Value, mask: Value | undefined): Value {
  const judged = judgedBy(mask);
  if (!judged || !Array.isArray(expected) || !Array.isArray(got)) return got;
  return got.map((one, n) => (n < expected.length && !judged(n) ? expected[n]! : one));
}

function judgedBy(mask: Value | undefined): ((n: number) => boolean) | null {
  if (Array.isArray(mask)) return (n) => Boolean(mask[n]);
  if (typeof mask !== "object" || mask === null) return null;
  const { from, to } = mask as Record<string, Value>;
  return (n) => n >= Number(from ?? 0) && n < Number(to ?? Infinity);
}

export function maskFlaws(mask: Value | undefined, expected: Value): Flaw[] {
  if (mask === undefined) return [];
  const flaw = (say: string): Flaw[] => [{ option: "mask", say }];
  const length = Array.isArray(expected) ? expected.length : 0;
  if (Array.isArray(mask)) {
    if (!mask.every((one) => one === 0 || one === 1 || typeof one === "boolean")) {
      return flaw("a mask is a list of 0 and 1");
    }
    if (mask.length !== length) {
      return flaw(`the mask has ${mask.length} elements, and ${length} are expected`);
    }
  } else {
    if (typeof mask !== "object" || mask === null) {
      return flaw("a mask is { from, to } or a list of 0 and 1");
    }
    const odd = Object.entries(mask).some(
      ([name, at]) => !/^(from|to)$/.test(name) || !(Number.isInteger(at) && Number(at) >= 0),
    );
    if (odd) return flaw("a mask has `from` and `to`, whole numbers from 0");
  }
  const judged = judgedBy(mask);
  const any = Array.isArray(expected) && expected.some((_, n) => judged?.(n));
  return any ? [] : flaw("the mask leaves nothing to judge");
}
