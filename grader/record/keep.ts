/** What of a verdict is worth keeping: a record holds what happened, not what marking again would give. */
import type { Verdict } from "../type.ts";

/**
 * The verdict without the values that went into and came out of a program: thousands of samples per
 * case, which the raw response and the item's revision give again.
 */
export function keep(verdict: Verdict): Verdict {
  if (verdict.state !== "graded" || !verdict.parts) return verdict;
  const parts = verdict.parts.map(({ name, score, notes, hidden }) =>
    hidden ? { name, score, notes, hidden } : { name, score, notes },
  );
  return { ...verdict, parts };
}
