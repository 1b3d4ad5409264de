import type { Picture } from "../../picture.ts";

export interface SegmentKey {
  picture: Extract<Picture, { kind: "image" }>;
  /** The reference, as the text of a mask. */
  mask: string;
  /** Dice at which credit begins, and from which it is full. */
  dice: Credit;
  /** 95 % Hausdorff distance at which credit ends, and up to which it is full, in the unit of the picture. */
  hausdorff?: Credit;
}

export type Credit = [none: number, full: number];
