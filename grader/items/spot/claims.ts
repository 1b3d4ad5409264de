/** A spot claims that the middle of every wrong region says why, and that neither nothing nor the picture's corner is right. */
import { scales } from "../../picture.ts";
import type { Claim, Claims } from "../claim.ts";
import { write } from "./grade.ts";
import type { SpotKey } from "./key.ts";
import { middle, type Point } from "./shape.ts";

export const claims: Claims<SpotKey> = ({ key: { picture, regions } }) => {
  const wrong = regions.filter(({ right }) => !right);
  const strays = wrong.map(({ name, shape }): Claim => {
    const gives = { says: `regions.${name}` };
    return { response: write([middle(shape)]), gives, path: ["regions", name] };
  });
  const { x, y } = scales(picture);
  const corner: Point = [x.from, y.from];
  const path = ["regions"];
  return [
    ...strays,
    { response: write([corner]), gives: "wrong", path },
    { response: {}, gives: "wrong", path },
  ];
};
