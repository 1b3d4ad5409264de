/** `npm run --silent grade -- LESSON.mdx`: answers in, verdicts out, one JSON object a line, in the same order. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Job, Kit } from "../../grader/type.ts";
import { type Jail, openJail } from "./jail.ts";
import { answerWith } from "./mark/answer.ts";
import { filter } from "./mark/filter.ts";
import { itemsIn, renamedBeside } from "./mark/lesson.ts";
import { endWithReader } from "./pipe.ts";
import { openRunner, type Runner } from "./run.ts";
import { complaint, Unfit } from "./unfit.ts";
import { meantFrom } from "./where.ts";

const project = join(import.meta.dirname, "..", "..");

const HELP = `Mark answers to the questions of a lesson: JSON lines in, verdicts out, one for one and in order.

  npm run --silent grade -- LESSON.mdx < answers.ndjson > verdicts.ndjson

An answer is a line    {"item": "map", "seed": 3, "response": "93 mmHg"}
A verdict is a line    {"item": "map", "seed": 3, "state": "graded", "score": 1, "notes": []}

  item       the question's id in the lesson, or "module/id" as a learner's record has it
  seed       of its numbers; 1 where it is missing
  response   what was entered: a string, a list of option names, a map of fields,
             or a program: {"language": "python", "code": "def mean(x): ..."}
  state      graded; refused: costs nothing, the note says why; ungradable: not the learner's fault
  score      0 to 1, or null where nothing was graded

  --parts       each option's or case's name, score and notes as well
  --workers N   programs that run at once (default: one for each core)
  --help        this text

A line that cannot be read is refused with record.unreadable, an unknown item with record.unknown, and the
rest goes on. Programs run in a jail inside a headless Chromium, Chrome or Edge (CHROME_PATH names another);
where there is none, they are ungradable. A lesson with problems marks nothing: they are printed, exit 1.
`;

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      parts: { type: "boolean", default: false },
      workers: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new Unfit(`Name one lesson file, not ${positionals.length}: grade -- LESSON.mdx`);
  }
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 256)) {
    throw new Unfit(`--workers ${values.workers}: a whole number from 1 to 256 is wanted.`);
  }
  let runner: Promise<Runner> | undefined;
  let jail: Jail | undefined;
  // Each is started when first needed: a lesson without exercises needs neither.
  const own = async (job: Job) => (await (runner ??= openRunner(project, complain))).run(job);
  const kit: Kit = { run: (job) => (jail ??= openJail(project, complain, workers)).run(job) };
  try {
    const items = await itemsIn(path, { from: meantFrom(path), project }, own);
    (await runner)?.close();
    runner = undefined;
    const renamed = renamedBeside(path, meantFrom(path));
    const answer = await answerWith(items, kit, { parts: values.parts }, renamed);
    await filter(process.stdin, answer, process.stdout);
  } finally {
    (await runner)?.close();
    await jail?.close();
  }
}

endWithReader();
await main().catch(complaint);
