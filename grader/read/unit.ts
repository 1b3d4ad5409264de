/** The unit of an answer, as an author writes it. */
import { signs, words } from "../units/table.ts";
import { readUnit, type Unit } from "../units/unit.ts";
import { near } from "./near.ts";
import type { Desk } from "./room.ts";

/** Undefined, and reported at the key `unit`, where the course does not know it. */
export function unitAt(text: string, desk: Desk): Unit | undefined {
  const unit = readUnit(text);
  if ("terms" in unit) return unit;
  desk.report("unit.unknown", ["unit"], { text, near: meant(text) });
  return undefined;
}

/** The same with each unknown part as the unit that it is nearest to. */
function meant(text: string): string | undefined {
  // Of one or two letters, anything is near to anything.
  const known = [...signs.keys(), ...words.keys()].filter((sign) => sign.length > 2);
  const code = (part: string): string => {
    const found = near(part, known) ?? "";
    const one = signs.get(found) ?? words.get(found);
    return one ? one.prefix + one.atom.code : part;
  };
  const whole = text.replace(/[^./]+/g, (part) => ("terms" in readUnit(part) ? part : code(part)));
  return "terms" in readUnit(whole) ? whole : undefined;
}
