/** Of a choice: its options by the alphabet, since authors write the right ones first. */
import type { Blind } from "../blind.ts";
import type { ChoiceKey } from "./key.ts";

export const blind: Blind<ChoiceKey> = (key) => {
  const options = key.options.toSorted();
  return { ...key, options, right: options.slice(0, 1) };
};
