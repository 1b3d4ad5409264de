/**
 * Of an exercise: what its visible cases hand over, so that a program can be tried and one that cannot be read is refused;
 * nothing of what they expect, and nothing of hidden cases.
 */
import type { Blind } from "../blind.ts";
import type { Case, CodeKey } from "./key.ts";

const compare: Case["compare"] = { kind: "value", tolerance: 0 };

export const blind: Blind<CodeKey> = ({ languages, call, limits, starters, cases }) => ({
  languages,
  call,
  limits,
  starters,
  solutions: {},
  wrongs: [],
  cases: cases
    .filter(({ hidden }) => !hidden)
    .map(({ name, args, hidden, step, call: own }) => {
      const at = step !== undefined && { step, call: own };
      return { name, args, hidden, compare, expect: null, ...at };
    }),
});
