/** A place of a program that may be mutated, whatever its language. */
export interface Site {
  kind:
    | "operator" // arithmetic, comparison, and, or
    | "number" // a numeric constant
    | "condition" // of a branch, a loop, a filter
    | "bound" // an index or the end of a range or slice
    | "statement"; // one that can be left out
  /** UTF-16 units from 0; the end is not of it. */
  start: number;
  end: number;
}

/** A program with one thing changed. */
export interface Mutant {
  code: string;
  /** From 1. */
  line: number;
  /** What stood there, and what stands there now. */
  was: string;
  is: string;
}
