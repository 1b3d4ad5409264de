/** Masks and their text. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { count, type Mask, readMask, writeMask } from "../grader/mask.ts";

/** A mask drawn with signs: `#` is on. */
function drawn(...rows: string[]): Mask {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  return { width, height, on: Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0)) };
}

const masks = (width: number, height: number) =>
  fc
    .array(fc.constantFrom(0, 0, 1), { minLength: width * height, maxLength: width * height })
    .map((on): Mask => ({ width, height, on: Uint8Array.from(on) }));
const any = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) => masks(width, height));

test.each([
  [drawn("....", ".##.", "...."), "4x3:5.2.5"],
  [drawn("#...", "...#"), "4x2:0.1.6.1"],
  [drawn("..", ".."), "2x2:4"],
  [drawn("##", "##"), "2x2:0.4"],
])("a mask is written as its runs", (mask, text) => {
  expect(writeMask(mask)).toBe(text);
  expect(readMask(text)).toEqual(mask);
  expect(count(mask)).toBe(mask.on.filter((on) => on === 1).length);
});

test.each([
  "",
  "4x3",
  "4x3:",
  "4x3:5.2.4",
  "4x3:5.2.6",
  "4x3:5..7",
  "0x3:0",
  "9999x9999:1",
  "4x3:-5.17",
  "4x3:zzzzzzzz",
  "4x3:5.2.5 and more",
])("%j is no mask", (text) => {
  expect(readMask(text)).toBeNull();
});

test("what is written is read again, whatever is painted", () => {
  fc.assert(
    fc.property(any, (mask) => {
      expect(readMask(writeMask(mask))).toEqual(mask);
    }),
  );
});
