/** A spot tried: the right points in another order; each wrong region, and one point fewer; halves, strangers, what lies outside. */
import { scales } from "../../picture.ts";
import type { Response } from "../../type.ts";
import type { Tries } from "../try.ts";
import { write } from "./grade.ts";
import type { SpotKey } from "./key.ts";
import { middle } from "./shape.ts";

export const tries: Tries<SpotKey> = ({ key: { picture, regions, points } }) => {
  const all = (right: boolean) =>
    regions.filter((region) => region.right === right).map(({ shape }) => middle(shape));
  const hits = all(true).slice(0, points);
  const { x, y } = scales(picture);
  const half: Response = { "1.x": String(x.from) };
  return {
    right: [write(hits.toReversed())],
    wrong: [
      ...all(false).map((stray) => write([...hits.slice(1), stray])),
      ...(points > 1 ? [write(hits.slice(1))] : []),
    ],
    invalid: [
      "",
      [],
      {},
      { "1.x": "", "1.y": "" },
      half,
      { "1.x": "left", "1.y": "top" },
      { "1.x": "1,234", "1.y": String(y.from) },
      { "1.x": String(x.to + 1), "1.y": String(y.to) },
      { [`${points + 1}.x`]: String(x.from), [`${points + 1}.y`]: String(y.from) },
    ],
  };
};
