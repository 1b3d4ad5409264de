/** What an author writes for points on a picture. */
import { z } from "zod";
import { isEven, scales } from "../../picture.ts";
import { alt, picture } from "../../read/picture.ts";
import { named, prose, schemaOf } from "../../read/room.ts";
import type { SpotKey } from "./key.ts";
import { nearest, type Point, type Shape } from "./shape.ts";

const point = z.tuple([z.number(), z.number()]);

const region = z
  .strictObject({
    right: z.literal(true).optional(),
    circle: z.tuple([z.number(), z.number(), z.number().positive()]).optional(),
    rectangle: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    polygon: z.array(point).min(3).optional(),
    why: prose("why it is right or wrong: learners read it"),
  })
  .refine(
    ({ circle, rectangle, polygon }) =>
      [circle, rectangle, polygon].filter((shape) => shape).length === 1,
    "one of `circle`, `rectangle` and `polygon`",
  );

export const schema = schemaOf({
  keys: {
    picture,
    alt,
    regions: z
      .record(named, region)
      .describe(
        "a map from names to one of `circle: [x, y, radius]`, `rectangle: [x, y, x, y]`, `polygon`, to `why` and, on what is right, `right: true`",
      ),
    points: z.int().min(1).max(20).optional().describe("how many points are asked"),
    solution: prose("why this is the answer, in Markdown"),
  },
  slots: [],
  read({ picture: made, alt: text, regions: map, points }, desk) {
    const drawn = ["given", "seeds"].find((key) => desk.written.includes(key));
    if (drawn) desk.report("picture.given", [drawn], {});
    if (!map || !made || !text) return { key: undefined, words: {} };
    const frame = scales(made.picture);
    const regions = Object.entries(map).map(([name, written]): SpotKey["regions"][number] => {
      const at = ["regions", name];
      const shape = shapeOf(written);
      if ("circle" in shape && !isEven(frame)) desk.report("spot.circle", [...at, "circle"], {});
      const corners = cornersOf(shape);
      const outside = ([x, y]: Point): boolean =>
        x < frame.x.from || x > frame.x.to || y < frame.y.from || y > frame.y.to;
      if (corners.every(outside) || outside(centre(corners)))
        desk.report("picture.outside", at, { what: `the region \`${name}\`` });
      return { name, right: written.right === true, shape };
    });
    const right = regions.filter((one) => one.right).length;
    if (right === 0 || (points ?? right) > right)
      desk.report("spot.right", points === undefined ? ["regions"] : ["points"], {
        right,
        asked: points ?? 1,
      });
    const key: SpotKey = { picture: made.picture, points: points ?? right, regions };
    const whys = Object.entries(map).map(([name, { why }]) => [`regions.${name}`, why]);
    return { key, words: { alt: text, ...made.words, ...Object.fromEntries(whys) } };
  },
});

function shapeOf({ circle, rectangle, polygon }: z.output<typeof region>): Shape {
  if (circle) return { circle };
  if (polygon) return { polygon };
  const [ax, ay, bx, by] = rectangle ?? [0, 0, 0, 0];
  return {
    polygon: [
      [ax, ay],
      [bx, ay],
      [bx, by],
      [ax, by],
    ],
  };
}

function cornersOf(shape: Shape): Point[] {
  if ("polygon" in shape) return shape.polygon;
  const [x, y, radius] = shape.circle;
  const far: Point[] = [
    [x - 2 * radius, y],
    [x + 2 * radius, y],
    [x, y - 2 * radius],
    [x, y + 2 * radius],
  ];
  return far.map((point) => nearest(shape, point));
}

function centre(corners: Point[]): Point {
  const mean = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}
