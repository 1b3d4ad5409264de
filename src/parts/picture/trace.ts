/** A signal over its axes, on the squares of recording paper where the author wants them. */
import type { Picture } from "../../../grader/index.ts";
import { make } from "../../../grader/read.ts";
import { drawLines } from "../plate/lines.ts";
import { frame, placeX, placeY } from "../plate/place.ts";
import type { Drawn, Words } from "./draw.ts";

type Trace = Extract<Picture, { kind: "trace" }>;

const floor = frame.height - frame.bottom;
const edge = frame.width - frame.right;

export function trace(picture: Trace, id: string, words: Words): Drawn {
  const linear = { label: "", scale: "linear" } as const;
  const [x, y] = [
    { ...picture.x, ...linear },
    { ...picture.y, ...linear },
  ];
  const series = picture.series.map((one) => ({ ...one, label: "", marks: false }));
  const plate = { id, kind: "lines" as const, alt: "", caption: "", source: "", given: [] };
  const drawn = drawLines({ ...plate, x, y, series, callouts: [] }, make);
  const name = (axis: "x" | "y"): string => {
    const { unit } = picture[axis];
    return words(`picture.${axis}`) + (unit ? ` (${unit})` : "");
  };
  const axis =
    `<path d="M${frame.left} ${frame.top}V${floor}H${edge}"/>` +
    drawn.y
      .map(
        ({ at, label }) =>
          `<text x="${frame.left - 8}" y="${at}" dy="0.35em" text-anchor="end">${label}</text>`,
      )
      .join("") +
    drawn.x
      .map(
        ({ at, label }) =>
          `<path d="M${at} ${floor}v5"/><text class="across" x="${at}" y="${floor + 8}" dy="0.9em" text-anchor="middle">${label}</text>`,
      )
      .join("") +
    `<text class="axis-name across" x="${edge}" y="${frame.height - 4}" text-anchor="end">${name("x")}</text>` +
    `<text class="axis-name" x="4" y="${frame.top - 16}">${name("y")}</text>`;
  const lines = drawn.series.map(({ path, style }) => `<path class="line ${style}" d="${path}"/>`);
  const clip = `clip-${id}`;
  return {
    inner:
      `<clipPath id="${clip}"><rect x="${frame.left}" y="${frame.top - 4}" width="${edge - frame.left}" height="${floor - frame.top + 8}"/></clipPath>` +
      paper(picture, drawn) +
      `<g class="axis">${axis}</g><g clip-path="url(#${clip})">${lines.join("")}</g>`,
    box: [frame.width, frame.height],
    frame: { left: frame.left, top: frame.top, right: edge, bottom: floor },
  };
}

/** Fine lines and every fifth a stronger one; without squares, a line for each tick. */
function paper({ x, y, grid }: Trace, drawn: { y: { at: number }[] }): string {
  if (!grid) {
    const lines = drawn.y.map(({ at }) => `M${frame.left} ${at}H${edge}`);
    return `<path class="paper" d="${lines.join("")}"/>`;
  }
  const across = steps(x, grid[0]).map(({ at, strong }) => {
    return {
      strong,
      d: `M${placeX({ ...x, scale: "linear" }, at).toFixed(1)} ${frame.top}V${floor}`,
    };
  });
  const down = steps(y, grid[1]).map(({ at, strong }) => {
    return {
      strong,
      d: `M${frame.left} ${placeY({ ...y, scale: "linear" }, at).toFixed(1)}H${edge}`,
    };
  });
  const path = (strong: boolean): string =>
    [...across, ...down].map((line) => (line.strong === strong ? line.d : "")).join("");
  return `<path class="paper" d="${path(false)}"/><path class="paper strong" d="${path(true)}"/>`;
}

/** Multiples of a step within a span; every fifth is strong. */
function steps({ from, to }: { from: number; to: number }, step: number) {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, n) => {
    return { at: (first + n) * step, strong: (first + n) % 5 === 0 };
  });
}
