/** Mutants of a solution against its cases: what passes every case shows the author which case is missing. */
import { type Behaviour, behaviourOf, byName } from "../../../grader/items/code/behaviour.ts";
import { fitted } from "../../../grader/items/code/fit.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import { partOf } from "../../../grader/items/code/part.ts";
import type { Outcome, Result } from "../../../grader/type.ts";
import { type Mutant, mutantsOf } from "../mutate/index.ts";
import type { Tongue } from "../mutate/tongue.ts";
import type { Exercise, Run, Source } from "./exercise.ts";

/** At most so many of each solution; where more can be made, a seeded choice of them. */
const MOST = 50;
/** How long one interpreter should be busy with its mutants, judged by the solution's own time (s). */
const SHARE = 5;
/** What every run is granted besides (s). */
const GRACE = 1;
/** Faults after which an interpreter may no longer be what it was. */
const DEADLY = ["time", "memory", "exit", "recursion"];

export interface Tried {
  made: number;
  survivors: Mutant[];
}

/** A mutant that has passed so far, and what it did; on cases to come, what the solution does. */
interface Alive {
  mutant: Mutant;
  did: Behaviour;
}

/** Rejects when an interpreter fails, and when the solution itself does not pass here: nothing may then be concluded. */
export async function tryMutants(
  { spec }: Exercise,
  { file, language, code }: Source,
  cases: Case[],
  tongue: Tongue,
  run: Run,
): Promise<Tried> {
  const { call, limits } = spec.key;

  async function outcomeOf(programs: [string, Case][], seconds: number): Promise<Outcome> {
    const calls = programs.map(([source, { name, args, call: own = call }]) => {
      return { name, call: "trial", args: [source, own, ...args] };
    });
    const job = { language, code: tongue.trial, calls, limits: { ...limits, seconds } };
    const outcome = await run(job);
    if (outcome.state === "engine") throw new Error(outcome.fault?.message ?? "no interpreter");
    const expected = programs.map(([, { expect }]) => expect);
    return fitted(outcome, language, expected);
  }

  const passes = async (n: number, result: Result | undefined, did: Behaviour) =>
    (await partOf(cases[n]!, result, byName(cases, did), cases[n]?.call ?? call)).score === 1;

  const own = await outcomeOf(
    cases.map((one) => [code, one]),
    limits.seconds,
  );
  const right = own.results.map(behaviourOf);
  for (const [n, { name }] of cases.entries()) {
    if (!(await passes(n, own.results[n], right)))
      throw new Error(`${file} does not pass “${name}” where its mutants are tried`);
  }
  const times = own.results.map((one) => ("milliseconds" in one ? one.milliseconds / 1000 : 0));

  /** Those that pass the nth case. One that spoils its interpreter is tried once more by itself; those after it, in another. */
  async function passing(some: Alive[], n: number): Promise<Alive[]> {
    const programs = some.map(({ mutant }): [string, Case] => [mutant.code, cases[n]!]);
    const { results } = await outcomeOf(programs, GRACE + 2 * times[n]! * some.length);
    const broke = results.findIndex(isDeadly);
    const sound = broke < 0 ? some.length : broke;
    const kept: Alive[] = [];
    for (const [at, { mutant, did }] of some.slice(0, sound).entries()) {
      const now = did.with(n, behaviourOf(results[at]));
      if (await passes(n, results[at], now)) kept.push({ mutant, did: now });
    }
    const again = [
      hadItsTime(results[broke]) || some.length === 1 ? [] : some.slice(sound, sound + 1),
      some.slice(sound + 1),
    ];
    const later = again.map((few) => (few.length ? passing(few, n) : []));
    return [...kept, ...(await Promise.all(later)).flat()];
  }

  async function surviving(some: Mutant[]): Promise<Mutant[]> {
    let alive: Alive[] = some.map((mutant) => ({ mutant, did: right }));
    for (const n of cases.keys()) if (alive.length) alive = await passing(alive, n);
    // A case may be judged by what came of another, which is known by now.
    const judged = alive.map(async ({ mutant, did }) => {
      const all = cases.map((_, n) => passes(n, resultOf(did[n]), did));
      return (await Promise.all(all)).every(Boolean) ? [mutant] : [];
    });
    return (await Promise.all(judged)).flat();
  }

  const mutants = await mutantsOf(code, tongue, run, MOST);
  const size = Math.max(1, Math.floor(SHARE / Math.max(...times, SHARE / MOST)));
  const groups = Array.from({ length: Math.ceil(mutants.length / size) }, (_, n) =>
    mutants.slice(n * size, (n + 1) * size),
  );
  const survivors = (await Promise.all(groups.map(surviving))).flat();
  return { made: mutants.length, survivors: survivors.sort((a, b) => a.line - b.line) };
}

/** It ran as long as it would be given by itself. */
function hadItsTime(result: Result | undefined): boolean {
  return result?.state === "fault" && result.milliseconds >= GRACE * 1000;
}

function isDeadly(result: Result): boolean {
  if (result.state === "skipped") return true;
  return result.state === "fault" && DEADLY.includes(result.fault.kind);
}

function resultOf(value: Behaviour[number]): Result | undefined {
  const told = { name: "", output: "", milliseconds: 0 };
  return value === undefined ? undefined : { ...told, state: "value", value };
}
