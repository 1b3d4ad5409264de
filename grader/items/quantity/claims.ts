/** A quantity claims that each of its mistakes is recognised as itself, and that neither 0 nor nothing is right. */
import { value } from "../../decimal.ts";
import { scopeOf, truthOf } from "../../formula.ts";
import type { Claim, Claims } from "../claim.ts";
import { claimOfZero } from "../number/claims.ts";
import type { QuantityKey } from "./key.ts";

export const claims: Claims<QuantityKey> = (item, seed) => {
  const { answer, mistakes, unit, tolerance } = item.key;
  const scope = scopeOf(item, seed);
  const valueOf = (expression: string): number | undefined => {
    const truth = truthOf(expression, scope);
    return truth ? value(truth.decimal) : undefined;
  };
  // As somebody would type it from a calculator with all its digits.
  const wrong = mistakes.map((mistake, n): Claim => {
    const response = `${valueOf(mistake) ?? ""} ${unit}`.trim();
    return { response, gives: { says: `mistakes.${n}` }, path: ["mistakes", n, "answer"] };
  });
  const zero = claimOfZero(`0 ${unit}`, valueOf(answer) === 0, tolerance);
  return [...wrong, ...zero, { response: "", gives: "wrong", path: ["tolerance"] }];
};
