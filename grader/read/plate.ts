/** A fence ```` ```yaml plate ID ```` to a figure as data, and its words by path. */
import { z } from "zod";
import type { Plate, Slider } from "../plate.ts";
import type { Fence } from "./fence.ts";
import { readKeys, refuse, type Look, type Shape } from "./fields.ts";
import { readRange } from "./given.ts";
import { isMap } from "./item.ts";
import type { Place, Report } from "./problem.ts";
import { prose } from "./room.ts";
import { curves } from "./curve.ts";
import { readYaml, type Path } from "./yaml.ts";

export interface PlateSpec {
  id: string;
  place: Place;
  plate: Plate;
  /** caption, alt, source, x, y, series.N, callouts.N, steps.N.name, steps.N.say, bars.N, given.NAME */
  words: Record<string, string>;
  at(path: Path): Place;
}

const style = z.enum(["ink", "reference", "accent", "error"]).default("ink");
const pair = z.tuple([z.number(), z.number()]).describe("two numbers, across and up");

const axis = z
  .strictObject({
    label: prose("what the axis shows"),
    unit: z.string().optional(),
    from: z.number(),
    to: z.number(),
    scale: z.enum(["linear", "log"]).default("linear"),
  })
  .superRefine(({ from, to, scale }, context) => {
    if (to === from) refuse(context, "plate.axis", { reason: "it has no length" });
    else if (scale === "log" && Math.min(from, to) <= 0)
      refuse(context, "plate.axis", { reason: "a logarithmic scale cannot reach 0" });
  })
  .describe("`{ label, unit, from, to }`, and `scale: log` where it is logarithmic");

const slider = z.string().transform((text, context): Omit<Slider, "name" | "label"> => {
  const [range = "", start] = text.split("=");
  const read = readRange(range);
  if (typeof read === "string") refuse(context, "given.range", { text, reason: read });
  else {
    const at = start === undefined ? read.from : Number(start);
    if (at >= read.from && at <= read.to) return { ...read, start: at };
    refuse(context, "given.range", { text, reason: "its start is not within it" });
  }
  return z.NEVER;
});

const series = z.looseObject({
  label: prose("what the line shows"),
  style,
  marks: z.boolean().default(false),
});

const every = {
  kind: z.enum(["lines", "chain", "bars"]),
  alt: prose("a text that can stand in the picture's place"),
  caption: prose("a caption, in Markdown"),
  source: prose("where the data or the drawing come from"),
} satisfies Shape;

const kinds = {
  lines: {
    ...every,
    x: axis,
    y: axis,
    given: z
      .record(z.string(), z.union([slider, z.strictObject({ label: z.string(), range: slider })]))
      .default({})
      .describe("a map from names to `0.05..2 step 0.05 = 0.5`"),
    series: z
      .array(series)
      .min(1)
      .describe("a list of lines, each with `label` and a curve, points or maker"),
    callouts: z
      .array(z.strictObject({ at: pair, say: prose("a few words") }))
      .default([])
      .describe("a list of `{ at: [x, y], say }`"),
  },
  chain: {
    ...every,
    steps: z
      .array(z.strictObject({ name: prose("its name"), say: prose("what it does") }))
      .min(2)
      .describe("a list of steps, each with `name` and `say`"),
  },
  bars: {
    ...every,
    unit: z.string().optional(),
    bars: z
      .array(z.strictObject({ label: prose("its name"), value: z.number(), style }))
      .min(1)
      .describe("a list of `{ label, value }`"),
  },
} satisfies Record<Plate["kind"], Shape>;

/** Read one plate. Undefined where it cannot be drawn; what is wrong has then been reported. */
export function readPlate(fence: Fence, report: Report): PlateSpec | undefined {
  const { data, place } = readYaml(fence.body, fence.origin, report);
  if (data === undefined) return undefined;
  if (!isMap(data)) {
    report("yaml.map", fence.place, { got: data === null ? "nothing" : "something else" });
    return undefined;
  }
  const look: Look = { place, report };
  const plate = draw(fence.id, data, look);
  return plate && { id: fence.id, place: fence.place, plate, words: wordsOf(plate), at: place };
}

function draw(id: string, data: Record<string, unknown>, look: Look): Plate | undefined {
  const { kind } = data;
  if (kind === "chain") {
    const { alt, caption, source, steps } = readKeys(data, kinds.chain, "A chain", look);
    return alt && caption && source && steps
      ? { id, kind, alt, caption, source, steps }
      : undefined;
  }
  if (kind === "bars") {
    const { alt, caption, source, unit, bars } = readKeys(
      data,
      kinds.bars,
      "A plate of bars",
      look,
    );
    return alt && caption && source && bars
      ? { id, kind, alt, caption, source, ...(unit && { unit }), bars }
      : undefined;
  }
  const read = readKeys(data, kinds.lines, "A plate of lines", look);
  const { alt, caption, source, x, y, callouts, given = {}, series: rows = [] } = read;
  const sliders = Object.entries(given).map(([name, one]): Slider =>
    "range" in one ? { name, label: one.label, ...one.range } : { name, label: name, ...one },
  );
  const lines = curves(rows, Object.keys(given), look);
  if (!alt || !caption || !source || !x || !y || !callouts || !lines || read.kind !== "lines")
    return undefined;
  return { id, kind: "lines", alt, caption, source, x, y, given: sliders, series: lines, callouts };
}

function wordsOf(plate: Plate): Record<string, string> {
  const { alt, caption, source } = plate;
  const words: Record<string, string> = { alt, caption, source };
  if (plate.kind === "lines") {
    Object.assign(words, { x: plate.x.label, y: plate.y.label });
    for (const { name, label } of plate.given) words[`given.${name}`] = label;
    for (const [n, { label }] of plate.series.entries()) words[`series.${n}`] = label;
    for (const [n, { say }] of plate.callouts.entries()) words[`callouts.${n}`] = say;
  } else if (plate.kind === "chain") {
    for (const [n, step] of plate.steps.entries()) {
      words[`steps.${n}.name`] = step.name;
      words[`steps.${n}.say`] = step.say;
    }
  } else for (const [n, { label }] of plate.bars.entries()) words[`bars.${n}`] = label;
  return words;
}
