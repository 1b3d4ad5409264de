/** An order claims that neither its reverse, nor its first line alone, nor anything with a distractor is right. */
import type { Claim, Claims } from "../claim.ts";
import { type } from "./grade.ts";
import type { OrderKey } from "./key.ts";

export const claims: Claims<OrderKey> = (item, seed) => {
  const { key, words } = item;
  const right = type.solve(item, seed) as string[];
  const strays = key.strays.map((name): Claim => {
    const says = `distractors.${name}.why`;
    const gives = Object.hasOwn(words, says) ? { says } : "wrong";
    return { response: [...right, name], gives, path: ["distractors", name] };
  });
  const [first = ""] = right;
  const path = ["lines"];
  return [
    ...strays,
    { response: right.toReversed(), gives: "wrong", path },
    { response: [first], gives: "wrong", path },
    { response: [], gives: "wrong", path },
  ];
};
