/** What a program plotted, as figures: legend, drawing, and the same in words one click away. */
import type { Numbers, Plot } from "../../../grader/index.ts";
import { word } from "../wording.ts";
import { chart, type Drawn, extremes, type Style } from "./chart.ts";
import { image, range } from "./image.ts";
import { html, svg } from "./svg.ts";
import { short } from "./ticks.ts";

/** In this order: each is known without its colour. */
const styles: Style[] = ["ink", "accent", "reference", "error"];

export function plotted(plots: Plot[] = []): HTMLElement[] {
  return plots.map((plot) => {
    if (plot.kind === "refused")
      return html("p", "refused", word(`note.${plot.note.code}`, plot.note.params));
    return plot.kind === "image" ? imageOf(plot) : chartOf(plot);
  });
}

function chartOf(plot: Extract<Plot, { kind: "line" | "points" | "bars" }>): HTMLElement {
  const drawn = plot.series.map(({ y }, n): Drawn => {
    return { as: plot.kind, style: styles[n] ?? "ink", points: pointsOf(plot.x, y) };
  });
  const words = plot.series.map(({ name, y }, n) => {
    const { points } = drawn[n] as Drawn;
    return word("plot.series", {
      name: name || plot.ylabel || "y",
      ...extremes(points),
      gaps: gaps(y),
    });
  });
  const alt = word(`plot.${plot.kind}`, { title: plot.title });
  const picture = chart(drawn, { xlabel: plot.xlabel, ylabel: plot.ylabel }, alt);
  const named = plot.series.map(({ name }, n) => ({ label: name, style: styles[n] ?? "ink" }));
  return figure(picture, { title: plot.title, words, legend: named.filter(({ label }) => label) });
}

function imageOf(plot: Extract<Plot, { kind: "image" }>): HTMLElement {
  const { rows, title } = plot;
  const [low, high] = range(rows).map(short);
  const params = {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    low: low ?? "",
    high: high ?? "",
  };
  const words = [word("plot.rows", { ...params, gaps: gaps(rows.flat()) })];
  return figure(image(rows, word("plot.image", { title })), { title, words, legend: [] });
}

function pointsOf(x: Numbers | undefined, y: Numbers): [number, number][] {
  return y.map((value, n) => [x ? (x[n] ?? NaN) : n, value ?? NaN]);
}

const gaps = (values: Numbers): number => values.filter((value) => value === null).length;

/** The drawing in its frame. `legend`: what each stroke is. */
export function figure(
  picture: SVGElement,
  about: { title: string; words: string[]; legend: { label: string; style: Style }[] },
): HTMLElement {
  const frame = html("div", "plate-frame", picture);
  if (about.legend.length) frame.prepend(legend(about.legend));
  const caption = document.createElement("figcaption");
  if (about.title) caption.append(html("strong", "", about.title));
  const details = html("details", "", html("summary", "", word("plot.text")));
  details.append(...about.words.map((text) => html("p", "", text)));
  caption.append(details);
  return html("figure", "plate plot", frame, caption);
}

function legend(entries: { label: string; style: Style }[]): HTMLElement {
  const items = entries.map(({ label, style }) => {
    const key = svg(
      "svg",
      { viewBox: "0 0 28 8", width: 28, height: 8, "aria-hidden": "true" },
      svg("path", { class: `line ${style}`, d: "M1 4H27" }),
    );
    return html("li", "", key, label);
  });
  return html("ul", "plate-legend", ...items);
}
