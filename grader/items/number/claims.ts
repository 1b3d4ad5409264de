/** A number claims that each of its mistakes is recognised as itself, and that neither 0 nor nothing is right; or, of 0, that there is something near it. */
import { evaluate, parse } from "../../expression.ts";
import { drawn } from "../../vary.ts";
import type { Claim, Claims } from "../claim.ts";
import type { NumberKey, Tolerance } from "./key.ts";

const path = ["tolerance"];

export const claims: Claims<NumberKey> = (item, seed) => {
  const { answer, mistakes, tolerance } = item.key;
  const given = drawn(item, seed);
  const wrong = mistakes.map((mistake, n): Claim => {
    const response = valueOf(mistake, given);
    return { response, gives: { says: `mistakes.${n}` }, path: ["mistakes", n, "answer"] };
  });
  const zero = claimOfZero("0", Number(valueOf(answer, given)) === 0, tolerance);
  return [...wrong, ...zero, { response: "", gives: "wrong", path }];
};

/** 0 is wrong where it is not the answer; where it is, a tolerance has to have a width there. */
export function claimOfZero(response: string, right: boolean, tolerance: Tolerance = {}): Claim[] {
  const { relative, absolute } = tolerance;
  if (right) return relative && !absolute ? [{ response, gives: "floor", path }] : [];
  return [{ response, gives: "wrong", path }];
}

/** As somebody would type it from a calculator with all its digits. */
function valueOf(expression: string, given: Record<string, number | string>): string {
  const tree = parse(expression);
  if ("refused" in tree) return "";
  const scope = Object.entries(given).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return String(evaluate(tree, Object.fromEntries(scope)));
}
