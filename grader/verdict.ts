/** Verdicts that every question type gives in the same form. */
import type { Note, Refusal, Verdict } from "./type.ts";

/** Could not be read or is not complete: costs nothing. */
export function refused(code: string, params?: Note["params"]): Verdict {
  return { state: "refused", notes: [params ? { code, params } : { code }] };
}

/** The same, from a reader's refusal. */
export function unread({ refused: code, params }: Refusal): Verdict {
  return refused(code, params);
}

/** Marked. */
export function graded(score: number, ...notes: Note[]): Verdict {
  return { state: "graded", score, notes };
}
