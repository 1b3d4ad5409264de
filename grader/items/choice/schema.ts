/** What an author writes for a choice: options by name, each with its reason. */
import { z } from "zod";
import type { Desk } from "../../read/room.ts";
import { named, prose, schemaOf } from "../../read/room.ts";
import type { ChoiceKey } from "./key.ts";

const option = {
  text: prose("the option as it is read"),
  right: z.literal(true).optional().describe("true, on what is right only"),
  why: prose("why it is right or wrong: learners read it"),
};

const options = z
  .union([
    z.record(named, z.strictObject(option)),
    z
      .array(z.strictObject({ name: named.describe("one word that names the option"), ...option }))
      .transform((list) => Object.fromEntries(list.map(({ name, ...rest }) => [name, rest]))),
  ])
  .describe("a map from names to `text`, `why` and, on what is right, `right: true`");

export const schema = schemaOf({
  keys: {
    options,
    many: z.boolean().default(false).describe("true where several may be ticked"),
    fixed: z.boolean().default(false).describe("true to keep the order instead of shuffling"),
  },
  slots: [],
  read({ options: map, many = false, fixed = false }, desk) {
    if (!map) return { key: undefined, words: {} };
    const names = Object.keys(map);
    const right = names.filter((name) => map[name]?.right);
    count(names, right, many, desk);
    const key: ChoiceKey = { options: names, right, many, fixed };
    const words = Object.entries(map).flatMap(([name, { text, why }]) => [
      [`options.${name}`, text],
      [`options.${name}.why`, why],
    ]);
    return { key, words: Object.fromEntries(words) };
  },
});

function count(names: string[], right: string[], many: boolean, desk: Desk): void {
  const at = ["options"];
  if (names.length < 3 || names.length > 5)
    desk.report("choice.count", at, { count: names.length });
  if (right.length === 0 || (right.length > 1 && !many))
    desk.report("choice.right", at, { count: right.length });
  else if (right.length === names.length) desk.report("choice.wrong", at, {});
}
