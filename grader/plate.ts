/** A figure as data: what a `yaml plate` fence says once read. Drawn by the site, never by the lesson. */

/** An axis. `label` and `unit` are words; the span is drawn from `from` to `to`. */
export interface Axis {
  label: string;
  unit?: string;
  from: number;
  to: number;
  scale: "linear" | "log";
}

export type Style = "ink" | "reference" | "accent" | "error";

/** What a line of a `lines` plate is made from. */
export type Source =
  /** An expression over x and what the reader can move. */
  | { curve: string }
  | { points: [number, number][] }
  /** A synthetic maker's columns; `options` go to the maker. `marks` draws dots instead of a line. */
  | { make: string; options: Record<string, unknown>; x: string; column: string };

export interface Series {
  label: string;
  style: Style;
  source: Source;
  marks: boolean;
}

/** What the reader can move: a range with its step and the value that it starts from. */
export interface Slider {
  name: string;
  label: string;
  from: number;
  to: number;
  step: number;
  start: number;
}

interface Base {
  id: string;
  /** A text that can stand in the picture's place. */
  alt: string;
  /** Markdown. */
  caption: string;
  source: string;
}

export type Plate =
  | (Base & {
      kind: "lines";
      x: Axis;
      y: Axis;
      given: Slider[];
      series: Series[];
      callouts: { at: [number, number]; say: string }[];
    })
  | (Base & { kind: "chain"; steps: { name: string; say: string }[] })
  | (Base & {
      kind: "bars";
      unit?: string;
      bars: { label: string; value: number; style: Style }[];
    });
