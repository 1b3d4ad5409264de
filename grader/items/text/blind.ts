/** Of an answer in words: nothing. */
import type { Blind } from "../blind.ts";
import type { TextKey } from "./key.ts";

export const blind: Blind<TextKey> = () => ({
  accept: ["?"],
  exact: false,
  slips: 0,
  mistakes: [],
});
