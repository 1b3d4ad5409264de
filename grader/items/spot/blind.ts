/** Of points on a picture: how many, and the scales. */
import { scales } from "../../picture.ts";
import { type Blind, unmade } from "../blind.ts";
import type { SpotKey } from "./key.ts";

export const blind: Blind<SpotKey> = ({ picture, points }) => {
  const { x, y } = scales(picture);
  const shape = { circle: [x.from, y.from, 0] as [number, number, number] };
  return { picture: unmade(picture), points, regions: [{ name: "corner", right: true, shape }] };
};
