/** A line drawing in the plates' hand, with its scale. */
import type { Picture } from "../../../grader/index.ts";
import type { Drawn } from "./draw.ts";
import { scaleBar } from "./image.ts";

const WIDE = 640;

export function drawing(picture: Extract<Picture, { kind: "drawing" }>): Drawn {
  const { width, height, unit, shapes } = picture;
  const scale = WIDE / width;
  const tall = height * scale;
  const lines = shapes.map(({ style, path }) => `<path class="line ${style}" d="${path}"/>`);
  return {
    inner: `<g class="drawing" transform="scale(${scale})">${lines.join("")}</g>${scaleBar(width, unit, tall)}`,
    box: [WIDE, tall + 34],
    frame: { left: 0, top: 0, right: WIDE, bottom: tall },
  };
}
