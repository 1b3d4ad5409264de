/** A series as a sparkline: its shape, without axes. */
import { kept } from "../figure/thin.ts";

const SVG = "http://www.w3.org/2000/svg";
const width = 320;

/** At most this many points are drawn: each keeps the lowest and highest of its share. */
const points = 640;

/** Series in one frame, in one scale; each takes its stroke from its class. */
export function plate(
  series: { values: (number | undefined)[]; role: string }[],
  height: number,
  alt: string,
): SVGSVGElement {
  const finite = series.flatMap(({ values }) => values.filter((v) => v !== undefined));
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const longest = Math.max(2, ...series.map(({ values }) => values.length));
  const x = (at: number): number => (at / (longest - 1)) * width;
  const y = (value: number): number =>
    high > low ? 2 + (1 - (value - low) / (high - low)) * (height - 4) : height / 2;

  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  svg.setAttribute("class", "series");
  for (const { values, role } of series) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", role);
    path.setAttribute("d", trace(values, x, y));
    svg.append(path);
  }
  return svg;
}

/** A path through the values; gaps where there is no number. */
function trace(
  values: (number | undefined)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let d = "";
  let pen = false;
  for (const at of kept(values, points)) {
    const value = values[at];
    if (value !== undefined) d += `${pen ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = value !== undefined;
  }
  return d;
}
