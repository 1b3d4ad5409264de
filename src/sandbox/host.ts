/** The page's side of the jail: `run` is what marking calls `Kit.run`. */
import { broken, gather } from "../../grader/outcome.ts";
import type { Fault, Job, Outcome } from "../../grader/type.ts";
import type { Cell } from "./jail.ts";
import { PackError } from "./packs.ts";
import type { Progress } from "./packs.ts";
import { Pool } from "./pool.ts";

export type { Progress } from "./packs.ts";

export interface RunOptions {
  /** Aborting ends the worker; the outcome says `stopped` and keeps what was there. */
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

export interface Host {
  /** Run a job in a world of its own. Never rejects: what goes wrong is in the outcome. */
  run(job: Job, options?: RunOptions): Promise<Outcome>;
  /** Fetch and start an engine before it is needed. */
  warm(language: string, progress?: (progress: Progress) => void): Promise<void>;
  close(): void;
}

/** How long an engine may take to start once its files are here (ms). */
const PATIENCE = 30_000;

const now = () => performance.now();

/** A host for the packs in the `engines/` folder at this address. */
export function hostAt(engines: URL, patience = PATIENCE): Host {
  const pools = new Map<string, Pool>();
  const pool = (language: string) => {
    const known = pools.get(language) ?? new Pool(language, engines, patience);
    pools.set(language, known);
    return known;
  };
  return {
    run: (job, options = {}) => runIn(pool(job.language), job, options),
    warm: (language, progress) => pool(language).warm(progress),
    close: () => pools.forEach((each) => each.close()),
  };
}

async function runIn(pool: Pool, job: Job, options: RunOptions): Promise<Outcome> {
  const { signal, progress = () => {} } = options;
  const stopped = () => gather(job, 0).end(0, { kind: "stopped", message: "" });
  if (signal?.aborted) return stopped();
  let leave = () => {};
  try {
    leave = await pool.turn(signal);
  } catch {
    return stopped();
  }
  try {
    const taking = pool.take(progress);
    const cell = await orAborted(taking, signal);
    if (!cell) {
      void taking.then((unused) => unused.end()).then(leave, leave);
      return stopped();
    }
    progress({ stage: "run", loaded: 0, total: 0 });
    const outcome = await serve(cell, job, signal);
    // The learner need not wait until the worker is gone; the next run of this place must.
    void cell
      .end()
      .then(leave)
      .then(() => pool.warm());
    return outcome;
  } catch (error) {
    leave();
    return broken(job, reasonOf(error));
  }
}

/** Let a ready worker run the job, until it is done, out of time or stopped. */
function serve(cell: Cell, job: Job, signal: AbortSignal | undefined): Promise<Outcome> {
  const gathering = gather(job, now());
  return new Promise((resolve) => {
    const finish = (fault?: Fault) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve(gathering.end(now(), fault));
    };
    const stop = () => finish({ kind: "stopped", message: "" });
    const timer = setTimeout(
      () => finish({ kind: "time", message: String(job.limits.seconds) }),
      job.limits.seconds * 1000,
    );
    signal?.addEventListener("abort", stop, { once: true });
    cell.line.addEventListener("message", ({ data }) => {
      if (gathering.take(data, now())) finish();
    });
    cell.line.postMessage(job);
  });
}

/** The promise's value, or nothing when the signal is aborted first. */
async function orAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  if (!signal) return promise;
  return Promise.race([
    promise,
    new Promise<undefined>((resolve) =>
      signal.addEventListener("abort", () => resolve(undefined), { once: true }),
    ),
  ]);
}

function reasonOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: error instanceof PackError ? error.kind : "unready", message };
}
