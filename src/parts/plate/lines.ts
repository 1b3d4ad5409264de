/** A `lines` plate as geometry: ticks, paths, dots and callouts in the user units of `place.ts`. */
import type { Plate, Series } from "../../../grader/index.ts";
import { curve } from "./curve.ts";
import { ticks } from "./axis.ts";
import { type Callout, placeCallout } from "./callout.ts";
import { placeX, placeY, sample, trace } from "./place.ts";

export type Lines = Extract<Plate, { kind: "lines" }>;

/** Columns of a synthetic maker, by name: handed in, since making them is the grader's business. */
export type Make = (make: string, options: Record<string, unknown>) => Record<string, number[]>;

export interface Drawing {
  x: { at: number; label: string }[];
  y: { at: number; label: string }[];
  series: { path: string; dots: { x: number; y: number }[]; style: string }[];
  callouts: Callout[];
}

interface Line {
  points: [number, number][];
  path: string;
  /** Near enough to each other that no words slip through: for callouts. */
  dense: [number, number][];
}

/** The same line stands on a page of each language: made once. */
const known = new WeakMap<Series["source"], Line>();

export function drawLines(plate: Lines, make: Make): Drawing {
  const start = Object.fromEntries(plate.given.map(({ name, start }) => [name, start]));
  const lines = plate.series.map((series) => {
    const found = known.get(series.source) ?? lineOf(series, plate, start, make);
    known.set(series.source, found);
    return found;
  });
  const drawn = lines.flatMap(({ dense }) => dense);
  return {
    x: ticks(plate.x, 6).map(({ value, label }) => ({ at: placeX(plate.x, value), label })),
    y: ticks(plate.y, 5).map(({ value, label }) => ({ at: placeY(plate.y, value), label })),
    series: plate.series.map((series, index) => draw(series, lines[index]!, plate)),
    callouts: plate.callouts.map((callout) => placeCallout(callout, plate, drawn)),
  };
}

function lineOf(series: Series, plate: Lines, given: Record<string, number>, make: Make): Line {
  const points = [...pointsOf(series, plate, given, make)];
  const placed = (): [number, number][] =>
    points.map(([x, y]) => [placeX(plate.x, x), placeY(plate.y, y)]);
  return {
    points,
    path: series.marks ? "" : trace(points, plate.x, plate.y),
    dense: plate.callouts.length ? dense(placed()) : [],
  };
}

/** The points of a line and those between them. */
function dense(line: [number, number][]): [number, number][] {
  return line.flatMap(([x, y], index) => {
    const [nextX, nextY] = line[index + 1] ?? [x, y];
    const count = Math.ceil(Math.hypot(nextX - x, nextY - y) / 6) || 1;
    return Array.from({ length: Math.min(count, 200) }, (_, n): [number, number] => [
      x + ((nextX - x) * n) / count,
      y + ((nextY - y) * n) / count,
    ]);
  });
}

function draw(series: Series, { points, path }: Line, plate: Lines) {
  return {
    style: series.style,
    path,
    dots: series.marks
      ? points.map(([x, y]) => ({ x: placeX(plate.x, x), y: placeY(plate.y, y) }))
      : [],
  };
}

function pointsOf(
  { source }: Series,
  plate: Lines,
  given: Record<string, number>,
  make: Make,
): Iterable<[number, number]> {
  if ("points" in source) return source.points;
  if ("curve" in source) return sample(curve(source.curve, given), plate.x);
  const columns = make(source.make, source.options);
  const x = columns[source.x];
  const y = columns[source.column];
  if (!x || !y) throw new Error(`${source.make} has no column ${x ? source.column : source.x}`);
  // Only what is in view: a few points more at both ends let the clip cut the line cleanly.
  const from = x.findIndex((value) => value >= plate.x.from);
  const beyond = x.findIndex((value) => value > plate.x.to);
  const to = beyond < 0 ? x.length : beyond + 1;
  return x
    .slice(Math.max(0, from - 1), to)
    .map((at, i) => [at, y[Math.max(0, from - 1) + i] ?? NaN]);
}
