/** Known wrong solutions: each fails and is told its own mistake and no other. */
import { behaviourOf } from "../../../grader/items/code/behaviour.ts";
import type { CodeKey } from "../../../grader/items/code/key.ts";
import type { Outcome, Verdict } from "../../../grader/type.ts";
import type { Value } from "../../../grader/value.ts";
import type { Programs, Source } from "./exercise.ts";
import { faultHole } from "./fault.ts";
import { type Hole, holeAt, worded } from "./hole.ts";

/** What each wrong solution hands back on each case; one that does not come to every case is a hole. */
export function behaviours(
  { wrongs }: Programs,
  outcomeOf: (source: Source) => Outcome,
  item: string,
): { wrongs: CodeKey["wrongs"]; holes: Hole[] } {
  const known: CodeKey["wrongs"] = [];
  const holes: Hole[] = [];
  for (const [name, sources] of wrongs) {
    for (const source of sources) {
      const outcome = outcomeOf(source);
      const results = outcome.results.map(behaviourOf);
      const done = results.filter((one): one is Value => one !== undefined);
      if (done.length < results.length) {
        const ended = outcome.results.find((one) => one.state === "fault");
        const fault = outcome.fault ?? (ended?.state === "fault" ? ended.fault : undefined);
        holes.push(faultHole(source, ended?.name ?? "loading", fault, item));
      } else if (source === sources[0]) known.push({ name, results: done });
    }
  }
  return { wrongs: known, holes };
}

/** What is wrong with the verdict that a wrong solution got. */
export function misjudged(source: Source, name: string, verdict: Verdict, item: string): Hole[] {
  const { file } = source;
  const says = `mistakes.${name}`;
  if (verdict.state === "graded" && verdict.score === 1) {
    const remedy = "Add a case on which this mistake gives something else.";
    return [holeAt(file, item, "this wrong solution passes every case", remedy)];
  }
  const shown = verdict.notes.find((note) => note.code === "code.mistake")?.says;
  if (verdict.state === "graded" && shown === says) return [];
  if (verdict.state === "graded" && shown) {
    const remedy = "Add a case on which the two give different results.";
    const message = `whoever makes this mistake is told \`${shown}\`: no case tells them apart`;
    return [holeAt(file, item, message, remedy)];
  }
  const remedy = `Marking says: ${worded(verdict.notes)}`;
  return [holeAt(file, item, `whoever makes this mistake is not told \`${says}\``, remedy)];
}
