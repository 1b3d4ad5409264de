/** An expression claims that each of its mistakes is recognised as itself, and that neither 0, nor 1, nor nothing is right. */
import { parse } from "../../expression.ts";
import { fillIn, write } from "../../expression/write.ts";
import { scopeOf } from "../../formula.ts";
import type { Claim, Claims } from "../claim.ts";
import type { ExpressionKey } from "./key.ts";

export const claims: Claims<ExpressionKey> = (item, seed) => {
  const scope = scopeOf(item, seed);
  const wrong = item.key.mistakes.map((mistake, n): Claim => {
    const tree = parse(mistake);
    const response = "refused" in tree ? "" : write(fillIn(tree, scope));
    return { response, gives: { says: `mistakes.${n}` }, path: ["mistakes", n, "answer"] };
  });
  const path = ["answer"];
  const trivial = ["0", "1", ""].map((response): Claim => ({ response, gives: "wrong", path }));
  return [...wrong, ...trivial];
};
