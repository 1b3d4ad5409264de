/**
 * A quiz: its questions are answered without being told anything, and marked together at the end of the lesson. Until
 * then the answers are a draft, one for the lesson, which other tabs follow. When it was handed in, its questions are
 * as those of any lesson, and what is said of it is looked up in the record.
 */
import type { Entry, Verdict } from "../../../grader/index.ts";
import { recall, save } from "../../record/drafts.ts";
import { entries, watch } from "../../record/store.ts";
import { announce } from "../announce.ts";
import { deal } from "../help.ts";
import { word } from "../wording.ts";
import { type Answer, type Draft, draftOf, isBlank } from "./draft.ts";
import { answerOf, enter, isAnswered, itemOf, note, type Quizzed, reasonsOf } from "./quizzed.ts";
import { results } from "./result.ts";
import { tell, tellResults } from "./told.ts";

/** Milliseconds of rest after which the draft is kept. */
const REST = 300;

type Marked = { question: Quizzed; said: Awaited<ReturnType<Quizzed["mark"]>> };

/** Wake the bar of a lesson. */
export async function wake(bar: HTMLElement): Promise<void> {
  await customElements.whenDefined("q-item");
  await new Quiz(bar).open();
}

class Quiz {
  readonly #bar: HTMLElement;
  readonly #told: HTMLElement;
  readonly #questions = [...document.querySelectorAll<Quizzed>("q-item[data-quiz]")];
  readonly #key: string;
  readonly #channel = new BroadcastChannel("chiasma.quiz");
  #draft: Draft = { done: false, answers: {} };
  #timer = 0;
  #busy = false;
  /** Whether the record has an answer to any of its questions. */
  #recorded = false;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
    this.#told = bar.querySelector<HTMLElement>(".told")!;
    this.#key = `${bar.dataset["lesson"]}:quiz`;
  }

  async open(): Promise<void> {
    for (const question of this.#questions) {
      // A link to it takes the focus there.
      question.tabIndex = -1;
      question.form.addEventListener("input", () => this.#typed());
      question.addEventListener("verdict", (event) => this.#marked(question, event));
    }
    this.#button("check").addEventListener("click", () => void this.#check(false));
    this.#button("anyway").addEventListener("click", () => void this.#check(true));
    this.#button("again").addEventListener("click", () => void this.#again());
    addEventListener("pagehide", () => this.#timer && void this.#keep());
    this.#channel.addEventListener("message", ({ data }: MessageEvent<[string, Draft]>) => {
      if (data[0] === this.#key) void this.#show(data[1], true);
    });
    // Another hand of a pool asks other questions.
    new MutationObserver(() => this.#tell()).observe(document.documentElement, {
      attributeFilter: ["data-hand"],
    });
    const kept = await recall(this.#key);
    const items = this.#questions.map(itemOf);
    await this.#show(draftOf(kept, await entries(), items), false);
    watch((_, __, all) => void this.#heard(all));
    this.#button("check").disabled = false;
  }

  #button(act: string): HTMLButtonElement {
    return this.#bar.querySelector<HTMLButtonElement>(`[data-quiz-act="${act}"]`)!;
  }

  /** Those that are seen: of a pool, the hand that was drawn. */
  #seen(): Quizzed[] {
    return this.#questions.filter((question) => question.checkVisibility());
  }

  /** Those of which an answer is wanted. */
  #asked(): Quizzed[] {
    return this.#seen().filter(({ dataset }) => "quiz" in dataset);
  }

  /** Show every question as a draft has it. `over`: also where something else was entered here. */
  async #show(draft: Draft, over: boolean): Promise<void> {
    this.#draft = draft;
    await Promise.all(this.#questions.map((question) => this.#set(question, over)));
    if (!draft.done) tell(this.#told, []);
    this.#tell();
  }

  async #set(question: Quizzed, over: boolean): Promise<void> {
    const { done, answers } = this.#draft;
    const kept = answers[itemOf(question)];
    await question.woken;
    const fits = kept && (done || kept.rev === question.item.rev);
    const seed = fits ? Math.min(kept.seed, question.item.seeds) : question.seed;
    const same = fits && JSON.stringify(kept) === JSON.stringify(answerOf(question));
    if (question.seed !== seed || (over && !same)) await deal(question, seed);
    // No answer to these numbers counts any more: the last one is shown, and none is wanted.
    const spent = question.held()?.code === "limit.spent";
    question.toggleAttribute("data-quiz", !done && !spent);
    if (spent || (done && fits && !isBlank(kept.response))) await question.restore();
    else if (!done && fits && !isAnswered(question)) await enter(question, kept);
  }

  /**
   * Something was recorded, in any tab; or all was erased, and then nothing was handed in. That a quiz was handed in may
   * be heard before its answers are: only what was there can have been erased.
   */
  async #heard(all: Entry[]): Promise<void> {
    const items = this.#questions.map(itemOf);
    const before = this.#recorded;
    this.#recorded = all.some((entry) => entry.kind === "attempt" && items.includes(entry.item));
    const erased = before && !this.#recorded;
    if (this.#draft.done && erased && !this.#busy)
      await this.#show({ done: false, answers: {} }, true);
    else this.#tell();
  }

  #typed(): void {
    if (this.#draft.done) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keep(), REST);
    this.#tell();
  }

  /** After it was handed in, a question is marked by itself like any other: that answer is the one to be shown again. */
  #marked(question: Quizzed, event: Event): void {
    const { state } = (event as CustomEvent<Verdict>).detail;
    const counts = state === "graded" || state === "recorded";
    if (this.#draft.done && !this.#busy && counts)
      void this.#keep({ [itemOf(question)]: answerOf(question) });
  }

  /** Keep what is entered, everywhere or in one question, and let other tabs know. */
  async #keep(answers = this.#answers(answerOf)): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const draft = { ...this.#draft, answers: { ...this.#draft.answers, ...answers } };
    this.#draft = draft;
    await save(this.#key, JSON.stringify(draft));
    this.#channel.postMessage([this.#key, draft]);
  }

  #answers(of: (question: Quizzed) => Answer): Draft["answers"] {
    return Object.fromEntries(this.#questions.map((question) => [itemOf(question), of(question)]));
  }

  /** How many are answered, or how it went. */
  #tell(): void {
    const { done } = this.#draft;
    const asked = this.#asked();
    for (const question of asked) note(question);
    const answered = asked.filter(isAnswered).length;
    this.#bar.querySelector(".count")!.textContent = done
      ? ""
      : word("quiz.count", { answered, total: asked.length });
    this.#button("check").hidden = done;
    if (done) this.#button("anyway").hidden = true;
    this.#button("again").hidden = !done;
    if (done) void this.#tellResults();
  }

  async #tellResults(): Promise<void> {
    const seen = this.#seen();
    tellResults(this.#told, results(seen.map(itemOf), this.#draft, await entries()), seen);
  }

  /** Mark all, once every answer can be read. `anyway`: what is left blank was meant to be. */
  async #check(anyway: boolean): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const asked = this.#asked();
      const given = asked.filter(isAnswered);
      const marked = await Promise.all(
        given.map(async (question) => ({ question, said: await question.mark() })),
      );
      const unread = marked.filter(({ said: [{ state }] }) => state === "refused");
      const blank = asked.length - given.length;
      if (!unread.length && given.length && (anyway || !blank)) await this.#finish(marked);
      else this.#refuse(asked, unread);
    } catch {
      // What marks an answer could not be fetched.
      tell(this.#told, [word("quiz.unreachable")]);
    }
    // Fields that were refused put the focus into themselves first.
    setTimeout(() => this.#speak());
    this.#busy = false;
  }

  /** Nothing is marked: say where and why, and what may be left as it is. */
  #refuse(asked: Quizzed[], unread: Marked[]): void {
    for (const { question, said } of unread) question.settle(said[0], said[1]);
    const remarks = asked.flatMap((question) => {
      if (!isAnswered(question)) return [{ question, text: word("quiz.blank") }];
      const is = unread.some((one) => one.question === question);
      return is ? [{ question, text: reasonsOf(question) }] : [];
    });
    const none = !asked.some(isAnswered);
    const leave = !none && !unread.length;
    this.#button("anyway").hidden = !leave;
    if (none) tell(this.#told, [word("quiz.none")]);
    else tell(this.#told, [word("quiz.refused")], remarks, leave ? word("quiz.rule") : "");
  }

  async #finish(marked: Marked[]): Promise<void> {
    this.#draft = { done: true, answers: {} };
    for (const question of this.#asked()) question.removeAttribute("data-quiz");
    for (const { question, said } of marked) question.settle(said[0], said[1]);
    // Other tabs hear of it when they have heard of the answers.
    void this.#keep();
    this.#tell();
    await this.#tellResults();
  }

  /** Read it out: focus goes to it, and it is said also where focus is not followed. */
  #speak(): void {
    this.#told.focus();
    announce(this.#told.innerText);
  }

  /** Other numbers where a question has them, and every answer anew. */
  async #again(): Promise<void> {
    const answers = this.#answers(({ item: { rev, seeds }, seed }) => ({
      rev,
      seed: (seed % seeds) + 1,
      response: "",
    }));
    await this.#show({ done: false, answers }, true);
    void this.#keep();
    this.#asked()[0]?.focus();
    announce(word("quiz.begun"));
  }
}
