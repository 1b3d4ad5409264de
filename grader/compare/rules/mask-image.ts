/** Masks: images and volumes whose elements are in or out. */
import type { Value } from "../../value.ts";
import { type Evidence, MOST } from "../evidence.ts";

export interface Mask {
  /** Rows, columns; slices first for a volume. */
  shape: number[];
  /** 1 where in, row after row. */
  bits: Uint8Array;
}

/**
 * A list of rows, or of slices, of 0, 1, false and true; with `label`, of any numbers, in where they equal it.
 * A place in words where an element is none of these or rows differ in length.
 */
export function maskOf(value: Value, label?: number): Mask | { odd: string } {
  const shape: number[] = [];
  for (let at = value; Array.isArray(at); at = at[0] ?? null) shape.push(at.length);
  if (shape.length < 2 || shape.length > 3) return { odd: "" };
  const bits = new Uint8Array(shape.reduce((product, size) => product * size, 1));
  let next = 0;
  const read = (one: Value, level: number, at: string): string | null => {
    if (level < shape.length) {
      if (!Array.isArray(one) || one.length !== shape[level]) return at;
      for (const [n, inner] of one.entries()) {
        const odd = read(inner, level + 1, `${at}[${n}]`);
        if (odd !== null) return odd;
      }
      return null;
    }
    if (typeof one !== "boolean" && typeof one !== "number") return at;
    if (label === undefined && one !== 0 && one !== 1 && typeof one === "number") return at;
    bits[next++] = Number(label === undefined ? one : Number(one) === label);
    return null;
  };
  const odd = read(value, 0, "");
  return odd === null ? { shape, bits } : { odd };
}

/** How many pixels are in one mask, in the other and in both; -1s where shapes differ are the caller's to avoid. */
export function counts(one: Mask, other: Mask) {
  let [a, b, both] = [0, 0, 0];
  for (const [n, bit] of one.bits.entries()) {
    a += bit;
    b += other.bits[n]!;
    both += bit & other.bits[n]!;
  }
  return { a, b, both };
}

/** The two masks over each other; of a volume, the slice with most differences; no more rows and pixels than can be seen. */
export function picture(expected: Mask, got: Mask): Evidence {
  const [rows, columns] = expected.shape.slice(-2) as [number, number];
  const size = rows * columns;
  const slices = size ? expected.bits.length / size : 0;
  const wrong = (slice: number) => {
    let count = 0;
    for (let n = slice * size; n < (slice + 1) * size; n++)
      count += expected.bits[n]! ^ got.bits[n]!;
    return count;
  };
  let slice = 0;
  for (let n = 1; n < slices; n++) if (wrong(n) > wrong(slice)) slice = n;
  const step = Math.max(1, Math.ceil(Math.max(rows, columns) / MOST));
  const lines: string[] = [];
  for (let row = 0; row < (slices ? rows : 0); row += step) {
    let line = "";
    for (let column = 0; column < columns; column += step) {
      const n = slice * size + row * columns + column;
      line += ".-+="[expected.bits[n]! + 2 * got.bits[n]!]!;
    }
    lines.push(line);
  }
  return { kind: "masks", rows: lines, ...(expected.shape.length === 3 && { slice }) };
}
