/** The cases of an exercise for one seed: references followed, expected values stated by the author or by the solution. */
import { behaviourOf } from "../../../grader/items/code/behaviour.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import { placeOf } from "../../../grader/items/code/step.ts";
import type { Outcome } from "../../../grader/type.ts";
import type { Value } from "../../../grader/value.ts";
import { drawn } from "../../../grader/vary.ts";
import { resolve } from "../resolve.ts";
import type { Exercise, Source } from "./exercise.ts";
import { faultHole } from "./fault.ts";
import { type Hole, holeIn } from "./hole.ts";

/** A case whose `expect` may still be unknown. */
export type Open = Omit<Case, "expect"> & { expect?: Value };

/** Follow the references of every case; a reference that leads nowhere is a hole, and all are reported. */
export function openCases(exercise: Exercise, seed: number): { cases: Open[]; holes: Hole[] } {
  const { spec, files } = exercise;
  const sources = { data: files.data, given: drawn(spec, seed) };
  const holes: Hole[] = [];
  const follow = (value: unknown, path: (string | number)[]): Value => {
    try {
      return resolve(value, sources);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      holes.push(holeIn(exercise, path, message, "Correct the reference, or write the data out."));
      return null;
    }
  };
  const cases = spec.key.cases.map((one, n): Open => {
    const { name, compare, hidden, step, call } = one;
    const at = placeOf(spec.key.cases, n);
    const args = one.args.map((value, i) => follow(value, [...at, "args", i]));
    const base = { name, args, compare, hidden, ...(step !== undefined && { step, call }) };
    return one.expect === undefined
      ? base
      : { ...base, expect: follow(one.expect, [...at, "expect"]) };
  });
  return { cases, holes };
}

/** Where the author states nothing, the first solution decides; a hole where it hands nothing back. */
export function settleCases(
  open: Open[],
  base: Source,
  outcome: Outcome,
  item: string,
): { cases: Case[]; holes: Hole[] } {
  const holes: Hole[] = [];
  const cases = open.map((one, index): Case => {
    if (one.expect !== undefined) return { ...one, expect: one.expect };
    const result = outcome.results[index];
    const value = behaviourOf(result);
    if (result?.state === "value" && value !== undefined) return { ...one, expect: value };
    const fault = outcome.fault ?? (result?.state === "fault" ? result.fault : undefined);
    holes.push(faultHole(base, one.name, fault, item));
    return { ...one, expect: { $: "nothing" } };
  });
  // One fault that ends everything is one hole, not one for each case.
  return { cases, holes: outcome.fault ? holes.slice(0, 1) : holes };
}
