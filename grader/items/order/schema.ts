/** What an author writes for an order: lines in the right order, and lines that belong nowhere. */
import { z } from "zod";
import { type Desk, named, prose, schemaOf } from "../../read/room.ts";
import type { OrderKey } from "./key.ts";

const text = z.string().min(1);

const stray = z
  .union([
    text.transform((text) => ({ text, why: undefined })),
    z.strictObject({
      text: text.describe("the line as it is read"),
      why: prose("why it belongs nowhere").optional(),
    }),
  ])
  .describe("the line, or a map of its `text` and `why` it belongs nowhere");

export const schema = schemaOf({
  keys: {
    lines: z.record(named, text).describe("a map from names to lines, in the right order"),
    distractors: z
      .record(named, stray)
      .default({})
      .describe("a map from names to lines that belong nowhere, each with `why`"),
    language: z
      .string()
      .min(1)
      .optional()
      .describe("`python`, `javascript` … where the lines are those of a program"),
  },
  slots: [],
  read({ lines, distractors = {}, language }, desk) {
    if (!lines) return { key: undefined, words: {} };
    const names = Object.keys(lines);
    if (names.length < 3) desk.report("order.count", ["lines"], { count: names.length });
    const strays = Object.keys(distractors);
    for (const name of strays.filter((name) => names.includes(name)))
      desk.report("order.name", ["distractors", name], { name });
    const key: OrderKey = { lines: names, strays, code: {}, indents: {} };
    const words: Record<string, string> = {};
    for (const [name, { text, why }] of Object.entries(distractors)) {
      if (why) words[`distractors.${name}.why`] = why;
      if (language) key.code[name] = text.trim();
      else words[`distractors.${name}`] = text.trim();
    }
    if (language) {
      key.indents = indents(lines, desk);
      for (const name of names) key.code[name] = lines[name]!.trim();
    } else for (const name of names) words[`lines.${name}`] = lines[name]!.trim();
    return { key, words };
  },
});

/** Levels from leading spaces; the least indentation there is makes one level. Empty where no line is indented. */
function indents(lines: Record<string, string>, desk: Desk): Record<string, number> {
  const spaces = Object.entries(lines).map(([name, line]) => {
    return { name, wide: line.length - line.trimStart().length };
  });
  const unit = Math.min(...spaces.map(({ wide }) => wide || Infinity));
  if (unit === Infinity) return {};
  for (const { name, wide } of spaces)
    if (wide % unit) desk.report("order.indent", ["lines", name], { wide, unit });
  return Object.fromEntries(spaces.map(({ name, wide }) => [name, Math.round(wide / unit)]));
}
