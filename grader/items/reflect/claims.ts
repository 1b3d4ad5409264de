/** A reflection claims that nothing, and less than it asks for, is not taken for one. */
import type { Claims } from "../claim.ts";
import type { ReflectKey } from "./key.ts";

export const claims: Claims<ReflectKey> = ({ key }) => {
  const short = Array(key.words - 1).fill("word");
  return [
    { response: "", gives: "wrong", path: ["words"] },
    { response: short.join(" "), gives: "wrong", path: ["words"] },
  ];
};
