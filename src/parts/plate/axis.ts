/** The ticks of an axis, drawn at build: few, round, and labelled with no more digits than they need. */
import { scaleLinear, scaleLog } from "d3-scale";
import type { Span } from "./place.ts";

export interface Tick {
  value: number;
  label: string;
}

export function ticks(span: Span, count: number): Tick[] {
  if (span.scale === "log") {
    const values = scaleLog().domain([span.from, span.to]).ticks(count);
    const decades = values.filter((value) =>
      Number.isInteger(Math.round(Math.log10(value) * 1e9) / 1e9),
    );
    const shown = decades.length >= 2 ? decades : values;
    return shown.map((value) => ({ value, label: String(Number(value.toPrecision(3))) }));
  }
  const scale = scaleLinear().domain([span.from, span.to]);
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ value, label: format(value) }));
}
