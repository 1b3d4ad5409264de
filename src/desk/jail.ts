/** Programs of strangers, at the desk: never in this process, but in the jail that lessons use, in a headless browser. */
import { availableParallelism } from "node:os";
import type { Page } from "playwright-core";
import type { Job, Outcome } from "../../grader/type.ts";
import { openYard, type Yard } from "./jail/yard.ts";

export interface Jail {
  /** A fresh world for each job. Rejects, in words, when there is no browser or it dies of this job. */
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** Programs at work in one page: what its host lets in. More pages, more programs at once. */
const EACH = 2;
/** How long a page may stay silent beyond the program's own time (ms): engines start meanwhile. */
const SILENCE = 120_000;

interface Place {
  busy: number;
  page?: Promise<Page>;
}

/** A jail for `workers` programs at once, opened when the first comes. */
export function openJail(
  root: string,
  say: (line: string) => void,
  workers = availableParallelism(),
): Jail {
  const places = Array.from({ length: Math.ceil(workers / EACH) }, (): Place => ({ busy: 0 }));
  const queue: (() => void)[] = [];
  let free = workers;
  let yard: Promise<Yard> | undefined;
  let alone: Promise<unknown> = Promise.resolve();

  /** The browser; another one where it has died. One that could not be opened is not tried again. */
  async function open(): Promise<Yard> {
    const before = yard;
    const known = await before;
    if (known?.alive()) return known;
    if (yard === before) {
      yard = openYard(root, say);
      yard.catch((error: Error) => say(error.message));
      void known?.close();
    }
    return yard!;
  }

  /** Undefined when the page died or fell silent. Rejects where there is no browser at all. */
  async function attempt(job: Job, place: Place): Promise<Outcome | undefined> {
    place.busy++;
    const opening = (place.page ??= open().then((all) => all.page()));
    try {
      await open();
      const page = await opening;
      const done = page.evaluate((text) => window.work(text), JSON.stringify(job));
      return JSON.parse(await within(done, job.limits.seconds * 1000 + SILENCE)) as Outcome;
    } catch {
      if (place.page === opening) delete place.page;
      await opening.then((page) => page.close()).catch(() => {});
      await open();
      return undefined;
    } finally {
      place.busy--;
    }
  }

  /** Whoever was in a page that died may be innocent: once more, with nobody else beside it. */
  function again(job: Job): Promise<Outcome> {
    const mine = alone.then(async () => {
      const place: Place = { busy: 0 };
      const outcome = await attempt(job, place);
      await (await place.page?.catch(() => undefined))?.close();
      if (outcome) return outcome;
      throw new Error("The browser's page died each time that this program ran.");
    });
    alone = mine.catch(() => {});
    return mine;
  }

  async function run(job: Job): Promise<Outcome> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      const place = places.reduce((least, one) => (one.busy < least.busy ? one : least));
      return (await attempt(job, place)) ?? (await again(job));
    } finally {
      const next = queue.shift();
      if (next) next();
      else free++;
    }
  }

  return { run, close: async () => void (await (await yard?.catch(() => undefined))?.close()) };
}

async function within<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser's page fell silent.")), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
