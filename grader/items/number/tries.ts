/** A number tried: its answer in the clothes of other hands; far values; what is no number or another unit. */
import { readNumber } from "../../number.ts";
import { printed } from "../../unit.ts";
import type { Tries } from "../try.ts";
import { type } from "./grade.ts";
import type { NumberKey } from "./key.ts";

export const tries: Tries<NumberKey> = (item, seed) => {
  const { unit = "1" } = item.key;
  const answer = type.solve(item, seed) as string;
  const wide = answer.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const read = readNumber(answer);
  const value = "value" in read ? read.value : 0;
  return {
    right: [answer, ` ${answer}\u00a0`, wide, `${answer} ${printed(unit)}`],
    // Ten times as far from nothing, and on the other side of it: beyond any tolerance worth asking.
    wrong: [String(100 * value + 1000), String(-100 * value - 1000)],
    invalid: [
      "",
      "a few",
      "1.2.3",
      "--2",
      "NaN",
      "∞",
      "1e999",
      `${answer} qq`,
      [answer],
      { answer },
    ],
  };
};
