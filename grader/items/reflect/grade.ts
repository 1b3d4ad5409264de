/**
 * Free text, which nobody marks: the learner compares it with a rubric afterwards. It is recorded and has no score,
 * so there is nothing in it to get right or wrong; only an empty or too short text, or half a rubric, is refused.
 */
import { quote } from "../../clean.ts";
import type { Field, Response, Type } from "../../type.ts";
import { slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import { countWords } from "./count.ts";
import type { CriterionKey, ReflectKey } from "./key.ts";

/** The name of the text in a response, beside the names of the criteria. */
export const TEXT = "text";
/** Characters of a text that are kept: some fifteen pages. */
export const MOST = 40_000;

export const type: Type<ReflectKey> = {
  form({ key }) {
    const rule = { code: "reflect.rule", params: { words: key.words } };
    const criteria = key.rubric.map(({ name, levels }) => ({
      name,
      says: `rubric.${name}`,
      levels: levelsOf(levels).map((level) =>
        levels.length
          ? { name: level, says: `rubric.${name}.levels.${level}` }
          : { name: level, label: `field.rubric.${level}` },
      ),
    }));
    const rubric: Field = {
      kind: "rubric",
      name: "rubric",
      label: "field.rubric",
      criteria,
      ...(key.model && { model: "model" }),
    };
    return [{ kind: "essay", name: TEXT, label: "field.essay", rule }, rubric];
  },

  /** The model answer, or as many words as are asked, and the best level of each criterion. */
  solve({ key, words }) {
    const model = words["model"] ?? "";
    const text = countWords(model) >= key.words ? model : Array(key.words).fill("word").join(" ");
    const best = key.rubric.map(({ name, levels }) => [name, levelsOf(levels).at(-1) ?? ""]);
    return { [TEXT]: text, ...Object.fromEntries(best) };
  },

  grade({ key }, _seed, response) {
    const given = entered(response, key);
    if (!given) return refused("response.shape");
    const { text, levels } = given;
    if (!text.trim()) return refused("reflect.none");
    if (text.length > MOST) return refused("reflect.long", { most: MOST });
    const count = countWords(text);
    if (count < key.words) return refused("reflect.short", { count, words: key.words });
    for (const { name, levels: known } of key.rubric) {
      const level = levels.get(name);
      if (level && !levelsOf(known).includes(level))
        return refused("reflect.level", { name: quote(level) });
    }
    const open = key.rubric.filter(({ name }) => !levels.get(name));
    if (open.length === key.rubric.length)
      return { state: "recorded", notes: [{ code: "reflect.compare" }] };
    if (!open[0]) return { state: "recorded", notes: [{ code: "reflect.done" }] };
    const params = { count: open.length };
    return { state: "refused", notes: [{ code: "reflect.open", params, part: open[0].name }] };
  },

  slots,
};

/** A statement without levels holds or does not. */
export function levelsOf(levels: CriterionKey["levels"]): string[] {
  return levels.length ? levels : ["no", "yes"];
}

/** The text, and the level chosen of each criterion, "" where none is. Null: not this question's. */
function entered(
  response: Response,
  { rubric }: ReflectKey,
): { text: string; levels: Map<string, string> } | null {
  if (typeof response === "string") return { text: response, levels: new Map() };
  if (Array.isArray(response)) return null;
  const { [TEXT]: text = "", ...rest } = response;
  const levels = Object.entries(rest);
  const known = ([name, level]: [string, Response]): boolean =>
    rubric.some((one) => one.name === name) && typeof level === "string";
  if (typeof text !== "string" || !levels.every(known)) return null;
  return { text, levels: new Map(levels as [string, string][]) };
}
