/** A match claims that its wrong pairs are recognised, and that reversed pairs, one partner for all, and nothing are not right. */
import type { Claim, Claims } from "../claim.ts";
import type { MatchKey } from "./key.ts";

export const claims: Claims<MatchKey> = ({ key, words }) => {
  const known = Object.keys(key.pairs).flatMap((left) =>
    key.right.flatMap((right): Claim[] => {
      const says = `left.${left}.not.${right}`;
      if (!Object.hasOwn(words, says)) return [];
      const response = { ...key.pairs, [left]: right };
      return [{ response, gives: { says }, path: ["left", left, "not", right] }];
    }),
  );
  const alike = key.right.map((right): Claim => {
    const response = Object.fromEntries(Object.keys(key.pairs).map((left) => [left, right]));
    return { response, gives: "wrong", path: ["right"] };
  });
  return [...known, ...alike, { response: {}, gives: "wrong", path: ["left"] }];
};
