/** What a wrong mask has in common with the right one: in for out, turned over, moved by a pixel. */
import type { Note } from "../../type.ts";
import type { Options } from "../type.ts";
import { counts, type Mask } from "./mask-image.ts";

/** At most one hint: a change that everybody makes and that brings most of what is missing. Images only, not volumes. */
export function maskHints(wanted: Mask, got: Mask, options: Options): Note[] {
  const enough = Number(options["dice"] ?? 0.9);
  const right = (one: Mask) => {
    if (`${one.shape}` !== `${wanted.shape}`) return false;
    const { a, b, both } = counts(wanted, one);
    return a > 0 && (2 * both) / (a + b) >= enough;
  };
  if (right({ ...got, bits: got.bits.map((bit) => 1 - bit) }))
    return [{ code: "compare.overlap.inverted" }];
  const [rows, columns, ...more] = got.shape;
  if (rows === undefined || columns === undefined || more.length) return [];
  const moved = (
    shape: [number, number],
    from: (row: number, column: number) => [number, number],
  ): Mask => {
    const bits = new Uint8Array(shape[0] * shape[1]);
    for (const n of bits.keys()) {
      const [row, column] = from(Math.floor(n / shape[1]), n % shape[1]);
      if (row >= 0 && row < rows && column >= 0 && column < columns)
        bits[n] = got.bits[row * columns + column]!;
    }
    return { shape, bits };
  };
  const own: [number, number] = [rows, columns];
  if (right(moved([columns, rows], (row, column) => [column, row])))
    return [{ code: "compare.transposed" }];
  if (right(moved(own, (row, column) => [rows - 1 - row, column])))
    return [{ code: "compare.overlap.upside-down" }];
  if (right(moved(own, (row, column) => [row, columns - 1 - column])))
    return [{ code: "compare.overlap.mirrored" }];
  for (const [down, across] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [1, 1],
    [-1, -1],
  ] as const) {
    if (right(moved(own, (row, column) => [row + down, column + across]))) {
      return [{ code: "compare.overlap.moved", params: { rows: down, columns: across } }];
    }
  }
  return [];
}
