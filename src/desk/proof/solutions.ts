/** Solutions: each earns full marks, and in every language they agree. */
import { show } from "../../../grader/compare/rules/show.ts";
import { alike, behaviourOf } from "../../../grader/items/code/behaviour.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import { placeOf } from "../../../grader/items/code/step.ts";
import type { Outcome, Verdict } from "../../../grader/type.ts";
import type { Exercise, Source } from "./exercise.ts";
import { type Hole, holeAt, holeIn, worded } from "./hole.ts";

interface Marked {
  source: Source;
  outcome: Outcome;
  verdict: Verdict;
}

/** Solutions that fail, or that disagree; a stated value that none of them gives is the stated value's fault. */
export async function unsolved(
  exercise: Exercise,
  cases: Case[],
  marked: Marked[],
): Promise<Hole[]> {
  const failed = marked.map(({ verdict }) => failedCases(verdict));
  const stated = cases.flatMap(({ name }, n) => {
    const isStated = exercise.spec.key.cases[n]?.expect !== undefined;
    const ended = marked.every(({ outcome }) => outcome.results[n]?.state === "value");
    const all = isStated && ended && failed.every((names) => names.has(name));
    return all ? [misstated(exercise, n, marked)] : [];
  });
  if (stated.length) return stated;
  const failing = marked.filter(({ verdict }) => !isRight(verdict));
  if (failing.length) return failing.map((one) => fails(one, exercise.spec.id));
  return disagreeing(cases, marked, exercise.spec.id);
}

function isRight(verdict: Verdict): boolean {
  return verdict.state === "graded" && verdict.score === 1;
}

function failedCases(verdict: Verdict): Set<string> {
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  return new Set(parts.filter(({ score }) => score < 1).map(({ name }) => name));
}

function misstated(exercise: Exercise, n: number, marked: Marked[]): Hole {
  const result = marked[0]?.outcome.results[n];
  const given = result?.state === "value" ? `They give ${show(result.value)}. ` : "";
  const message = "no solution gives the value that is stated here";
  const remedy = `${given}Correct the value, or the solutions.`;
  return holeIn(exercise, [...placeOf(exercise.spec.key.cases, n), "expect"], message, remedy);
}

function fails({ source, verdict }: Marked, item: string): Hole {
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  const part = parts.find(({ score }) => score < 1);
  const why = worded(part?.notes.length ? part.notes : verdict.notes);
  const where = part ? ` in the case “${part.name}”` : "";
  const message = `this solution does not earn full marks${where}`;
  return holeAt(source.file, item, message, `Marking says: ${why}`);
}

/** Each within the tolerance of what is expected may still be far from each other. */
async function disagreeing(
  cases: Case[],
  [base, ...others]: Marked[],
  item: string,
): Promise<Hole[]> {
  const holes: Hole[] = [];
  const theirs = base?.outcome.results.map(behaviourOf) ?? [];
  for (const { source, outcome } of base ? others : []) {
    const mine = outcome.results.map(behaviourOf);
    for (const [n, one] of cases.entries()) {
      if (mine[n] === undefined || theirs[n] === undefined) continue;
      if (await alike(cases, n, theirs, mine)) continue;
      const message = `disagrees with ${base?.source.file} in the case “${one.name}”`;
      const remedy = "Solutions in all languages give the same results, or one of them is wrong.";
      holes.push(holeAt(source.file, item, message, remedy));
    }
  }
  return holes;
}
