/** What a quiz keeps on this device: the answers while it is open, and what was handed in. One draft for a lesson. */
import type { Entry, Response } from "../../../grader/index.ts";

/** An answer as it stands: to which revision and which draw of the numbers, and how sure, where that is asked. */
export interface Answer {
  rev: string;
  seed: number;
  response: Response;
  sure?: string | undefined;
}

export interface Draft {
  /** Handed in: what is shown are the verdicts on these answers. */
  done: boolean;
  /** By "module/item". */
  answers: Record<string, Answer>;
}

/** The draft that was kept here, else as the record has it, which may come from another device. */
export function draftOf(kept: string | undefined, entries: Entry[], items: string[]): Draft {
  const draft = kept && read(kept);
  if (draft) return draft;
  const answers = Object.fromEntries(
    entries.flatMap((entry) => {
      if (entry.kind !== "attempt" || !items.includes(entry.item)) return [];
      const { item, rev, seed, response } = entry;
      return [[item, { rev, seed, response }] as const];
    }),
  );
  return { done: Object.keys(answers).length > 0, answers };
}

/** A draft that was damaged on its way is none: the quiz can be answered all the same. */
function read(kept: string): Draft | undefined {
  try {
    const draft = JSON.parse(kept) as Draft | null;
    return typeof draft?.answers === "object" && draft.answers ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nothing was entered, in any field. */
export function isBlank(response: Response): boolean {
  if (typeof response === "string") return response.trim() === "";
  return Object.values(response).every(isBlank);
}
