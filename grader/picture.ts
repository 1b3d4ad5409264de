/**
 * What a question lays its instrument over, as data: a signal over two axes, an image made of square pixels, or a line drawing.
 * Words stand in the item: its `alt`, `picture.x`, `picture.y`, `picture.series.<n>`. Drawn by the site at build.
 */
import type { Source, Style } from "./plate.ts";

/** One direction of a picture: what its numbers mean. Linear. */
export interface Scale {
  from: number;
  to: number;
  /** Empty where there is none. */
  unit: string;
  /** The smallest movement of an instrument: a sample, a pixel, a hundredth of the span. */
  step: number;
}

export type Picture =
  | {
      kind: "trace";
      x: Scale;
      y: Scale;
      series: { style: Style; source: Source }[];
      /** Squares as on recording paper: their width and height; every fifth line is stronger. */
      grid?: [number, number];
    }
  /** Values 0..255 of a maker's column, row by row from the upper left; `pixel` is the side of one, in `unit`. */
  | {
      kind: "image";
      width: number;
      height: number;
      pixel: number;
      unit: string;
      make: string;
      options: Record<string, number>;
      column: string;
    }
  /** Paths of SVG in a frame of this size; `unit` is what 1 means. */
  | {
      kind: "drawing";
      width: number;
      height: number;
      unit: string;
      shapes: { style: Style; path: string }[];
    };

/** Both directions of a picture. Images and drawings begin at their upper left, so that y grows downwards. */
export function scales(picture: Picture): { x: Scale; y: Scale } {
  if (picture.kind === "trace") return { x: picture.x, y: picture.y };
  const { width, height, unit } = picture;
  const pixel = picture.kind === "image" ? picture.pixel : 1;
  const step = picture.kind === "image" ? pixel : Math.max(width, height) / 200;
  const along = (size: number): Scale => ({ from: 0, to: size * pixel, unit, step });
  return { x: along(width), y: along(height) };
}

/** Is a distance across the picture one, whatever its direction? */
export function isEven({ x, y }: { x: Scale; y: Scale }): boolean {
  return x.unit === y.unit && x.unit !== "";
}
