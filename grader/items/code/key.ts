import type { Comparison } from "../../compare/index.ts";
import type { Limits } from "../../type.ts";
import type { Value } from "../../value.ts";
import type { Stepped } from "./step.ts";

export type { Comparison };

export interface Case extends Stepped {
  name: string;
  args: Value[];
  /** From the author, or from the solution at build. */
  expect: Value;
  compare: Comparison;
  /** Name and verdict only are shown. */
  hidden: boolean;
}

export interface CodeKey {
  languages: string[];
  /** The function that the learner writes; of an exercise in steps, the first one. */
  call: string;
  cases: Case[];
  limits: Limits;
  starters: Record<string, string>;
  solutions: Record<string, string>;
  /** Known wrong behaviour: what each wrong solution returns on each case, in order; words at "mistakes.<name>". */
  wrongs: { name: string; results: Value[] }[];
  /** Where parameters are drawn: cases and wrongs of seeds 1, 2, 3 ...; those above are of seed 1. */
  draws?: Pick<CodeKey, "cases" | "wrongs">[];
}
