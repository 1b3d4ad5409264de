/** What an author writes for a reflection: how long it should be, a rubric to compare it with, perhaps a model answer. */
import { z } from "zod";
import { named, prose, schemaOf } from "../../read/room.ts";
import { countWords } from "./count.ts";
import { TEXT } from "./grade.ts";
import type { ReflectKey } from "./key.ts";

const criterion = z.union([
  prose("a statement that holds of the text or does not"),
  z.strictObject({
    text: prose("what this criterion asks"),
    levels: z
      .record(named, prose("what a text of this level does"))
      .optional()
      .describe("from names to what each level means, the least first"),
  }),
]);

export const schema = schemaOf({
  keys: {
    words: z
      .int()
      .min(1)
      .max(1000)
      .describe("how many words the text must have at least, 1 to 1000"),
    rubric: z
      .record(named, criterion)
      .describe("a map from names to statements, or to `text` and `levels`"),
    model: prose("a model answer, shown with the rubric, in Markdown").optional(),
  },
  slots: [],
  read({ words: least, rubric: map, model }, desk) {
    if (least === undefined || !map) return { key: undefined, words: {} };
    const criteria = Object.entries(map);
    if (!criteria.length || Object.hasOwn(map, TEXT))
      desk.report("reflect.rubric", ["rubric"], { text: TEXT });
    const rubric = criteria.map(([name, one]) => ({
      name,
      levels: typeof one === "string" ? [] : Object.keys(one.levels ?? {}),
    }));
    for (const { name, levels } of rubric)
      if (levels.length === 1) desk.report("reflect.levels", ["rubric", name, "levels"], { name });
    if (model !== undefined && countWords(model) < least)
      desk.report("reflect.model", ["model"], { count: countWords(model), least });
    const words: Record<string, string> = { ...(model !== undefined && { model }) };
    for (const [name, one] of criteria) {
      words[`rubric.${name}`] = typeof one === "string" ? one : one.text;
      for (const [level, says] of Object.entries(typeof one === "string" ? {} : (one.levels ?? {})))
        words[`rubric.${name}.levels.${level}`] = says;
    }
    const key: ReflectKey = { words: least, rubric, model: model !== undefined };
    return { key, words };
  },
});
