/** A quantity tried: its answer in other spellings; far values and another dimension; what is no number or no unit. */
import { readNumber } from "../../number.ts";
import { split } from "../../unit.ts";
import { readUnit } from "../../units/unit.ts";
import type { Tries } from "../try.ts";
import { type } from "./grade.ts";
import type { QuantityKey } from "./key.ts";

export const tries: Tries<QuantityKey> = (item, seed) => {
  const { unit, units } = item.key;
  const answer = type.solve(item, seed) as string;
  const [typed] = split(answer);
  const read = readNumber(typed);
  const value = "value" in read ? read.value : 0;
  const wide = answer.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const asked = readUnit(unit);
  const cubed = "terms" in asked && Object.keys(asked.dimension).length ? "cd3" : "cd";
  return {
    right: [answer, ` ${answer}\u00a0`, wide, `${typed} ${unit}`, `${typed}  ${unit}`],
    wrong: [
      `${100 * value + 1000} ${unit}`,
      `${-100 * value - 1000} ${unit}`,
      ...(units === "given" ? [] : [`${typed} ${cubed}`]),
    ],
    invalid: [
      "",
      unit,
      ...(units === "given" ? [] : [typed]),
      `${typed} qq`,
      `${typed} u`,
      `${typed} m/s.s/m`,
      `a few ${unit}`,
      [answer],
      { answer },
    ],
  };
};
