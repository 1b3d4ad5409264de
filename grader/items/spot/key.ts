import type { Picture } from "../../picture.ts";
import type { Shape } from "./shape.ts";

export interface SpotKey {
  picture: Picture;
  /** How many points are asked: at most one for each right region. */
  points: number;
  /** Words at "regions.<name>": why it is right or wrong. In the author's order; where they overlap, a right one counts. */
  regions: { name: string; right: boolean; shape: Shape }[];
}
