/** A number, typed: marked as written, within the tolerance or to the figures that the author asks. */
import { quote } from "../../clean.ts";
import { mark, targetOf } from "../../mark.ts";
import { describe, print } from "../../nearness.ts";
import { type Read, readNumber } from "../../number.ts";
import type { Item, Refusal, Type } from "../../type.ts";
import { isUnit, printed, split } from "../../unit.ts";
import { slots } from "../../vary.ts";
import { refused, unread } from "../../verdict.ts";
import type { NumberKey } from "./key.ts";

export const type: Type<NumberKey> = {
  form({ key }) {
    const unit = printed(key.unit ?? "1");
    const rule = describe(key, unit);
    return [{ kind: "line", name: "answer", label: "field.number", unit, rule, numeric: true }];
  },

  solve: answer,

  grade(item, seed, response, kit) {
    if (typeof response !== "string") return refused("response.shape");
    const { key } = item;
    const read = readAnswer(key, response, kit.locale);
    if ("refused" in read) return unread(read);
    const target = targetOf(item, seed);
    return target ? mark(read, target) : { state: "ungradable", notes: [{ code: "number.key" }] };
  },

  slots: (item, seed) => ({ ...slots(item, seed), answer: answer(item, seed) }),
};

/** What was typed, in the unit that is asked; or why it cannot be marked. */
export function readAnswer(key: NumberKey, response: string, locale?: string): Read | Refusal {
  const [typed, unit] = split(response);
  const ratio = unit === "%" && !key.unit;
  const read = readNumber(ratio ? `${typed}%` : typed, locale, key);
  if ("refused" in read || !unit || ratio) return read;
  const found = quote(unit);
  if (!key.unit) return { refused: "unit.none", params: { found } };
  if (isUnit(unit, key.unit)) return read;
  return { refused: "unit.other", params: { found, unit: printed(key.unit) } };
}

/** What a lesson prints as the answer, which is also a response that earns full marks. */
function answer(item: Item<NumberKey>, seed: number): string {
  const target = targetOf(item, seed);
  return target ? print(target.to, item.key) : "";
}
