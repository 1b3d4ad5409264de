/** A word or a short phrase, typed: compared after folding with the answers that the author lists. */
import type { Type } from "../../type.ts";
import { slots } from "../../vary.ts";
import { graded, refused } from "../../verdict.ts";
import { fold } from "./fold.ts";
import type { TextKey } from "./key.ts";
import { isSlip } from "./slip.ts";

/** Characters read: twice the longest answer, and room for a phrase. */
const ROOM = 200;

export const type: Type<TextKey> = {
  form: () => [{ kind: "line", name: "answer", label: "field.text", numeric: false }],

  solve: ({ key }) => key.accept[0]!,

  grade({ key }, _seed, response) {
    if (typeof response !== "string") return refused("response.shape");
    const most = Math.max(ROOM, 2 * Math.max(...key.accept.map((text) => text.length)));
    if (response.length > most) return refused("text.long", { most });
    const typed = fold(response, key.exact);
    if (!typed) return refused("text.empty");
    const same = (text: string): boolean => fold(text, key.exact) === typed;
    if (key.accept.some(same)) return graded(1);
    const mistake = key.mistakes.findIndex((forms) => forms.some(same));
    if (mistake >= 0) return graded(0, { code: "text.mistake", says: `mistakes.${mistake}` });
    const near = key.slips && key.accept.find((text) => isSlip(typed, fold(text, key.exact)));
    if (near) return graded(1, { code: "text.slip", params: { answer: near } });
    if (key.exact && key.accept.some((text) => fold(text, false) === fold(response, false))) {
      return graded(0, { code: "text.case" });
    }
    return graded(0, { code: "text.wrong" });
  },

  slots: (item, seed) => ({ ...slots(item, seed), answer: item.key.accept[0]! }),
};
