/**
 * How sure a learner was, and how often rightly so: a fold over the record. Three levels, marked so that
 * whoever says what they believe earns most: C1 below a chance of 2/3, C2 up to 4/5, C3 above it.
 * Source: Gardner-Medwin, "Confidence-based marking: towards deeper learning and better exams", in Bryan
 * and Clegg (eds), Innovative Assessment in Higher Education, 2006. Nothing of it changes progress.
 */
import type { Entry } from "./entry.ts";
import { ordered } from "./order.ts";

export type Level = 1 | 2 | 3;

export const levels: readonly Level[] = [1, 2, 3];

/** What a level earns. */
const earns: Record<Level, { right: number; wrong: number }> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};

/** Chances of being right, 0..1, at which C1 and C2, and C2 and C3, earn the same. */
export const breakEven = { 2: 2 / 3, 3: 4 / 5 } as const;

/** Weighted parts that are all right may sum to a hair under one. */
const hair = 1e-9;

/** The marks for a score, 0..1: only full marks are right, partly right is not. */
export function certaintyMarks(level: Level, score: number): number {
  return earns[level][score >= 1 - hair ? "right" : "wrong"];
}

/** Answers given at one level. */
export interface Certain {
  level: Level;
  answers: number;
  right: number;
  /** The sum of what they earned. */
  marks: number;
}

/**
 * All three levels, in order. Of each item and seed the first answer counts: after that a learner has
 * been told, and is sure for another reason.
 */
export function certainty(entries: Iterable<Entry>): [Certain, Certain, Certain] {
  const told = new Set<string>();
  const all = levels.map((level): Certain => ({ level, answers: 0, right: 0, marks: 0 }));
  for (const entry of ordered(entries)) {
    if (entry.kind !== "attempt" || entry.verdict.state !== "graded") continue;
    const key = `${entry.seed} ${entry.item}`;
    const first = !told.has(key);
    told.add(key);
    const at = entry.certainty && all[entry.certainty - 1];
    if (!at || !first) continue;
    at.answers += 1;
    at.right += Number(entry.score >= 1 - hair);
    at.marks += certaintyMarks(at.level, entry.score);
  }
  return all as [Certain, Certain, Certain];
}
