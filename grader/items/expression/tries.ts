/** An expression tried: its answer in other clothes; another function; what cannot be read or has no value. */
import type { Tries } from "../try.ts";
import { type } from "./grade.ts";
import type { ExpressionKey } from "./key.ts";

export const tries: Tries<ExpressionKey> = (item, seed) => {
  const answer = type.solve(item, seed) as string;
  const wide = answer.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const plain = answer.replaceAll("·", "*").replaceAll("−", "-");
  return {
    right: [answer, plain, ` ${answer}\u00a0`, `(${answer})`, wide, plain.replaceAll(" ", "")],
    wrong: [`(${answer}) + 1`, `2 (${answer}) + 1`],
    invalid: [
      "",
      `${answer} +`,
      `(${answer}`,
      `${answer} + no_such_name`,
      `${answer} + 9^9^9^9^9`,
      `${answer} + 0/0`,
      "(".repeat(10_000),
      "1".repeat(1_000_000),
      `${answer}; alert(1)`,
      [answer],
      { answer },
    ],
  };
};
