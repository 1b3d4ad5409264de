/** Are the comparisons of an exercise sound? What anybody can hand back without thinking must not pass. */
import { compare, flaws } from "../../../grader/compare/index.ts";
import { show } from "../../../grader/compare/rules/show.ts";
import { trivialFor } from "../../../grader/compare/rules/trivial.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import { placeOf as casesAt, stepsOf } from "../../../grader/items/code/step.ts";
import type { Value } from "../../../grader/value.ts";
import type { Exercise } from "./exercise.ts";
import { type Hole, holeIn } from "./hole.ts";

export async function unsound(exercise: Exercise, cases: Case[]): Promise<Hole[]> {
  const holes: Hole[] = [];
  const results = new Map(cases.map(({ name, expect }) => [name, expect]));
  for (const [n, one] of cases.entries()) {
    for (const { option, say } of await flaws(one.expect, one.compare, {
      args: one.args,
      results,
    })) {
      const path = [...placeOf(exercise, n), one.compare.kind, ...(option ? [option] : [])];
      const remedy = `Found in the case “${one.name}”. A comparison says how near is right, no more.`;
      const hole = holeIn(exercise, path, say, remedy);
      const known = holes.some(({ line, message }) => line === hole.line && message === say);
      if (!known) holes.push(hole);
    }
  }
  if (holes.length) return holes;
  for (const among of stepsOf(cases)) {
    const step = among.flatMap((n) => cases[n] ?? []);
    const first = step[0]?.expect ?? null;
    for (const trivial of [...trivialFor(first), first]) {
      if (!(await everyCase(step, trivial))) continue;
      const message = `a function that always hands back ${show(trivial)} passes every case`;
      const remedy = "Add a case with another answer.";
      return [holeIn(exercise, casesAt(cases, among[0] ?? 0).slice(0, -1), message, remedy)];
    }
  }
  return [];
}

/** A case has its own comparison, or its step has one, or the exercise has one for all. */
function placeOf({ spec }: Exercise, n: number): (string | number)[] {
  const at = casesAt(spec.key.cases, n);
  const has = (path: readonly (string | number)[]): boolean => {
    const [own, whole] = [spec.at([...path, "compare"]), spec.at(path)];
    return own.line !== whole.line || own.column !== whole.column;
  };
  if (has(at)) return [...at, "compare"];
  const step = at.slice(0, -2);
  return step.length > 0 && has(step) ? [...step, "compare"] : ["compare"];
}

async function everyCase(cases: Case[], constant: Value): Promise<boolean> {
  const results = new Map(cases.map(({ name }) => [name, constant]));
  for (const { expect, compare: how, args } of cases) {
    if ((await compare(expect, constant, how, { args, results })).score < 1) return false;
  }
  return true;
}
