/** Where code is run: one run at a time, the lamp waits, Stop ends it, the line of an error is marked. */
import type { Fault, Job, Outcome } from "../../../grader/index.ts";
import { announce } from "../announce.ts";
import { type Params, word } from "../wording.ts";
import { able, host, stage } from "./engine.ts";
import type { Sheet } from "./sheet.ts";
import { busy, rest } from "./status.ts";

/** Runs a job of the program on the sheet. Never rejects. */
export type Run = (job: Job) => Promise<Outcome>;

export interface Program {
  language: string;
  code: string;
}

export class Bench {
  sheet: Sheet | undefined;
  #root: HTMLElement;
  #running: AbortController | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  stop(): void {
    this.#running?.abort();
  }

  /** Do this with the program as it stands, unless something runs already or this browser runs nothing. */
  async alone(work: (run: Run, program: Program) => Promise<void>): Promise<void> {
    if (this.#running || !this.sheet) return;
    if (!able()) return this.fail("exercise.unsupported");
    const running = (this.#running = new AbortController());
    const root = this.#root;
    const program = this.sheet.program();
    const { language } = program;
    root.querySelector(".reasons")?.replaceChildren();
    root.querySelector<HTMLElement>(".output")?.setAttribute("hidden", "");
    this.sheet.point(undefined);
    busy(root, word("exercise.starting", { language: word(`exercise.language.${language}`) }));
    const run: Run = async (job) => {
      const outcome = await host().run(job, {
        signal: running.signal,
        progress: (progress) => {
          const { text, part } = stage(progress, language);
          busy(root, text, part);
        },
      });
      this.sheet?.point(faultOf(outcome)?.line);
      return outcome;
    };
    try {
      await work(run, program);
    } finally {
      this.#running = undefined;
      rest(root);
    }
  }

  /** Say why nothing was run; what was the machine's fault may be tried again. */
  fail(key: string, params?: Params): void {
    const text = document.createElement("p");
    text.textContent = word(key, params);
    this.#root.querySelector(".reasons")?.replaceChildren(text);
    announce(text.textContent);
    if (key !== "exercise.unsupported") this.again();
  }

  /** The interpreter could not be used. */
  broken({ fault }: Outcome): void {
    this.fail(`note.code.engine.${fault?.kind ?? "unready"}`, { message: fault?.message ?? "" });
  }

  /** Offer the same once more: what the form does when it is sent. */
  again(): void {
    const again = document.createElement("button");
    again.className = "link";
    again.textContent = word("exercise.retry");
    this.#root.querySelector(".reasons")?.append(again);
  }
}

/** The first thing that went wrong in the learner's program. */
export function faultOf({ fault, results }: Outcome): Fault | undefined {
  if (fault) return fault;
  for (const result of results) if (result.state === "fault") return result.fault;
  return undefined;
}
