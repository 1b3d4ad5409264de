/** The steps of an exercise: parts that build on each other, in one program. Without them it is one step. */
import type { Path } from "../../read/yaml.ts";

/** A case as far as steps are concerned. `step` counts from 0; `call` is the function of that step. */
export interface Stepped {
  step?: number;
  call?: string;
}

/** The positions of the cases of each step, in order. */
export function stepsOf(cases: Stepped[]): number[][] {
  const steps: number[][] = [];
  for (const [n, { step = 0 }] of cases.entries()) (steps[step] ??= []).push(n);
  return steps;
}

/** Where the nth case is written. */
export function placeOf(cases: Stepped[], n: number): Path {
  const step = cases[n]?.step;
  if (step === undefined) return ["cases", n];
  return ["steps", step, "cases", (stepsOf(cases)[step] ?? []).indexOf(n)];
}
