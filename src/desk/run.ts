/** Run authors' own programs at the desk, as a learner's browser would: fresh world, limits, plain data. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Job, Outcome } from "../../grader/type.ts";
import type { Errand } from "./cage.ts";
import { engineFor, makeEngines } from "./engines.ts";

export interface Runner {
  /** Never rejects for what a program does; rejects when the runner's own process is gone. */
  run(job: Job): Promise<Outcome>;
  close(): void;
}

/** Start a runner for the project in this folder; engines are made first where they are missing. */
export async function openRunner(root: string, say: (line: string) => void): Promise<Runner> {
  await makeEngines(root, say);
  const cage = startCage(root);
  const waiting = new Map<number, (outcome: Outcome) => void>();
  const lost = new Promise<never>((_, reject) => {
    cage.once("exit", (code) => reject(new Error(`the runner's process ended (${code})`)));
  });
  lost.catch(() => {});
  cage.on("message", ({ id, outcome }: { id: number; outcome: Outcome }) => {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
    if (waiting.size === 0) rest(cage);
  });
  rest(cage);

  let count = 0;
  let free = availableParallelism();
  const queue: (() => void)[] = [];
  async function run(job: Job): Promise<Outcome> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      const errand: Errand = { id: ++count, job, ...(await engineFor(root, job.language)) };
      const answer = new Promise<Outcome>((resolve) => waiting.set(errand.id, resolve));
      wake(cage);
      cage.send(errand);
      return await Promise.race([answer, lost]);
    } finally {
      const next = queue.shift();
      if (next) next();
      else free++;
    }
  }
  return { run, close: () => cage.kill() };
}

let shared: Promise<Runner> | undefined;

/** Run a job with the runner of this process, started at the first call for the current folder. */
export async function run(job: Job): Promise<Outcome> {
  shared ??= openRunner(process.cwd(), (line) => console.error(line));
  return (await shared).run(job);
}

function startCage(root: string): ChildProcess {
  const readable = [
    "grader",
    "src/desk",
    "src/sandbox/loader.ts",
    "node_modules",
    "package.json",
    ".chiasma/engines",
  ];
  return fork(fileURLToPath(new URL("./cage.ts", import.meta.url)), [], {
    cwd: root,
    env: {},
    execArgv: [
      "--permission",
      "--allow-worker",
      "--disable-warning=SecurityWarning",
      "--disable-warning=ExperimentalWarning",
      ...readable.map((path) => `--allow-fs-read=${join(root, path)}`),
    ],
    serialization: "advanced",
  });
}

/** A runner with nothing to do keeps no process alive; one at work does. */
const rest = (cage: ChildProcess) => (cage.unref(), cage.channel?.unref());
const wake = (cage: ChildProcess) => (cage.ref(), cage.channel?.ref());
