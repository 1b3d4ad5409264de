/** Where two values differ: walks the expected value, so what the learner's value hides cannot mislead it. */
import type { Note } from "../../type.ts";
import type { Value } from "../../value.ts";
import { atom } from "./atom.ts";
import { fieldsOf, kindOf } from "./kind.ts";
import { show } from "./show.ts";
import type { Tolerance } from "./tolerance.ts";

export interface Rule {
  tolerance: Tolerance;
  /** Tolerances of the fields that have their own, by name. */
  fields: Record<string, Tolerance>;
  /** null, NaN and nothing count as one. */
  missing: boolean;
}

export interface Difference {
  /** Where: `sdnn`, `[3]`, `peaks[3]`; empty for the value itself. */
  at: string;
  notes: Note[];
  expected: Value;
  got: Value;
}

/** The first difference, or for records the first of every field. */
export function differ(expected: Value, got: Value, rule: Rule, at = ""): Difference[] {
  if (Array.isArray(expected)) return inList(expected, got, rule, at);
  const wanted = fieldsOf(expected);
  if (wanted) return inFields(wanted, expected, got, rule, at);
  const notes = atom(expected, got, rule.tolerance, rule.missing);
  return notes.length ? [{ at, notes, expected, got }] : [];
}

function inList(expected: Value[], got: Value, rule: Rule, at: string): Difference[] {
  if (!Array.isArray(got)) return [{ at, notes: wants("list", got), expected, got }];
  if (got.length !== expected.length) {
    const params = { expected: expected.length, got: got.length };
    return [{ at, notes: [{ code: "compare.length", params }], expected, got }];
  }
  for (const [index, one] of expected.entries()) {
    const other = got[index] ?? null;
    // The common case first: signals are long, and their paths are not needed until one differs.
    if (typeof one === "number" && one === other) continue;
    const found = differ(one, other, rule, `${at}[${index}]`);
    if (found.length) return found;
  }
  return [];
}

function inFields(
  wanted: Map<string, Value>,
  expected: Value,
  got: Value,
  rule: Rule,
  at: string,
): Difference[] {
  const found = fieldsOf(got);
  if (!found) return [{ at, notes: wants(kindOf(expected), got), expected, got }];
  return [...wanted].flatMap(([name, one]) => {
    const path = at ? `${at}.${name}` : name;
    const other = found.get(name);
    if (other === undefined) {
      const names = [...found.keys()].slice(0, 8).join(", ");
      const notes = [{ code: "compare.field", params: { field: name, names: show(names) } }];
      return [{ at: path, notes, expected: one, got: { $: "nothing" } as const }];
    }
    const tolerance = (Object.hasOwn(rule.fields, name) && rule.fields[name]) || rule.tolerance;
    return differ(one, other, { ...rule, tolerance }, path);
  });
}

function wants(kind: string, got: Value): Note[] {
  const found = kindOf(got);
  if (found === "nothing") return [{ code: "compare.nothing" }];
  if (found === "other") return [{ code: "compare.other", params: { is: show(got) } }];
  return [{ code: `compare.wants.${kind}`, params: { got: show(got) } }];
}
