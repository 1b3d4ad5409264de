/** Further arguments: `{ qt: 250..500 step 1, rates: 8 of 40..180 step 1 }`, in the order of the arguments. */
import { z } from "zod";
import { refuse } from "./fields.ts";
import { readRange } from "./given.ts";
import type { Drawn } from "../items/code/spec.ts";

const list = /^\s*(\d{1,4})\s+of\s(.*)$/;

const input = z
  .union([
    z.string().transform((text, context): Drawn => {
      const [, count, range] = list.exec(text) ?? [];
      const draw = readRange(range ?? text);
      if (typeof draw !== "string") return { draw, ...(count && { count: Number(count) }) };
      refuse(context, "given.range", { text, reason: draw });
      return z.NEVER;
    }),
    z
      .array(z.union([z.number(), z.string()]))
      .min(2)
      .transform((of): Drawn => ({ draw: { of } })),
  ])
  .describe(
    "a range such as `40..180 step 1`, `8 of 40..180 step 1` for a list, or two or more values",
  );

export const inputs = z
  .record(z.string().regex(/^[a-z]\w*$/i), input)
  .describe("a map from the arguments, in their order, to the ranges that they are drawn from");
