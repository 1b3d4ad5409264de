/** A text claims that every accepted form is right and every listed mistake is recognised as itself. */
import type { Claim, Claims } from "../claim.ts";
import type { TextKey } from "./key.ts";

export const claims: Claims<TextKey> = ({ key }) => {
  const right = key.accept.map((response, n): Claim => {
    return { response, gives: "right", path: ["accept", n] };
  });
  const wrong = key.mistakes.flatMap((forms, n) =>
    forms.map((response): Claim => {
      return { response, gives: { says: `mistakes.${n}` }, path: ["mistakes", n, "answer"] };
    }),
  );
  return [...right, ...wrong, { response: "", gives: "wrong", path: ["accept"] }];
};
