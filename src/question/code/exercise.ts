/** A code exercise awake: editor and drafts, Run, Check, Stop. Fetched when it comes into view. */
import {
  grade,
  type Item,
  type Note,
  type Outcome,
  type Plot,
  type Response,
  type Verdict,
} from "../../../grader/index.ts";
import { Bench, type Program, type Run } from "./bench.ts";
import { clearCases, showCases } from "./cases.ts";
import { able, host } from "./engine.ts";
import { type Input, input } from "./input.ts";
import { showRun } from "./output.ts";
import { casesOf, type Proof, proofOf } from "./proof.ts";
import { submitted } from "../submit.ts";
import { rest } from "./status.ts";
import { sheet } from "./sheet.ts";
import { showSteps } from "./steps.ts";

/** A question, as far as an exercise concerns it. */
export interface Coded extends HTMLElement {
  readonly form: HTMLFormElement;
  readonly item: Item;
  readonly seed: number;
  held(): Note | undefined;
  settle(verdict: Verdict, response: Response): void;
}

export async function wake(question: Coded): Promise<void> {
  if (question.dataset["awake"] !== undefined) return;
  question.dataset["awake"] = "";
  const exercise = new Exercise(question);
  await exercise.open();
}

class Exercise {
  #question: Coded;
  #bench: Bench;
  #input: Input;

  constructor(question: Coded) {
    this.#question = question;
    this.#bench = new Bench(question);
    this.#input = input(question, question.dataset["item"] ?? "", {
      cases: async () => this.#visible(await proofOf(question.item)),
      run: () => void this.#run(),
    });
  }

  async open(): Promise<void> {
    const question = this.#question;
    submitted(question.form, () => void this.#check());
    question.addEventListener("click", (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>("[data-code]");
      if (button?.dataset["code"] === "run") void this.#run();
      if (button?.dataset["code"] === "stop") this.#bench.stop();
    });
    this.#bench.sheet = await sheet(question, {
      check: () => void this.#check(),
      run: () => void this.#run(),
      warm: (language) => {
        if (able())
          void host()
            .warm(language)
            .catch(() => {});
        void proofOf(question.item).catch(() => {});
      },
    });
  }

  #visible(proof: Proof) {
    return casesOf(proof, this.#question.seed).filter(({ hidden }) => !hidden);
  }

  /** Mark the code. Where the engine or the proof cannot be had, nothing is said of the code. */
  async #check(): Promise<void> {
    const held = this.#question.held();
    if (held) return this.#question.settle({ state: "refused", notes: [held] }, "");
    await this.#proved(async (run, { language, code }, proof) => {
      clearCases(this.#question);
      const { item, seed } = this.#question;
      const response = { language, code };
      const marked = { ...item, key: { ...(item.key as object), ...proof } };
      let outcome: Outcome | undefined;
      const kit = { run: async (job: Parameters<Run>[0]) => (outcome = await run(job)) };
      const verdict = await grade(marked, seed, response, kit);
      rest(this.#question);
      const sealed = "sealed" in this.#question.dataset;
      if (verdict.state === "graded" && !sealed) {
        showCases(this.#question, verdict.parts ?? [], plotsOf(outcome));
        showSteps(this.#question, verdict.parts ?? []);
      }
      this.#question.settle(verdict, response);
      if (verdict.state === "ungradable" && !sealed) this.#bench.again();
    });
  }

  /** Call the function as a visible case does, or as the learner asks, and show what comes of it. */
  async #run(): Promise<void> {
    await this.#proved(async (run, { language, code }, proof) => {
      const { limits } = proof;
      const chosen = this.#input.chosen(this.#visible(proof));
      if (!chosen) return;
      const { name, args, call = proof.call } = chosen;
      const outcome = await run({ language, code, calls: [{ name, call, args }], limits });
      rest(this.#question);
      if (outcome.state === "ran") showRun(this.#question, outcome, { call, args });
      else this.#bench.broken(outcome);
    });
  }

  async #proved(work: (run: Run, program: Program, proof: Proof) => Promise<void>): Promise<void> {
    await this.#bench.alone(async (run, program) => {
      const proof = await proofOf(this.#question.item).catch(() => undefined);
      if (proof) await work(run, program, proof);
      else this.#bench.fail("exercise.unreachable");
    });
  }
}

/** What the program drew in each case. It is no part of a verdict: records stay small. */
function plotsOf(outcome: Outcome | undefined): Map<string, Plot[]> {
  const drawn = (outcome?.results ?? []).flatMap((result): [string, Plot[]][] =>
    "plots" in result && result.plots ? [[result.name, result.plots]] : [],
  );
  return new Map(drawn);
}
