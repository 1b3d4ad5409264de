/** The `picture` of an item: a trace, an image or a drawing as authors write it, to data and words. */
import { z } from "zod";
import type { Picture } from "../picture.ts";
import { printed } from "../unit.ts";
import type { Source } from "../plate.ts";
import { make, makers } from "../synth/index.ts";
import { refuse } from "./fields.ts";
import { prose } from "./room.ts";

const style = z.enum(["ink", "reference", "accent", "error"]).default("ink");
const size = z.number().positive();

const axis = z
  .strictObject({
    label: prose("what the axis shows"),
    unit: z.string().default("").transform(printed),
    from: z.number(),
    to: z.number(),
    step: size.optional(),
  })
  .refine(({ from, to }) => to > from, "its end is not above its beginning")
  .describe("`{ label, unit, from, to }`, and `step`, the smallest movement");

const line = z.looseObject({ label: prose("what the line shows"), style });

const trace = z.strictObject({
  kind: z.literal("trace"),
  x: axis,
  y: axis,
  series: z.array(line).min(1).describe("a list of lines, each with `label` and points or maker"),
  grid: z.tuple([size, size]).optional().describe("the squares of recording paper: `[0.04, 0.1]`"),
});

const image = z.looseObject({
  kind: z.literal("image"),
  make: z.string().describe("the name of a maker of images, such as phantom"),
  column: z.string().default("image"),
  pixel: size.describe("the side of a pixel"),
  unit: prose("the unit of `pixel`").transform(printed),
});

const drawing = z.strictObject({
  kind: z.literal("drawing"),
  width: size,
  height: size,
  unit: prose("what 1 means").transform(printed),
  shapes: z
    .array(
      z.strictObject({
        style,
        path: z.string().regex(/^[Mm][MLHVCSQTAZmlhvcsqtaz\d\s,.eE+-]*$/),
      }),
    )
    .min(1)
    .describe("a list of `{ path, style }`, the path as in SVG"),
});

/** A picture and its words by path below `picture`. */
export interface Pictured {
  picture: Picture;
  words: Record<string, string>;
  /** Columns of the maker behind it, for the keys that name one; of a trace, of its first line. */
  columns: Record<string, number[]>;
}

/** The key `picture` of a type that shows one. */
export const picture = z
  .discriminatedUnion("kind", [trace, image, drawing])
  .transform((written, context): Pictured => {
    try {
      if (written.kind === "trace") return traced(written);
      return written.kind === "image" ? imaged(written) : drawn(written);
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      refuse(context, "picture.made", { reason }, error instanceof LineError ? error.path : []);
      return z.NEVER;
    }
  })
  .describe(
    "`kind: trace` with `x`, `y`, `series`; `kind: image` with `make`, `pixel`, `unit`; or `kind: drawing` with `shapes`",
  );

/** The key `alt`: what says the picture to those who do not see it. */
export const alt = prose("a text that can stand in the picture's place, without the answer");

/** What is wrong with one line of a trace, and where it is written. */
class LineError extends Error {
  readonly path: (string | number)[];
  constructor(n: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : "", { cause });
    this.path = ["series", n];
  }
}

function traced({ x, y, series, grid }: z.output<typeof trace>): Pictured {
  const words: Record<string, string> = { "picture.x": x.label, "picture.y": y.label };
  let columns: Record<string, number[]> = {};
  const lines = series.map(({ label, style, ...rest }, n) => {
    words[`picture.series.${n}`] = label;
    try {
      const source = sourceOf(rest);
      const made = "make" in source ? madeOf(source) : {};
      if (n === 0) columns = made;
      return { style, source };
    } catch (error) {
      throw new LineError(n, error);
    }
  });
  const [first] = lines;
  const fs = first && "make" in first.source ? Number(first.source.options["fs"]) : NaN;
  const sample = fs > 0 ? 1 / fs : (x.to - x.from) / 200;
  const scale = ({ unit, from, to, step }: z.output<typeof axis>, small: number) => ({
    from,
    to,
    unit,
    step: step ?? small,
  });
  const data: Picture = {
    kind: "trace",
    x: scale(x, sample),
    y: scale(y, (y.to - y.from) / 100),
    series: lines,
    ...(grid && { grid }),
  };
  return { picture: data, words, columns };
}

function madeOf(source: Extract<Source, { make: string }>): Record<string, number[]> {
  const made = make(source.make, source.options);
  for (const name of [source.x, source.column])
    if (!made[name])
      throw new Error(
        `${source.make} has the columns ${Object.keys(made).join(", ")}, not ${name}`,
      );
  return made;
}

function sourceOf(rest: Record<string, unknown>): Exclude<Source, { curve: string }> {
  const { make: maker, x = "t", column, points, ...options } = rest;
  if (points !== undefined && maker === undefined) {
    const pairs = z.array(z.tuple([z.number(), z.number()])).min(2);
    const read = pairs.safeParse(points);
    if (read.success && Object.keys(options).length === 0) return { points: read.data };
    throw new Error("`points` is a list of at least two pairs of numbers");
  }
  if (typeof maker !== "string" || typeof column !== "string")
    throw new Error("a line has `points`, or `make` and the `column` to draw");
  return { make: maker, options: filled(maker, options), x: String(x), column };
}

function drawn(picture: z.output<typeof drawing>): Pictured {
  return { picture, words: {}, columns: {} };
}

function imaged(written: z.output<typeof image>): Pictured {
  const { kind, make: maker, column, pixel, unit, ...rest } = written;
  const columns = make(maker, rest);
  const options = filled(maker, rest) as Record<string, number>;
  const { width = 0, height = 0 } = options;
  if (columns[column]?.length !== width * height)
    throw new Error(`${maker} makes no image called ${column}`);
  return {
    picture: { kind, width, height, pixel, unit, make: maker, options, column },
    words: {},
    columns,
  };
}

/** As the maker fills them in, so that a later default changes neither picture nor key. */
function filled(maker: string, options: Record<string, unknown>): Record<string, unknown> {
  return { ...(Object.hasOwn(makers, maker) ? makers[maker]?.defaults : {}), ...options };
}
