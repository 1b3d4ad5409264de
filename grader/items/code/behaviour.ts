/** What a program did on a case, as a value that can be kept and compared: faults count by their kind. */
import { alike as judgedAlike } from "../../compare/index.ts";
import type { Result } from "../../type.ts";
import type { Value } from "../../value.ts";
import type { Case } from "./key.ts";

/** Undefined where the case was skipped. */
export function behaviourOf(result: Result | undefined): Value | undefined {
  if (!result || result.state === "skipped") return undefined;
  return result.state === "value" ? result.value : { $: "other", is: `fault ${result.fault.kind}` };
}

/** Behaviour on every case, in their order; undefined where a case was skipped. */
export type Behaviour = (Value | undefined)[];

/** What a program did, by the names of the cases. */
export function byName(cases: Pick<Case, "name">[], behaviour: Behaviour): Map<string, Value> {
  return new Map(
    cases.flatMap(({ name }, n) => {
      const value = behaviour[n];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Do two programs behave alike on the nth case, as finely as its author judges? Not where either skipped it. */
export async function alike(
  cases: Case[],
  n: number,
  one: Behaviour,
  other: Behaviour,
): Promise<boolean> {
  const [at, a, b] = [cases[n], one[n], other[n]];
  if (at === undefined || a === undefined || b === undefined) return false;
  if (JSON.stringify(a) === JSON.stringify(b)) return true;
  const judged = (value: Value, all: Behaviour) => {
    return { value, given: { args: at.args, results: byName(cases, all) } };
  };
  return judgedAlike(at.expect, judged(a, one), judged(b, other), at.compare);
}
