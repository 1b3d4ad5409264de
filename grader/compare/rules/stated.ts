/**
 * Comparators that know the field compute from the arguments what is right, and what each catalogued mistake gives:
 * they check what the author expects, and name the mistake behind a wrong number.
 */
import type { Note } from "../../type.ts";
import type { Value } from "../../value.ts";
import type { Flaw, Given, Options } from "../type.ts";
import { differ, type Difference, type Rule } from "./differ.ts";
import { fieldsOf } from "./kind.ts";
import { show } from "./show.ts";
import { slipNote } from "./slip.ts";
import { EXACT, readTolerance, type Tolerance, within } from "./tolerance.ts";

/** What a mistake gives in a field, and the code of its note. */
export interface Mistake {
  field: string;
  code: string;
  value: number;
}

export function ruleOf(options: Options): Rule {
  const fields = [...(fieldsOf(options["fields"] ?? null) ?? [])].map(
    ([name, written]) => [name, readTolerance(written) ?? EXACT] as const,
  );
  const tolerance = readTolerance(options["tolerance"]) ?? EXACT;
  return { tolerance, fields: Object.fromEntries(fields), missing: false };
}

/** Where the two differ, each field with the mistake that explains it, or the slip. */
export function explained(
  expected: Value,
  got: Value,
  rule: Rule,
  mistakes: () => Mistake[],
  given: Given,
): { notes: Note[]; found: Difference[] } {
  const found = differ(expected, got, rule);
  const known = found.length ? mistakes() : [];
  const notes = found.flatMap((one) => {
    const place: Note[] = one.at ? [{ code: "compare.at", params: { at: one.at } }] : [];
    const tolerance = toleranceOf(one.at, rule);
    const right = (value: number) =>
      typeof one.got === "number" && within(value, one.got, tolerance);
    // A mistake that gives what is right explains nothing.
    const mistake = known.find(
      ({ field, value }) =>
        field === one.at &&
        right(value) &&
        !(typeof one.expected === "number" && within(one.expected, value, tolerance)),
    );
    const hint = mistake
      ? [{ code: mistake.code }]
      : slipNote(one.expected, one.got, tolerance, given);
    return [...place, ...one.notes, ...hint];
  });
  return { notes, found };
}

function toleranceOf(field: string, rule: Rule): Tolerance {
  return (Object.hasOwn(rule.fields, field) && rule.fields[field]) || rule.tolerance;
}

/** Expected values that are not what the arguments give. */
export function misstated(expected: Value, truth: Record<string, number>, rule: Rule): Flaw[] {
  return Object.entries(truth).flatMap(([name, value]) => {
    const stated = name === "" ? expected : (fieldsOf(expected)?.get(name) ?? null);
    if (typeof stated !== "number" || !Number.isFinite(value)) return [];
    if (within(value, stated, toleranceOf(name, rule))) return [];
    return [
      {
        say: `${name || "the value"} is stated as ${show(stated)}, but the arguments give ${show(value)}`,
      },
    ];
  });
}
