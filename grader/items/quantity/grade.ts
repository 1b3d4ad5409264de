/** A quantity, typed in one line: the number is marked as written, in the unit that it was written in. */
import { quote } from "../../clean.ts";
import { value } from "../../decimal.ts";
import { mark, type Target, targetOf } from "../../mark.ts";
import { describe, judge, print, type Truth, truth } from "../../nearness.ts";
import type { Item, Note, Type, Verdict } from "../../type.ts";
import { type Conversion, conversion, converted, isSame } from "../../units/convert.ts";
import { printUnit } from "../../units/print.ts";
import { readUnit, type Unit } from "../../units/unit.ts";
import { slots } from "../../vary.ts";
import { graded, refused, unread } from "../../verdict.ts";
import type { QuantityKey } from "./key.ts";
import { echo, type Quantity, readQuantity, written } from "./read.ts";

export const type: Type<QuantityKey> = {
  form({ key }) {
    const given = key.units === "given";
    const { size, unit } = key.within ?? { unit: key.unit };
    const tolerance = { ...key.tolerance, ...(size && { absolute: size }) };
    const rule = describe({ ...key, tolerance }, shown(unit));
    const label = given ? "field.number" : "field.quantity";
    const line = { kind: "line", name: "answer", label, rule, numeric: true, echo: true } as const;
    return [given ? { ...line, unit: shown(key.unit) } : line];
  },

  solve: answer,

  grade(item, seed, response, kit) {
    if (typeof response !== "string") return refused("response.shape");
    const { key } = item;
    const asked = readUnit(key.unit);
    const target = targetOf(item, seed);
    if ("refused" in asked || !target)
      return { state: "ungradable", notes: [{ code: "number.key" }] };
    const got = readQuantity(response, key, asked, kit.locale);
    if ("refused" in got) return unread(got);
    const way = conversion(asked, got.unit, key, key.difference);
    const names = { found: quote(printUnit(got.unit.terms)), unit: printUnit(asked.terms) };
    if (way === "dimension") {
      return graded(0, echo(got), { code: "quantity.dimension", params: names });
    }
    if (typeof way === "string") return refused(`quantity.${way}`, names);
    const same = isSame(got.unit, asked);
    if (key.units === "given" && !same) return refused("unit.other", names);
    const verdict = mark(got.read, same ? target : moved(target, way));
    return same ? told(verdict, echo(got)) : inOther(verdict, got, target, asked, key);
  },

  slots: (item, seed) => ({ ...slots(item, seed), answer: answer(item, seed) }),

  echo({ key }, _seed, typed, locale) {
    const asked = readUnit(key.unit);
    if ("refused" in asked || !typed.trim()) return undefined;
    const got = readQuantity(typed, key, asked, locale);
    if ("refused" in got) {
      // Nobody is told that the unit is missing while still on the way to it.
      if (got.refused === "quantity.missing") return undefined;
      return { note: { code: got.refused, ...(got.params && { params: got.params }) } };
    }
    const unit = got.unit.terms.map(({ prefix, atom, power }) => ({
      prefix,
      code: atom.code,
      power,
    }));
    return { note: echo(got), unit };
  },
};

/** The same target in the unit that was typed: the tolerance converts with it. */
function moved({ rule, to, mistakes, modes }: Target, way: Conversion): Target {
  const size = Math.abs(value(to.decimal));
  const { absolute = 0, relative = 0 } = rule.tolerance ?? {};
  const wide = Math.max(absolute, relative * size);
  const move = (one: Truth | null): Truth | null =>
    one && { ...truth(converted(value(one.decimal), way)), computed: true };
  return {
    rule: {
      ...rule,
      ...(rule.tolerance && { tolerance: { absolute: converted(wide, { ...way, shift: 0 }) } }),
    },
    to: move(to)!,
    mistakes: mistakes.map(move),
    modes: modes.map(move),
  };
}

/** What was marked in another unit than the one asked for. */
function inOther(
  verdict: Verdict,
  got: Quantity,
  { rule, to }: Target,
  asked: Unit,
  key: QuantityKey,
): Verdict {
  const unit = printUnit(asked.terms);
  const back = conversion(got.unit, asked, key, key.difference) as Conversion;
  const is = `${Number(converted(got.read.value, back).toPrecision(6))} ${unit}`.replace("-", "−");
  const said: Note = { code: "quantity.converted", params: { read: written(got), is } };
  if (verdict.state !== "graded") return verdict;
  if (verdict.score && key.units === "exact") {
    const score = verdict.score * (1 - key.share);
    return told({ ...verdict, score }, said, { code: "quantity.exact", params: { unit } });
  }
  const known = verdict.score || verdict.notes.some(({ says }) => says);
  if (!known && judge(got.read, to, rule) === "right") {
    return graded(1 - key.share, said, { code: "quantity.unit", params: { unit } });
  }
  return told(verdict, said);
}

/** A verdict that begins with how the answer was read. */
function told(verdict: Verdict, ...first: Note[]): Verdict {
  const rest = verdict.notes.map((note) =>
    note.code === "number.wrong" ? { code: "quantity.wrong" } : note,
  );
  return { ...verdict, notes: [...first, ...rest] };
}

/** The answer as a lesson prints it, which is also a response that earns full marks. */
function answer(item: Item<QuantityKey>, seed: number): string {
  const target = targetOf(item, seed);
  return target ? `${print(target.to, item.key)} ${shown(item.key.unit)}`.trim() : "";
}

function shown(code: string): string {
  const unit = readUnit(code);
  return "refused" in unit ? code : printUnit(unit.terms);
}
