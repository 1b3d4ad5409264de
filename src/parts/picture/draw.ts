/** A picture that a question lays an instrument over, as SVG text drawn at build, and where its numbers lie in it. */
import type { Picture } from "../../../grader/index.ts";
import { drawing } from "./drawing.ts";
import { image } from "./image.ts";
import { trace } from "./trace.ts";

export interface Drawn {
  /** What stands inside the `svg` element. */
  inner: string;
  /** Width and height of its viewBox. */
  box: [width: number, height: number];
  /** Where the scales begin and end, in units of the viewBox. */
  frame: { left: number; top: number; right: number; bottom: number };
}

/** The item's words at a path, safe to stand in markup. */
export type Words = (path: string) => string;

export function drawPicture(picture: Picture, id: string, words: Words): Drawn {
  switch (picture.kind) {
    case "trace":
      return trace(picture, id, words);
    case "image":
      return image(picture);
    case "drawing":
      return drawing(picture);
  }
}
