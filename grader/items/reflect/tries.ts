/** A reflection tried: any text that is long enough, with the whole rubric or none; too little, half a rubric, strangers. */
import type { Tries } from "../try.ts";
import { MOST, TEXT, type } from "./grade.ts";
import type { ReflectKey } from "./key.ts";

export const tries: Tries<ReflectKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, string>;
  const { [TEXT]: text = "", ...levels } = solved;
  const [first = ""] = Object.keys(levels);
  const half = Object.keys(levels).length > 1 ? [{ ...solved, [first]: "" }] : [];
  return {
    right: [
      solved,
      text,
      { [TEXT]: text },
      { [TEXT]: "字".repeat(2 * item.key.words), ...levels },
      { [TEXT]: `${text}\n\0\ud800`, ...levels },
    ],
    // Nobody marks it: there is nothing in it to get wrong.
    wrong: [],
    invalid: [
      "",
      {},
      [text],
      levels,
      { [TEXT]: " \n\u3000", ...levels },
      { [TEXT]: "字".repeat(MOST + 1), ...levels },
      { ...solved, [first]: "no such level" },
      { ...solved, "no such criterion": "yes" },
      ...half,
    ],
  };
};
