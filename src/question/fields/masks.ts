/** Masks as paths of SVG, one unit for each pixel, and two of them over each other. */
import type { Mask } from "../../../grader/index.ts";
import { word } from "../wording.ts";
import { draw } from "./stage.ts";

/** The pixels of a mask that pass, row by row as long boxes. */
export function shape(
  { width, height, on }: Mask,
  pass: (one: number, at: number) => boolean = (one) => one > 0,
): string {
  let path = "";
  for (let row = 0; row < height; row++) {
    for (let from = 0; from < width; from++) {
      let to = from;
      while (to < width && pass(on[row * width + to] ?? 0, row * width + to)) to++;
      if (to === from) continue;
      path += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return path;
}

/** The sides of pixels between inside and outside. */
export function outline({ width, height, on }: Mask): string {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (on[y * width + x] ?? 0);
  let path = "";
  for (let y = 0; y <= height; y++)
    for (let x = 0; x <= width; x++) {
      if (at(x, y) !== at(x, y - 1)) path += `M${x} ${y}h1`;
      if (at(x, y) !== at(x - 1, y)) path += `M${x} ${y}v1`;
    }
  return path;
}

/** Show what two masks share, what one missed and what it has too much, with a legend; without a reference, nothing. */
export function compared(
  field: HTMLElement,
  place: SVGGElement,
  reference: Mask | null,
  got: Mask,
): void {
  field.querySelector(".legend")?.remove();
  place.replaceChildren();
  if (!reference) return;
  const kinds = {
    shared: (one: number, at: number) => one > 0 && got.on[at] === 1,
    missed: (one: number, at: number) => one > 0 && got.on[at] === 0,
    extra: (one: number, at: number) => one === 0 && got.on[at] === 1,
  };
  const legend = document.createElement("ul");
  legend.className = "legend";
  legend.ariaLabel = word("instrument.legend");
  for (const [kind, pass] of Object.entries(kinds)) {
    const id = `${field.id}-${kind}`;
    place.append(
      hatch(id, kind),
      draw("path", { class: kind, d: shape(reference, pass), fill: `url(#${id})` }),
    );
    const row = document.createElement("li");
    const swatch = draw("svg", { viewBox: "0 0 6 4", "aria-hidden": "true" });
    swatch.append(draw("rect", { width: 6, height: 4, fill: `url(#${id})`, class: kind }));
    row.append(swatch, word(`instrument.${kind}`));
    legend.append(row);
  }
  place.append(draw("path", { class: "truth", d: outline(reference) }));
  field.querySelector(".stage")?.after(legend);
}

/** A filling of each kind, so that they differ without colour: plain, stripes one way, dots. */
function hatch(id: string, kind: string): SVGPatternElement {
  const ground = draw("rect", { width: 2, height: 2, class: `${kind} ground` });
  const signs: Record<string, SVGElement[]> = {
    missed: [draw("path", { class: `${kind} stripe`, d: "M-.5 .5l1 -1M0 2L2 0M1.5 2.5l1 -1" })],
    extra: [draw("circle", { class: `${kind} spot`, cx: 1, cy: 1, r: 0.45 })],
  };
  const size = { width: 2, height: 2, patternUnits: "userSpaceOnUse" };
  return draw("pattern", { id, ...size }, ground, ...(signs[kind] ?? []));
}
