/** A match tried: the pairs in another order; each pair spoilt; rows left open, strangers, other shapes. */
import type { Tries } from "../try.ts";
import type { MatchKey } from "./key.ts";

export const tries: Tries<MatchKey> = ({ key }) => {
  const pairs = Object.entries(key.pairs);
  const spoilt = pairs.flatMap(([left, right]) =>
    key.right.filter((other) => other !== right).map((other) => ({ ...key.pairs, [left]: other })),
  );
  const [[first = "", partner = ""] = []] = pairs;
  return {
    right: [Object.fromEntries(pairs.toReversed())],
    wrong: spoilt,
    invalid: [
      "",
      {},
      partner,
      pairs.flat(),
      { ...key.pairs, [first]: "" },
      { ...key.pairs, [first]: "no such name" },
      { ...key.pairs, "no such name": partner },
      { ...key.pairs, [first]: [partner] },
    ],
  };
};
