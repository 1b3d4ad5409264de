/** Where the words of a callout stand: beside their point, where they cover the fewest lines. */
import type { Plate } from "../../../grader/index.ts";
import { frame, placeX, placeY } from "./place.ts";

type Lines = Extract<Plate, { kind: "lines" }>;

export interface Callout {
  x: number;
  y: number;
  /** Where its words begin, or end when `anchor` says so. */
  textX: number;
  textY: number;
  anchor: "start" | "end";
  say: string;
}

/** Width of a letter of 13.5 px in user units, on average; a Chinese character takes two. */
const LETTER = 6.6;
const HALF_LINE = 9;
/** No words stand farther than this above, below or beside their point. */
const FAR = 80;
/** Beside the words of a narrow column, those of a wide one are this much smaller. */
const scales = [1, 23 / 13.5];

/** `drawn`: all points of all lines, in user units. */
export function placeCallout(
  { at, say }: Lines["callouts"][number],
  { x, y }: Lines,
  drawn: [number, number][],
): Callout {
  const point = { x: placeX(x, at[0]), y: placeY(y, at[1]) };
  const length = LETTER * [...say].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 1);
  const reach = FAR + length * Math.max(...scales) + 4;
  const near = drawn.filter(
    ([left, top]) => Math.abs(left - point.x) < reach && Math.abs(top - point.y) < reach,
  );
  let best: Callout | undefined;
  let least = Infinity;
  // The nearest, up and to the right, is taken unless another covers less.
  for (const rise of [-26, 26, -52, 52, -FAR, FAR]) {
    for (const side of [28, -28, 64, -64]) {
      const [textX, textY] = [point.x + side, point.y + rise];
      const costs = scales.map((scale) => {
        const [width, half] = [length * scale, HALF_LINE * scale];
        const from = side > 0 ? textX : textX - width;
        const out =
          from < frame.left ||
          from + width > frame.width - frame.right ||
          textY < frame.top ||
          textY > frame.height - frame.bottom - half;
        const covered = near.filter(
          ([left, top]) =>
            left > from - 4 && left < from + width + 4 && Math.abs(top - textY) < half,
        ).length;
        return covered + (out ? 1000 : 0);
      });
      const cost = costs.reduce((sum, one) => sum + one, 0);
      if (cost >= least) continue;
      least = cost;
      best = { ...point, textX, textY, anchor: side > 0 ? "start" : "end", say };
    }
  }
  return best as Callout;
}
