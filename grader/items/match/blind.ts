/** Of pairs: what stands on either side, each by the alphabet. */
import type { Blind } from "../blind.ts";
import type { MatchKey } from "./key.ts";

export const blind: Blind<MatchKey> = (key) => {
  const right = key.right.toSorted();
  const left = Object.keys(key.pairs).toSorted();
  return { ...key, right, pairs: Object.fromEntries(left.map((name) => [name, right[0]!])) };
};
