/** Numbers over two axes, drawn with the hand of the plates: signal in ink, reference dashed, quantity in accent. */
import { frame, placeX, placeY, type Span, trace } from "../../parts/plate/place.ts";
import { svg } from "./svg.ts";
import { short, ticks } from "./ticks.ts";
import { kept } from "./thin.ts";

export type Style = "ink" | "accent" | "reference" | "error";

export interface Drawn {
  as: "line" | "points" | "bars" | "ticks";
  style: Style;
  points: [x: number, y: number][];
}

export interface Axes {
  xlabel: string;
  ylabel: string;
  /** Ends of the axes, where they are not to be found from what is drawn. */
  x?: [number, number];
  y?: [number, number];
  /** Names at places of the vertical axis, instead of numbers. */
  rows?: { at: number; label: string }[];
}

/** At most this many points of a line are drawn: each stretch keeps its lowest and highest. */
const MOST = 1600;

/** `alt`: what stands for the picture where it is not seen. */
export function chart(drawn: Drawn[], axes: Axes, alt: string): SVGElement {
  const x = axes.x ? span(...axes.x) : spanOf(drawn, 0);
  const y = axes.y ? span(...axes.y) : spanOf(drawn, 1);
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${frame.width} ${frame.height}`, role: "img", "aria-label": alt },
    axis(x, y, axes),
  );
  const bars = drawn.filter(({ as }) => as === "bars");
  for (const one of drawn) {
    const d = path(one, x, y, { at: bars.indexOf(one), of: bars.length });
    picture.append(svg("path", { class: `${one.as} ${one.style}`, d }));
  }
  return picture;
}

/** From the least to the greatest of one coordinate, with a little room above and below, and 0 where bars stand on it. */
function spanOf(drawn: Drawn[], coordinate: 0 | 1): Span {
  let [low, high] = [Infinity, -Infinity];
  let room = coordinate === 0 ? 0 : 0.05;
  for (const { as, points } of drawn) {
    if (as === "bars" && coordinate === 1) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
    else if (as !== "line")
      room = Math.max(room, as === "bars" ? 0.5 / Math.max(1, points.length - 1) : 0.04);
    for (const point of points) {
      const value = point[coordinate];
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!(low <= high)) return span(0, 1);
  const length = high - low || Math.abs(high) || 1;
  return span(low === 0 && room <= 0.05 ? 0 : low - room * length, high + room * length);
}

const span = (from: number, to: number): Span => ({ from, to, scale: "linear" });

function axis(x: Span, y: Span, { xlabel, ylabel, rows }: Axes): SVGElement {
  const floor = frame.height - frame.bottom;
  const edge = frame.width - frame.right;
  const below = (x: number) => ({ x, y: floor + 8, dy: "0.9em" });
  const group = svg("g", { class: "axis" });
  group.append(svg("path", { d: `M${frame.left} ${frame.top}V${floor}H${edge}` }));
  const up = rows ?? ticks(y.from, y.to, 5).map(({ value, label }) => ({ at: value, label }));
  for (const { at, label } of up) {
    const top = placeY(y, at);
    if (!rows) group.append(svg("path", { class: "grid", d: `M${frame.left} ${top}H${edge}` }));
    group.append(
      svg("text", { x: frame.left - 8, y: top, dy: "0.35em", "text-anchor": "end" }, label),
    );
  }
  for (const { value, label } of ticks(x.from, x.to, 7)) {
    const left = placeX(x, value);
    group.append(
      svg("path", { d: `M${left} ${floor}v5` }),
      svg("text", { class: "across", ...below(left), "text-anchor": "middle" }, label),
    );
  }
  const bottom = { class: "axis-name across", x: edge, y: frame.height - 4, "text-anchor": "end" };
  group.append(svg("text", bottom, xlabel));
  group.append(svg("text", { class: "axis-name", x: 4, y: frame.top - 16 }, ylabel));
  return group;
}

function path({ as, points }: Drawn, x: Span, y: Span, bar: { at: number; of: number }): string {
  if (as === "line") return trace(thinned(points), x, y);
  const number = (value: number): string => value.toFixed(1);
  const found = points.filter((point) => point.every(Number.isFinite));
  const [left, top] = [
    ([at]: [number, number]) => placeX(x, at),
    ([, at]: [number, number]) => placeY(y, at),
  ];
  // Round ends make a dot of a line without length.
  if (as === "points")
    return found.map((one) => `M${number(left(one))} ${number(top(one))}h0`).join("");
  if (as === "ticks")
    return found.map((one) => `M${number(left(one))} ${number(top(one) - 26)}v52`).join("");
  const whole = (0.8 * (frame.width - frame.left - frame.right)) / Math.max(1, found.length);
  const [wide, base] = [whole / bar.of, placeY(y, 0)];
  return found
    .map((one) => {
      const start = left(one) - whole / 2 + bar.at * wide;
      return `M${number(start)} ${number(base)}V${number(top(one))}h${number(wide)}V${number(base)}z`;
    })
    .join("");
}

function thinned(points: [number, number][]): [number, number][] {
  if (points.length <= MOST) return points;
  const heights = points.map(([, y]) => (Number.isFinite(y) ? y : undefined));
  return kept(heights, MOST).map((at) => points[at] as [number, number]);
}

/** What a chart says in words: how many, from where to where. */
export function extremes(points: [number, number][]): {
  n: number;
  low: string;
  high: string;
  lowAt: string;
  highAt: string;
} {
  let [low, high] = [
    [0, Infinity],
    [0, -Infinity],
  ] as [number, number][] as [[number, number], [number, number]];
  let n = 0;
  for (const point of points) {
    if (!Number.isFinite(point[1])) continue;
    n++;
    if (point[1] < low[1]) low = point;
    if (point[1] > high[1]) high = point;
  }
  const [lowAt, highAt] = [short(low[0]), short(high[0])];
  return { n, low: short(low[1]), high: short(high[1]), lowAt, highAt };
}
