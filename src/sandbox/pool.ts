/** The workers of one language: one spare kept warm, two at work, the rest waits its turn. */
import { Jail, within } from "./jail.ts";
import type { Cell } from "./jail.ts";
import { openPack } from "./packs.ts";
import type { Progress } from "./packs.ts";

const AT_WORK = 2;

export class Pool {
  #language: string;
  #engines: URL;
  #patience: number;
  #jail: Promise<Jail> | undefined;
  #spare: Cell | undefined;
  #closed = false;
  #free = AT_WORK;
  #queue: (() => void)[] = [];
  /** Those who watch the download: several may press before it is over. */
  #watchers = new Set<(progress: Progress) => void>();
  #last: Progress | undefined;

  /** `patience` (ms): how long an engine may take to start once its files are here. */
  constructor(language: string, engines: URL, patience: number) {
    this.#language = language;
    this.#engines = engines;
    this.#patience = patience;
  }

  /** Wait for a place. Settles with the way to give it back; an aborted signal leaves the queue. */
  async turn(signal: AbortSignal | undefined): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else
      await new Promise<void>((resolve, reject) => {
        this.#queue.push(resolve);
        signal?.addEventListener(
          "abort",
          () => {
            const at = this.#queue.indexOf(resolve);
            if (at >= 0) this.#queue.splice(at, 1);
            reject(signal.reason as Error);
          },
          { once: true },
        );
      });
    return () => {
      const next = this.#queue.shift();
      if (next) next();
      else this.#free++;
    };
  }

  /** A ready worker that nobody has used. Rejects when the engine cannot be had or does not start. */
  async take(progress: (progress: Progress) => void): Promise<Cell> {
    const jail = await this.#open(progress);
    const cell = this.#spare ?? jail.start();
    this.#spare = undefined;
    try {
      progress({ stage: "start", loaded: 0, total: 0 });
      await within(cell.ready, this.#patience, "the engine did not start in time");
      return cell;
    } catch (error) {
      void cell.end();
      throw error;
    }
  }

  /** Have a spare ready before it is asked for. Never fails: the next `take` says what is wrong. */
  async warm(progress: (progress: Progress) => void = () => {}): Promise<void> {
    if (this.#closed) return;
    try {
      const jail = await this.#open(progress);
      this.#spare ??= jail.start();
      const spare = this.#spare;
      await within(spare.ready, this.#patience, "").catch(() => {
        if (this.#spare === spare) this.#spare = undefined;
        return spare.end();
      });
    } catch {
      // Said by `take`.
    }
  }

  /** Let go of the frame and all that is in it. */
  close(): void {
    this.#closed = true;
    this.#leave();
  }

  #leave() {
    void this.#jail?.then((jail) => jail.close());
    this.#jail = this.#spare = undefined;
  }

  async #open(progress: (progress: Progress) => void): Promise<Jail> {
    // Before anything is waited for: whoever presses while a spare is warmed sees the download too.
    this.#watchers.add(progress);
    if (this.#last) progress(this.#last);
    try {
      const before = this.#jail;
      const open = await before?.catch(() => undefined);
      if (open?.alive) return open;
      if (open && this.#jail === before) this.#leave();
      return await this.#opening();
    } finally {
      this.#watchers.delete(progress);
    }
  }

  async #opening(): Promise<Jail> {
    const opening = (this.#jail ??= this.#enter());
    try {
      return await opening;
    } catch (error) {
      if (this.#jail === opening) this.#jail = undefined; // The next press tries again.
      throw error;
    }
  }

  async #enter(): Promise<Jail> {
    try {
      const pack = await openPack(this.#engines, this.#language, (progress) => {
        this.#last = progress;
        for (const watcher of this.#watchers) watcher(progress);
      });
      return await Jail.open(pack, this.#patience);
    } finally {
      this.#last = undefined;
    }
  }
}
