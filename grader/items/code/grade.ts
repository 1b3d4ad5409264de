/**
 * Code: the learner's program is run elsewhere and hands back plain values; they are judged here, where it cannot reach.
 *
 * Score: cases passed / cases, of an exercise in steps the mean of its steps. A program that cannot be read, lacks the function, or was stopped by the learner is
 * refused; one that fails while running is marked; an interpreter that fails makes the attempt ungradable.
 */
import type {
  Fault,
  Field,
  Item,
  Job,
  Kit,
  Note,
  Outcome,
  Response,
  Type,
  Verdict,
} from "../../type.ts";
import type { Value } from "../../value.ts";
import { slots } from "../../vary.ts";
import { readProgram } from "./answer.ts";
import { behaviourOf, byName } from "./behaviour.ts";
import { diagnose } from "./diagnose.ts";
import { engineNote, faultNotes, isRefused } from "./fault.ts";
import { fitted } from "./fit.ts";
import type { CodeKey } from "./key.ts";
import { partOf, show } from "./part.ts";
import { stepsOf } from "./step.ts";

export const type: Type<CodeKey> = { form, solve, grade, slots };

function form({ key }: Item<CodeKey>): Field[] {
  const { languages, starters } = key;
  return [{ kind: "code", name: "code", label: "field.code", languages, starters }];
}

function solve({ key }: Item<CodeKey>): Response {
  const language = key.languages[0] ?? "";
  return { language, code: key.solutions[language] ?? "" };
}

/** Cases and known wrong behaviour for a seed: an exercise with `given` has its own for each. */
export function drawnKey(key: CodeKey, seed: number): Pick<CodeKey, "cases" | "wrongs"> {
  return key.draws?.[seed - 1] ?? key;
}

/** What an interpreter is asked for. Expected values stay here. */
export function jobOf(key: CodeKey, seed: number, language: string, code: string): Job {
  const calls = drawnKey(key, seed).cases.map(({ name, args, call = key.call }) => {
    return { name, call, args: args.map(copy) };
  });
  return { language, code, calls, limits: key.limits, seed };
}

async function grade(
  { key }: Item<CodeKey>,
  seed: number,
  response: Response,
  kit: Kit,
): Promise<Verdict> {
  const program = readProgram(response, key);
  if (!("language" in program)) return { state: "refused", notes: [program] };
  if (!drawnKey(key, seed).cases.length) {
    return { state: "ungradable", notes: [{ code: "code.sealed" }] };
  }
  let outcome: Outcome;
  try {
    outcome = await kit.run(jobOf(key, seed, program.language, program.code));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return ungradable({ kind: "error", message });
  }
  if (outcome.state === "engine")
    return ungradable(outcome.fault ?? { kind: "unready", message: "" });
  const refused = refusal(outcome);
  if (refused) return { state: "refused", notes: faultNotes(refused, key.call) };
  const expected = drawnKey(key, seed).cases.map(({ expect }) => expect);
  return judge(key, seed, fitted(outcome, program.language, expected));
}

function ungradable(fault: Fault): Verdict {
  return { state: "ungradable", notes: [engineNote(fault)] };
}

/** Why nothing has been answered, if so: the program could not be read, has no such function, or was stopped. */
function refusal({ fault, results }: Outcome) {
  if (fault && isRefused(fault)) return fault;
  const [first] = results;
  if (first?.state === "fault" && first.fault.kind === "missing") return first.fault;
  const stopped = results.find((one) => one.state === "fault" && one.fault.kind === "stopped");
  return stopped?.state === "fault" ? stopped.fault : null;
}

async function judge(key: CodeKey, seed: number, outcome: Outcome): Promise<Verdict> {
  const { cases, wrongs } = drawnKey(key, seed);
  const behaviour = outcome.results.map(behaviourOf);
  const results = byName(cases, behaviour);
  const parts = await Promise.all(
    cases.map((one, index) => partOf(one, outcome.results[index], results, one.call ?? key.call)),
  );
  const steps = stepsOf(cases).map((among) => {
    const passed = among.filter((n) => parts[n]?.score === 1).length;
    return { among, passed, score: passed / among.length };
  });
  const passed = parts.filter(({ score }) => score === 1).length;
  const open = steps.find(({ score }) => score < 1);
  const mistake = open ? await diagnose(cases, wrongs, behaviour, open.among) : null;
  const right = steps.filter(({ score }) => score === 1).length;
  const notes: Note[] = [
    ...(mistake === null ? [] : [{ code: "code.mistake", says: `mistakes.${mistake}` }]),
    ...(outcome.fault ? faultNotes(outcome.fault, key.call) : []),
    ...(steps.length > 1 ? [{ code: "code.steps", params: { right, steps: steps.length } }] : []),
    { code: "code.passed", params: { passed, cases: cases.length } },
    ...(outcome.truncated ? [{ code: "code.truncated" }] : []),
  ];
  return {
    state: "graded",
    score: mean(steps.map(({ score }) => score)),
    notes,
    parts: show(parts),
  };
}

function mean(scores: number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Arguments are deep copies: what a program does to them changes no other case and no verdict. */
function copy(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
