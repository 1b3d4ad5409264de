/** Solutions in several languages give the same on inputs that no case has. */
import { show, showBoth } from "../../../grader/compare/rules/show.ts";
import { alike, behaviourOf } from "../../../grader/items/code/behaviour.ts";
import { fit } from "../../../grader/items/code/fit.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import type { Outcome, Result } from "../../../grader/type.ts";
import type { Exercise, Run, Source } from "./exercise.ts";
import { faultHole } from "./fault.ts";
import { type Hole, holeAt } from "./hole.ts";

/** Several interpreters share the inputs. */
const SHARES = 4;

/** One hole for each solution that disagrees with the first, or that does not get through; it shows the first input of them. */
export async function disagreements(
  { spec }: Exercise,
  solutions: Source[],
  inputs: Case[],
  run: Run,
): Promise<Hole[]> {
  const [base, ...others] = solutions;
  if (!base || !others.length || !inputs.length) return [];
  const all = await Promise.all(solutions.map((one) => results(spec.key, one, inputs, run)));
  const faults = solutions.flatMap((source, at) => stumbles(source, inputs, all[at]!, spec.id));
  if (faults.length) return faults;
  const holes: Hole[] = [];
  const [theirs = [], ...each] = all.map((one) => one.map(behaviourOf));
  const expected = inputs.map((one, n) => ({ ...one, expect: theirs[n] ?? null }));
  for (const [at, { file, language }] of others.entries()) {
    const mine = (each[at] ?? []).map((value, n) =>
      value === undefined ? value : fit(value, language, expected[n]!.expect),
    );
    for (const [n, one] of expected.entries()) {
      if (await alike(expected, n, theirs, mine)) continue;
      const call = `${one.call ?? spec.key.call}(${one.args.map((each) => show(each)).join(", ")})`;
      const [here, there] = showBoth(mine[n] ?? null, one.expect);
      const message = `disagrees with ${base.file} on further inputs (${one.name})`;
      const remedy = `${call} gives ${here} here and ${there} there: one of the two is wrong.`;
      holes.push(holeAt(file, spec.id, message, remedy));
      break;
    }
  }
  return holes;
}

async function results(
  { call, cases, limits }: Exercise["spec"]["key"],
  { language, code }: Source,
  inputs: Case[],
  run: Run,
): Promise<Result[]> {
  const size = Math.ceil(inputs.length / SHARES);
  const seconds = limits.seconds * Math.ceil(size / cases.length);
  const shares = Array.from({ length: SHARES }, (_, n) => inputs.slice(n * size, (n + 1) * size));
  const outcomes = shares.map(async (share): Promise<Outcome> => {
    const calls = share.map((one) => ({ name: one.name, call: one.call ?? call, args: one.args }));
    const outcome = await run({ language, code, calls, limits: { ...limits, seconds } });
    if (outcome.state === "engine") throw new Error(outcome.fault?.message ?? "no interpreter");
    return outcome;
  });
  return (await Promise.all(outcomes)).flatMap((outcome) => outcome.results);
}

function stumbles(source: Source, inputs: Case[], ended: Result[], item: string): Hole[] {
  const n = ended.findIndex(({ state }) => state !== "value");
  const result = ended[n];
  if (!result) return [];
  const given = inputs[n]!.args.map((each) => show(each)).join(", ");
  const where = `further inputs (${result.name}): ${given}`;
  return [faultHole(source, where, result.state === "fault" ? result.fault : undefined, item)];
}
