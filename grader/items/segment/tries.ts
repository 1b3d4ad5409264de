/** A segment tried: the reference with one pixel less; everything, its opposite; nothing, another size, what is no mask. */
import { emptyMask, readMask, writeMask } from "../../mask.ts";
import type { Tries } from "../try.ts";
import type { SegmentKey } from "./key.ts";

export const tries: Tries<SegmentKey> = ({ key: { picture, mask } }) => {
  const { width, height } = picture;
  const reference = readMask(mask) ?? emptyMask(width, height);
  const full = emptyMask(width, height);
  full.on.fill(1);
  const opposite = { ...reference, on: reference.on.map((one) => 1 - one) };
  return {
    right: [mask, ` ${mask}\n`],
    wrong: [writeMask(full), writeMask(opposite)],
    invalid: [
      "",
      writeMask(emptyMask(width, height)),
      writeMask(emptyMask(width + 1, height)),
      "everything",
      `${mask}.5`,
      [mask],
      { answer: mask },
    ],
  };
};
