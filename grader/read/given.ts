/** How parameters are given: `100..160 step 5`, or a list. */
import { z } from "zod";
import { constants, functions } from "../functions.ts";
import type { Draw } from "../type.ts";
import { refuse } from "./fields.ts";

const number = String.raw`[-−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const range = new RegExp(
  `^\\s*(${number})\\s*\\.\\.\\s*(${number})(?:\\s+step\\s+(${number}))?\\s*$`,
  "i",
);
const mostValues = 1_000_000;

/** A range as text; or why it is none. */
export function readRange(text: string): { from: number; to: number; step: number } | string {
  const match = range.exec(text);
  if (!match) return "it needs a beginning, two dots and an end";
  const [from = NaN, to = NaN] = [match[1], match[2]].map(parse);
  if (match[3] === undefined && !(Number.isInteger(from) && Number.isInteger(to)))
    return "it needs a step";
  const step = match[3] === undefined ? 1 : parse(match[3]);
  const steps = (to - from) / step;
  if (!(to > from)) return "its end is not above its beginning";
  if (!(step > 0)) return "its step is not above 0";
  if (Math.abs(steps - Math.round(steps)) > 1e-9 * Math.max(1, steps))
    return "its end is not on a step";
  return steps > mostValues ? `it has more than ${mostValues} values` : { from, to, step };
}

function parse(text = ""): number {
  return Number(text.replace("−", "-"));
}

const draw = z
  .union([
    z.string().transform((text, context): Draw => {
      const read = readRange(text);
      if (typeof read !== "string") return read;
      refuse(context, "given.range", { text, reason: read });
      return z.NEVER;
    }),
    z
      .array(z.union([z.number(), z.string()]))
      .min(2)
      .transform((of): Draw => ({ of })),
  ])
  .describe("a range such as `100..160 step 5`, or a list of two or more values");

/** What expressions and prose already mean by a name. */
function taken(name: string): boolean {
  return name === "answer" || Object.hasOwn(constants, name) || Object.hasOwn(functions, name);
}

/** The names and how each is drawn. */
export const given = z
  .record(z.string(), draw)
  .superRefine((map, context) => {
    for (const name of Object.keys(map))
      if (!/^[a-z]\w*$/i.test(name) || taken(name)) refuse(context, "given.name", { name }, [name]);
  })
  .describe("a map from names of parameters to ranges");
