/** `npm run --silent try -- MODULE/ITEM --args '[...]'`: what an exercise's own solution gives, as JSON on one line. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readCourse } from "../course/course.ts";
import { exerciseNamed } from "./attempt/exercise.ts";
import { jobFor } from "./attempt/job.ts";
import { complaint, Unfit } from "./unfit.ts";
import { openRunner } from "./run.ts";

const project = join(import.meta.dirname, "..", "..");

const HELP = `Run an exercise's own solution on arguments of yours, and print what comes of it as one line of JSON.

  npm run --silent try -- MODULE/ITEM --language python --args '[[0.8, 0.82, 0.79], 360]'
  npm run --silent try -- MODULE/ITEM --case 'resting sinus rhythm'

  --args JSON       the list of arguments; data may be named as in a lesson: {"csv": "rest.csv", "column": "mv"}
  --case NAME       the arguments of one of the exercise's cases instead
  --call NAME       which function, of an exercise in steps (default: the case's, or the first)
  --language NAME   which language's solution (default: the exercise's first)
  --file FILE       another program instead of the solution, in that language
  --seed N          of the drawn parameters (default: 1)
  --root FOLDER     the folder that holds content/ (default: this project)
  --help            this text

The line is an outcome: {"state": "ran", "results": [{"state": "value", "value": 94, "milliseconds": 3, ...}], ...}
A program that fails is an outcome, too; exit 1 says that nothing was run. What JSON cannot say is written as a
record with the key $: {"$": "number", "is": "NaN"}.

A FILE runs in the desk's cage, as solutions do: it may read what the interpreter needs, and write, connect or
start nothing. That guards against accidents, not against strangers: programs of strangers go through grade.
`;

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      args: text,
      case: text,
      call: text,
      language: text,
      file: text,
      seed: text,
      root: text,
      help: { type: "boolean" },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [name, ...more] = positionals;
  if (name === undefined || more.length) throw new Unfit("Name one exercise: try -- MODULE/ITEM");
  const root = values.root === undefined ? project : resolve(values.root);
  const job = jobFor(exerciseNamed(name, readCourse(root)), name, values);
  const runner = await openRunner(project, (line) => console.error(line));
  try {
    const outcome = await runner.run(job);
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    if (outcome.state === "engine") process.exitCode = 1;
  } finally {
    runner.close();
  }
}

await main().catch(complaint);
