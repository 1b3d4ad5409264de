/** Of a painted mask: the size of the image and the bounds; for the reference, one pixel in a corner. */
import { emptyMask, writeMask } from "../../mask.ts";
import { type Blind, unmade } from "../blind.ts";
import type { SegmentKey } from "./key.ts";

export const blind: Blind<SegmentKey> = (key) => {
  const corner = emptyMask(key.picture.width, key.picture.height);
  corner.on[0] = 1;
  return { ...key, picture: unmade(key.picture), mask: writeMask(corner) };
};
