/**
 * Shared by all languages, their contract: one file in this folder that exports `runtime`, one line in `index.ts`.
 * The same file runs in the jail's worker in a browser and in a worker of the authors' desk.
 */
import type { Fault, Job } from "../type.ts";
import type { Value } from "../value.ts";

export interface Runtime {
  /**
   * Make the interpreter ready for one program. Rejects with an `Error` when it cannot.
   * Everything that a program could reach and alter later must be held on to here.
   */
  boot(effects: Effects): Promise<Interpreter>;
  /** At build: the extra file of the pack, named "snapshot", from which `boot` starts faster. */
  freeze?(effects: Effects): Promise<Uint8Array>;
}

/** Run a program and its calls, once. Resolves when all is said. A program that never ends is ended from outside. */
export type Interpreter = (job: Job, emit: (event: Event) => void) => Promise<void>;

/** What an interpreter says, in this order: `loaded`, then one `result` per call; `output` and `plot` in between. */
export type Event =
  | { type: "output"; text: string }
  /** What `plot` was called with; at most `PLOTS` (../plot.ts) of them. */
  | { type: "plot"; args: Value; options: Value }
  /** Printed text or plots were cut: `limits.output`, or `PLOTS`, is reached. */
  | { type: "truncated" }
  /** The program itself has run; with a fault, nothing more follows. */
  | { type: "loaded"; fault?: Fault }
  | { type: "result"; index: number; value: Value }
  | { type: "result"; index: number; fault: Fault };

/** What a runtime may need of the place where it runs. */
export interface Effects {
  /** Is this global scope the program's own, so that names may be taken out of it? */
  alone: boolean;
  /** A file of the engine's pack. Rejects when there is none of that name. */
  read(name: string): Promise<Uint8Array>;
  /** Evaluate a file of the pack as an ECMAScript module. */
  module(name: string): Promise<Record<string, unknown>>;
  /** Where an engine's own loader believes its files to be; ends in "/". */
  base: string;
  /** Evaluate source text as a classic script of the global scope. */
  script(source: string): Promise<Ran>;
}

/** How a script ended: `address` is its name in error stacks. */
export interface Ran {
  address: string;
  slip?: Slip;
}

/** What a script threw; `syntax` when it could not even be read. */
export interface Slip {
  error: unknown;
  syntax?: boolean;
  line?: number;
  column?: number;
}
