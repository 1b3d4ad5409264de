/** An image of square pixels, with a bar that says its scale. */
import type { Picture } from "../../../grader/index.ts";
import { make } from "../../../grader/read.ts";
import { bitmap } from "./bitmap.ts";
import type { Drawn } from "./draw.ts";

const WIDE = 640;
/** Room below for the bar. */
const FOOT = 34;

export function image(picture: Extract<Picture, { kind: "image" }>): Drawn {
  const { width, height, pixel, unit, options, column } = picture;
  const values = make(picture.make, options)[column] ?? [];
  const tall = (WIDE * height) / width;
  const bar = scaleBar(width * pixel, unit, tall);
  return {
    inner: `<image href="${bitmap(values, width, height)}" width="${WIDE}" height="${tall}" preserveAspectRatio="none"/>${bar}`,
    box: [WIDE, tall + FOOT],
    frame: { left: 0, top: 0, right: WIDE, bottom: tall },
  };
}

/** A bar of 1, 2 or 5 times a power of ten, about a fifth of the picture. `span` is the picture's width in `unit`. */
export function scaleBar(span: number, unit: string, tall: number): string {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const size = [5, 2, 1].map((n) => n * power).find((one) => one <= span / 4) ?? power;
  const length = (WIDE * size) / span;
  const [from, y] = [WIDE - length, tall + 12];
  return (
    `<g class="axis scale"><path d="M${from.toFixed(1)} ${y - 4}v8m0-4H${WIDE}m0-4v8"/>` +
    `<text class="axis-name" x="${(from - 8).toFixed(1)}" y="${y}" dy="0.35em" text-anchor="end">${Number(size.toPrecision(3))} ${unit}</text></g>`
  );
}
