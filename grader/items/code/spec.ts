/** A code exercise as written: before the desk has fetched its data and run its solutions. */
import type { Draw, Limits } from "../../type.ts";
import type { Value } from "../../value.ts";
import type { Comparison } from "./key.ts";
import type { Stepped } from "./step.ts";

/** What an exercise may be offered in; each is a file of `runtimes/`. */
export const languages = ["python", "javascript", "r"] as const;

/** How files of each end. */
export const extensions: Record<(typeof languages)[number], string> = {
  python: "py",
  javascript: "js",
  r: "R",
};

/**
 * Plain data, in which a map may stand for data kept elsewhere: `{ csv, column }` of a file of the item's
 * folder, `{ make, column, ... }` of a synthetic maker, `{ given }` of a drawn parameter.
 */
export interface CaseSpec extends Stepped {
  name: string;
  args: Value[];
  /** Absent where the solution decides. */
  expect?: Value;
  compare: Comparison;
  hidden: boolean;
}

export interface CodeSpec {
  languages: (typeof languages)[number][];
  call: string;
  cases: CaseSpec[];
  limits: Limits;
}

/** An argument drawn: a value, or a list of so many. */
export interface Drawn {
  draw: Draw;
  count?: number;
}

/** How an exercise is tried beyond its cases. */
export interface Trial {
  /** The share of its solutions' mutants that the cases must find out. */
  mutants: number;
  /** Further arguments, in their order, on which solutions in all languages must agree. */
  inputs?: Record<string, Drawn>;
}
