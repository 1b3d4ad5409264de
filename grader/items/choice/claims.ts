/** A choice claims that every wrong option is wrong and says why, and that neither nothing nor everything is right. */
import type { Claim, Claims } from "../claim.ts";
import type { ChoiceKey } from "./key.ts";

export const claims: Claims<ChoiceKey> = ({ key, words }) => {
  const path = ["options"];
  const wrong = key.options.filter((name) => !key.right.includes(name));
  const strays = wrong.map((name): Claim => {
    const says = `options.${name}.why`;
    const gives = Object.hasOwn(words, says) ? { says } : "wrong";
    return { response: key.many ? [name] : name, gives, path: [...path, name] };
  });
  const all: Claim[] = key.many ? [{ response: key.options, gives: "wrong", path }] : [];
  return [...strays, ...all, { response: [], gives: "wrong", path }];
};
