/** `npm run check`: read the whole course, say what is wrong where, and prove what it claims. Fails on any problem or hole. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { render } from "../../grader/read.ts";
import { readCourse, register } from "../course/course.ts";
import type { Course } from "../course/type.ts";
import type { Run } from "./proof/exercise.ts";
import type { Hole } from "./proof/hole.ts";
import { table } from "./proof/table.ts";
import { told } from "./proof/trial.ts";
import { endWithReader } from "./pipe.ts";
import { publish, unpublished } from "./publish.ts";
import { prove, type Row } from "./prove.ts";
import { openRunner, type Runner } from "./run.ts";

const project = join(import.meta.dirname, "..", "..");

export interface Checked {
  /** Problems and holes that stop a build. */
  errors: number;
  rows: Row[];
}

/** What a build goes on with before all is proved. */
export interface Stages {
  /** The course, and whether pages can be made of it. */
  read?(course: Course, sound: boolean): void;
  /** Whether every code exercise holds. */
  ran?(sound: boolean): void;
}

export interface Thoroughness extends Stages {
  /** Also try mutants and further inputs; a build does not. */
  trials?: boolean;
  /** Name every mutant that passes, also where they are few. */
  survivors?: boolean;
}

/** Check the course whose `content/` lies under `root`, printing as it goes. */
export async function check(
  root = project,
  print: (line: string) => void = console.log,
  { trials = false, survivors = false, ...stages }: Thoroughness = {},
): Promise<Checked> {
  const course = readCourse(root);
  for (const problem of course.problems) print(`${shown(problem, root)}\n`);
  stages.read?.(course, errorsIn(course.problems) === 0);
  let runner: Promise<Runner> | undefined;
  const run: Run = async (job) => {
    // Only where something has changed since it was proved.
    runner ??= openRunner(project, (line) => print(`  ${line}`));
    return (await runner).run(job);
  };
  try {
    const tell = ({ module, item, code, holes }: Row) => {
      const count = errorsIn(holes);
      const state = count ? `${count} ${count === 1 ? "hole" : "holes"}` : "proved";
      const { cases = 0, wrongs = 0, languages = [], trial } = code ?? {};
      const mutants = trial ? `, ${trial.made} mutants` : "";
      print(
        `  ${module}/${item}: ${cases} cases, ${wrongs} wrong solutions${mutants}, ${languages.join(", ")}: ${state}`,
      );
    };
    const ran = (some: Row[]) => stages.ran?.(errorsIn(some.flatMap(({ holes }) => holes)) === 0);
    const rows = await prove(course, { root, project, run, tell, ran, trials });
    const found = rows.flatMap((row) => row.holes);
    for (const hole of found) print(`\n${shown(hole, root)}`);
    if (survivors) for (const line of surviving(rows)) print(line);
    for (const line of unregistered(course)) print(line);
    print(`\n${table(rows)}`);
    const untried = rows.filter(({ code }) => code && !code.trial);
    if (untried.length)
      print(`\nNot tried since they changed: ${untried.map(named).join(", ")}. Run: npm run check`);
    const [wrong, holes] = [errorsIn(course.problems), errorsIn(found)];
    const errors = wrong + holes;
    if (errors) print(`\n${wrong} problems, ${holes} holes: mend them to publish.`);
    return { errors, rows };
  } finally {
    (await runner)?.close();
  }
}

/** With the lines around it, where the file is there to be read. */
export function shown(hole: Hole, root: string): string {
  const path = join(root, hole.file);
  return render(hole, existsSync(path) ? readFileSync(path, "utf8") : "");
}

function errorsIn(all: Pick<Hole, "severity">[]): number {
  return all.filter(({ severity }) => severity === "error").length;
}

const named = ({ module, item }: Row) => `${module}/${item}`;

/** What the register of published questions does not have yet. */
function unregistered(course: Course): string[] {
  const ids = unpublished(course).map(([id]) => id);
  if (!ids.length) return [];
  const few = ids.length > 5 ? [...ids.slice(0, 5), "…"] : ids;
  return [
    `\n${ids.length} not in ${register}, so that their ids may still change: ${few.join(", ")}`,
    "Before learners come, note them: npm run check -- --publish",
  ];
}

/** The changes to solutions that pass every case, one a line. */
function surviving(rows: Row[]): string[] {
  return rows.flatMap((row) => {
    const survivors = row.code?.trial?.survivors ?? [];
    const head = `\n${named(row)}: ${survivors.length} small changes to its solutions pass every case`;
    return survivors.length ? [head, ...survivors.map((one) => `  ${told(one)}`)] : [];
  });
}

if (import.meta.main) {
  endWithReader();
  const { values } = parseArgs({
    options: {
      root: { type: "string" },
      survivors: { type: "boolean" },
      publish: { type: "boolean" },
    },
  });
  const root = values.root === undefined ? project : resolve(values.root);
  const { survivors = false } = values;
  if (values.publish) publish(root, readCourse(root));
  const { errors } = await check(root, console.log, { trials: true, survivors });
  process.exitCode = errors ? 1 : 0;
}
