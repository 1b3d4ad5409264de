/**
 * `value`: a number, word, truth value, record of such, or list of such.
 *
 *     compare: { value: { tolerance: 1 % or 0.5, fields: { pnn50: 0.1 }, missing: same } }
 *
 * Numbers are right within the tolerance, words and truth values when equal, records when every expected
 * field is (others are ignored), lists when every element is, in order. All or nothing: a case passes or does not.
 * Source: `grading.md` 2 and 6; the rules for missing values are in `atom.ts`.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { arrayHints } from "./rules/array.ts";
import { differ, type Difference, type Rule } from "./rules/differ.ts";
import { fieldsOf } from "./rules/kind.ts";
import { slipNote } from "./rules/slip.ts";
import { EXACT, readTolerance, type Tolerance } from "./rules/tolerance.ts";
import { toleranceFlaws } from "./rules/trivial.ts";
import type { Comparator, Flaw, Given, Judgement, Options } from "./type.ts";

/** Fields reported at once: more is noise. */
const MOST = 4;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options, given: Given): Judgement {
  const rule = ruleOf(options);
  const found = differ(expected, got, rule);
  if (!found.length) return { score: 1, notes: [] };
  const swapped = exchanged(expected, got, rule, found);
  const notes = found.slice(0, MOST).flatMap((one) => {
    const place: Note[] = one.at ? [{ code: "compare.at", params: { at: one.at } }] : [];
    const hint = swapped.length ? [] : hintOf(one, expected, got, rule, given);
    const known = one.notes.map(({ code }) => code);
    return [...place, ...one.notes, ...hint.filter(({ code }) => !known.includes(code))];
  });
  const at = found.map((one) => one.at).filter(Boolean);
  return {
    score: 0,
    notes: [...notes, ...swapped],
    ...(at.length && { evidence: { kind: "places", at } }),
  };
}

/** What explains a difference: of an element, what its whole list has in common with the right one. */
function hintOf(one: Difference, expected: Value, got: Value, rule: Rule, given: Given): Note[] {
  const [field = "", inside] = /^([^[.]*)(.*)$/.exec(one.at)?.slice(1) ?? [];
  const tolerance = (Object.hasOwn(rule.fields, field) && rule.fields[field]) || rule.tolerance;
  const listIn = (value: Value) => (field ? fieldsOf(value)?.get(field) : value);
  const [wanted, handed] = [listIn(expected), listIn(got)];
  if (Array.isArray(wanted) && Array.isArray(handed)) {
    return arrayHints(wanted, handed, tolerance, given);
  }
  return inside ? [] : slipNote(one.expected, one.got, tolerance, given);
}

/** Two fields that hold each other's values. */
function exchanged(expected: Value, got: Value, rule: Rule, found: Difference[]): Note[] {
  const [wanted, handed] = [fieldsOf(expected), fieldsOf(got)];
  const wrong = found.map(({ at }) => at).filter((name) => wanted?.has(name) && handed?.has(name));
  for (const [n, one] of wrong.entries()) {
    for (const other of wrong.slice(n + 1)) {
      const crossed = { [one]: handed!.get(other)!, [other]: handed!.get(one)! };
      const truth = { [one]: wanted!.get(one)!, [other]: wanted!.get(other)! };
      if (differ(truth, crossed, rule).length) continue;
      return [{ code: "compare.exchanged", params: { one, other } }];
    }
  }
  return [];
}

function ruleOf(options: Options): Rule {
  const fields: Record<string, Tolerance> = {};
  for (const [name, written] of Object.entries(fieldOptions(options))) {
    fields[name] = readTolerance(written) ?? EXACT;
  }
  const tolerance = readTolerance(options["tolerance"]) ?? EXACT;
  return { tolerance, fields, missing: options["missing"] === "same" };
}

function fieldOptions(options: Options): Record<string, Value> {
  const { fields } = options;
  return fields && typeof fields === "object" && !Array.isArray(fields) ? { ...fields } : {};
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found: Flaw[] = [];
  for (const name of Object.keys(options)) {
    if (!["tolerance", "fields", "missing"].includes(name)) {
      found.push({ option: name, say: `a value knows tolerance, fields and missing, not ${name}` });
    }
  }
  const written = { ...fieldOptions(options), tolerance: options["tolerance"] };
  for (const [name, tolerance] of Object.entries(written)) {
    if (tolerance === undefined || readTolerance(tolerance)) continue;
    const option = name === "tolerance" ? name : "fields";
    found.push({ option, say: `cannot read this tolerance: write 0.5, 2 % or 2 % or 0.5` });
  }
  if (options["missing"] !== undefined && options["missing"] !== "same") {
    found.push({
      option: "missing",
      say: "missing is `same` (null, NaN and nothing count as one) or left out",
    });
  }
  return found.length ? found : toleranceFlaws(expected, ruleOf(options));
}
