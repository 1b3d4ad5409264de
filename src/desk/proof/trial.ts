/** Beyond the cases: do solutions agree on further inputs, and do the cases find out what is changed in a solution? */
import type { Case } from "../../../grader/items/code/key.ts";
import { tongues } from "../mutate/index.ts";
import { disagreements } from "./agreement.ts";
import { type Exercise, programsOf, type Run, type Source } from "./exercise.ts";
import { type Hole, holeAt, holeIn } from "./hole.ts";
import { furtherInputs } from "./inputs.ts";
import { tryMutants } from "./mutants.ts";

/** Inputs that no case has, on which solutions in several languages must agree. */
const INPUTS = 50;
/** As many survivors are named where there are too many. */
const NAMED = 12;

export interface Survivor {
  file: string;
  line: number;
  was: string;
  is: string;
}

/** What the trial of an exercise found, as it is kept. */
export interface Findings {
  inputs: number;
  /** Mutants made of all solutions. */
  made: number;
  survivors: Survivor[];
  /** In the exercise's own files. */
  holes: Hole[];
  /** False where an interpreter failed: the rest is then not known. */
  whole: boolean;
}

/** Run everything. The cases are those of the first seed. */
export async function tryOut(exercise: Exercise, cases: Case[], run: Run): Promise<Findings> {
  const { solutions } = programsOf(exercise);
  const inputs = solutions.length > 1 ? furtherInputs(exercise, INPUTS) : [];
  const [apart, ...tried] = await Promise.all([
    orFailure(solutions[0]!, exercise, () => disagreements(exercise, solutions, inputs, run)),
    ...solutions.map((source) =>
      orFailure(source, exercise, async () => {
        const tongue = tongues[source.language];
        if (!tongue) return { file: source.file, made: 0, survivors: [] };
        return { file: source.file, ...(await tryMutants(exercise, source, cases, tongue, run)) };
      }),
    ),
  ]);
  const found: Findings = { inputs: inputs.length, made: 0, survivors: [], holes: [], whole: true };
  for (const one of [apart, ...tried]) {
    if (one instanceof Failure) {
      found.holes.push(one.hole);
      found.whole = false;
    } else if (Array.isArray(one)) found.holes.push(...one);
    else {
      found.made += one.made;
      found.survivors.push(
        ...one.survivors.map(({ line, was, is }) => ({ file: one.file, line, was, is })),
      );
    }
  }
  return found;
}

/** What the findings mean to the author: too many survivors, nothing to draw, and what was found in the files. */
export function judged(exercise: Exercise, { made, survivors, inputs, holes }: Findings): Hole[] {
  const { spec } = exercise;
  const share = made ? (made - survivors.length) / made : 1;
  const all = [...holes];
  if (inputs === 0 && spec.key.languages.length > 1) {
    const message =
      "no further inputs can be drawn, on which solutions in all languages must agree";
    const remedy =
      "Give `inputs`, a range for each argument, or let a case draw: a maker's data, a given parameter.";
    all.push({ ...holeIn(exercise, ["cases"], message, remedy), severity: "warning" });
  }
  if (share >= spec.trial.mutants) return all;
  const named = survivors.slice(0, NAMED).map((one) => `\n    ${told(one)}`);
  const more = survivors.length - named.length;
  const rest = more > 0 ? `\n    and ${more} more: npm run check -- --survivors` : "";
  const message = `the cases find out ${percent(share)} of ${made} small changes to the solutions; ${percent(spec.trial.mutants)} is asked`;
  const remedy = `Add a case for what passes them all, or ask for less with \`mutants\` where a change does no harm:${named.join("")}${rest}`;
  return [...all, holeIn(exercise, ["cases"], message, remedy)];
}

/** A survivor in one line: where, and what became what. */
export function told({ file, line, was, is }: Survivor): string {
  const [before, after] = [was, is].map((text) => text.replace(/\s+/g, " ").trim());
  return `${file}:${line}  \`${before}\` became ${after ? `\`${after}\`` : "nothing"}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

class Failure {
  hole: Hole;
  constructor(hole: Hole) {
    this.hole = hole;
  }
}

/** What cannot be tried is a hole, with the reason. */
async function orFailure<T>(
  { file }: Source,
  { spec }: Exercise,
  what: () => Promise<T>,
): Promise<T | Failure> {
  try {
    return await what();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const remedy = "This may be no fault of the file: try again, or see the engine.";
    return new Failure(holeAt(file, spec.id, `cannot be tried: ${why}`, remedy));
  }
}
