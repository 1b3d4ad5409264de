/**
 * Prove a code exercise by running it: every solution earns full marks in every language and for every seed, and all agree;
 * starters do not pass; every known wrong solution fails and is told its own mistake.
 */
import { fitted } from "../../../grader/items/code/fit.ts";
import { jobOf, type } from "../../../grader/items/code/grade.ts";
import type { CodeKey } from "../../../grader/items/code/key.ts";
import { broken } from "../../../grader/outcome.ts";
import type { Job, Outcome, Verdict } from "../../../grader/type.ts";
import { openCases, settleCases } from "./cases.ts";
import { type Exercise, type Programs, programsOf, type Run, type Source } from "./exercise.ts";
import { type Hole, holeAt } from "./hole.ts";
import { unsolved } from "./solutions.ts";
import { unsound } from "./sound.ts";
import { behaviours, misjudged } from "./wrongs.ts";

export interface Proved {
  holes: Hole[];
  wrongs: number;
  /** Everything that marking needs; undefined while a hole keeps it from being known. */
  key?: CodeKey;
}

type Draw = Pick<CodeKey, "cases" | "wrongs">;

export async function proveCode(exercise: Exercise, run: Run): Promise<Proved> {
  const { spec } = exercise;
  const programs = programsOf(exercise);
  const holes: Hole[] = [];
  const draws: Draw[] = [];
  for (let seed = 1; seed <= spec.seeds; seed++) {
    const found = await proveSeed(exercise, programs, seed, run);
    holes.push(...found.holes.filter((hole) => !holes.some((known) => same(known, hole))));
    if (found.draw) draws.push(found.draw);
  }
  const [first] = draws;
  const wrongs = programs.wrongs.size;
  if (!first || draws.length < spec.seeds) return { holes, wrongs };
  const key = { ...keyOf(exercise, programs), ...first };
  return { holes, wrongs, key: spec.seeds === 1 ? key : { ...key, draws } };
}

async function proveSeed(
  exercise: Exercise,
  programs: Programs,
  seed: number,
  run: Run,
): Promise<{ holes: Hole[]; draw?: Draw }> {
  const { id } = exercise.spec;
  const [base] = programs.solutions;
  const open = openCases(exercise, seed);
  if (!base || open.holes.length) return { holes: open.holes };
  const asked = open.cases.map((one) => ({ ...one, expect: null }));
  // The untouched starter would be refused: here it is a program like any other.
  const bare: CodeKey = { ...keyOf(exercise, programs), starters: {}, cases: asked };
  const outcomes = await runAll(programs, bare, run);
  const failed = [...outcomes].filter(([, { state }]) => state === "engine");
  if (failed.length) return { holes: failed.map(([source, one]) => unrun(source, one, id)) };
  const settled = settleCases(open.cases, base, outcomes.get(base)!, id);
  if (settled.holes.length) return { holes: settled.holes };
  const { cases } = settled;
  const expected = cases.map(({ expect }) => expect);
  const outcomeOf = (source: Source): Outcome =>
    fitted(outcomes.get(source)!, source.language, expected);
  const holes = await unsound(exercise, cases);
  const known = behaviours(programs, outcomeOf, id);
  const key = { ...bare, cases, wrongs: known.wrongs };
  const mark = (source: Source): Promise<Verdict> =>
    markAs(exercise, key, source, outcomeOf(source));
  const solved = programs.solutions.map(async (source) => {
    return { source, outcome: outcomeOf(source), verdict: await mark(source) };
  });
  holes.push(...(await unsolved(exercise, cases, await Promise.all(solved))));
  for (const source of programs.starters) holes.push(...passing(source, await mark(source), id));
  const ended = new Set(known.holes.map(({ file }) => file));
  for (const [name, sources] of programs.wrongs) {
    for (const source of sources) {
      if (!ended.has(source.file)) holes.push(...misjudged(source, name, await mark(source), id));
    }
  }
  return { holes: [...holes, ...known.holes], draw: { cases, wrongs: known.wrongs } };
}

async function runAll(programs: Programs, key: CodeKey, run: Run): Promise<Map<Source, Outcome>> {
  const sources = [
    ...programs.solutions,
    ...programs.starters,
    ...[...programs.wrongs.values()].flat(),
  ];
  const outcomes = sources.map(({ language, code }) => safely(run, jobOf(key, 1, language, code)));
  return new Map((await Promise.all(outcomes)).map((outcome, at) => [sources[at]!, outcome]));
}

/** A runner that breaks is an engine that broke. */
async function safely(run: Run, job: Job): Promise<Outcome> {
  try {
    return await run(job);
  } catch (error) {
    return broken(job, { kind: "error", message: String(error) });
  }
}

function unrun({ file, language }: Source, { fault }: Outcome, item: string): Hole {
  const message = `the interpreter of ${language} did not run: ${fault?.message ?? "no reason given"}`;
  return holeAt(file, item, message, "This is no fault of the file: try again, or see the engine.");
}

async function markAs(
  { item }: Exercise,
  key: CodeKey,
  { language, code }: Source,
  outcome: Outcome,
): Promise<Verdict> {
  return type.grade(
    { ...item, key },
    1,
    { language, code },
    { run: () => Promise.resolve(outcome) },
  );
}

function keyOf({ spec }: Exercise, { starters, solutions }: Programs): CodeKey {
  const { languages, call, limits } = spec.key;
  const codes = (sources: Source[]) =>
    Object.fromEntries(sources.map(({ language, code }) => [language, code]));
  const programs = { starters: codes(starters), solutions: codes(solutions) };
  return { languages, call, limits, ...programs, cases: [], wrongs: [] };
}

function passing({ file }: Source, verdict: Verdict, item: string): Hole[] {
  if (verdict.state !== "graded" || verdict.score < 1) return [];
  const remedy = "Take out of it what the learner is to write.";
  return [holeAt(file, item, "the starter passes every case", remedy)];
}

function same(one: Hole, other: Hole): boolean {
  return one.file === other.file && one.line === other.line && one.message === other.message;
}
