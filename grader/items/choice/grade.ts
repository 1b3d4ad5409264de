/** A choice: one option, or several. Options are named by words; where they stand means nothing. */
import type { Note, Part, Response, Type } from "../../type.ts";
import { quote } from "../../clean.ts";
import { shuffle, slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import type { ChoiceKey } from "./key.ts";

export const type: Type<ChoiceKey> = {
  form({ id, key }, seed) {
    const names = key.fixed ? key.options : shuffle(key.options, seed, id);
    const options = names.map((name) => ({ name, says: `options.${name}` }));
    const label = key.many ? "field.several" : "field.one";
    return [{ kind: "choose", name: "answer", label, many: key.many, options }];
  },

  solve: ({ key }) => (key.many ? key.right : key.right[0]!),

  grade({ key, words }, _seed, response) {
    const chosen = chosenIn(response);
    if (!chosen) return refused("response.shape");
    if (!chosen.length) return refused("choice.none");
    if (chosen.length > 1 && !key.many) return refused("choice.one");
    const stranger = chosen.find((name) => !key.options.includes(name));
    if (stranger !== undefined) return refused("choice.unknown", { name: quote(stranger) });
    if (new Set(chosen).size < chosen.length) return refused("choice.twice");

    const hits = chosen.filter((name) => key.right.includes(name)).length;
    const strays = chosen.length - hits;
    const missed = key.right.length - hits;
    const wrong = key.options.length - key.right.length;
    const score = Math.max(0, hits / key.right.length - (strays && strays / wrong));
    const parts = chosen.map((name): Part => {
      const says = `options.${name}.why`;
      const right = key.right.includes(name);
      const code = !key.many ? "choice.why" : right ? "choice.right" : "choice.wrong";
      return {
        name,
        score: right ? 1 : 0,
        notes: Object.hasOwn(words, says) ? [{ code, says }] : [],
      };
    });
    return { state: "graded", score, notes: sums(key, strays, missed, parts), parts };
  },

  slots,
};

/** What is said of the whole: the author's words where one was chosen, counts where several could be. */
function sums(key: ChoiceKey, strays: number, missed: number, parts: Part[]): Note[] {
  const whys = parts.flatMap(({ notes }) => notes);
  if (!key.many) return whys.length || !strays ? whys : [{ code: "choice.other" }];
  const counts: Note[] = [];
  if (strays) counts.push({ code: "choice.strays", params: { count: strays } });
  if (missed) counts.push({ code: "choice.missed", params: { count: missed } });
  return [...counts, ...whys];
}

function chosenIn(response: Response): string[] | null {
  if (typeof response === "string") return response ? [response] : [];
  return Array.isArray(response) && response.every((name) => typeof name === "string")
    ? response
    : null;
}
