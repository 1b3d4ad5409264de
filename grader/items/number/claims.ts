/** A number claims that each of its mistakes is recognised as itself, and that neither 0 nor nothing is right. */
import { evaluate, parse } from "../../expression.ts";
import { drawn } from "../../vary.ts";
import type { Claim, Claims } from "../claim.ts";
import type { NumberKey } from "./key.ts";

export const claims: Claims<NumberKey> = (item, seed) => {
  const { answer, mistakes } = item.key;
  const given = drawn(item, seed);
  const wrong = mistakes.map((mistake, n): Claim => {
    const response = valueOf(mistake, given);
    return { response, gives: { says: `mistakes.${n}` }, path: ["mistakes", n, "answer"] };
  });
  const path = ["tolerance"];
  const zero: Claim[] =
    Number(valueOf(answer, given)) === 0 ? [] : [{ response: "0", gives: "wrong", path }];
  return [...wrong, ...zero, { response: "", gives: "wrong", path }];
};

/** As somebody would type it from a calculator with all its digits. */
function valueOf(expression: string, given: Record<string, number | string>): string {
  const tree = parse(expression);
  if ("refused" in tree) return "";
  const scope = Object.entries(given).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return String(evaluate(tree, Object.fromEntries(scope)));
}
