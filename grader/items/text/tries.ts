/** A word tried: every accepted form, in other spacing; every mistake, other words; nothing, too much, other shapes. */
import type { Tries } from "../try.ts";
import type { TextKey } from "./key.ts";

export const tries: Tries<TextKey> = ({ key: { accept, mistakes } }) => {
  const [first = ""] = accept;
  return {
    right: accept.flatMap((text) => [text, `  ${text.replaceAll(" ", "   ")}。`]),
    wrong: [...mistakes.flat(), "quite another thing", `not ${first}`],
    invalid: ["", "  ", "\u200b。", first.repeat(1000), [first], { answer: first }],
  };
};
