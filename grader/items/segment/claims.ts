/** A segment claims that neither nothing, nor everything, nor one pixel is right. */
import { emptyMask, writeMask } from "../../mask.ts";
import type { Claims } from "../claim.ts";
import type { SegmentKey } from "./key.ts";

export const claims: Claims<SegmentKey> = ({ key: { picture } }) => {
  const path = ["dice"];
  const [none, all, one] = [1, 2, 3].map(() => emptyMask(picture.width, picture.height));
  all!.on.fill(1);
  one!.on[0] = 1;
  return [none!, all!, one!].map((mask) => ({ response: writeMask(mask), gives: "wrong", path }));
};
