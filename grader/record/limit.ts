/**
 * Limits and penalties, where an author asks for them: a fold over the record, in its order, so that two
 * tabs and two devices agree. An attempt carries the rule under which it was made; its own score stays that
 * of its verdict, so that marking it again finds the same. No lock: it is the learner's own browser.
 */
import type { Attempt } from "./entry.ts";

/**
 * What an attempt counts, 0..1, after `earlier` graded ones of the same item and seed: each takes the
 * penalty, a share of the score, down to nothing; one beyond the limit counts nothing.
 */
export function counts(
  { score, penalty = 0, limit = Infinity }: Pick<Attempt, "score" | "penalty" | "limit">,
  earlier: number,
): number {
  return earlier < limit ? score * Math.max(0, 1 - penalty * earlier) : 0;
}
