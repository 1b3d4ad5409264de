/**
 * An unfolding case: a step is answered, marked and locked, then the next one opens. Answers so far are a draft, kept
 * at once; the attempt is recorded when the last step is answered, by the grader's own mark of the whole.
 */
import { type Field, grade, type Response, typeOf } from "../../../grader/index.ts";
import type { CaseStep, Step, Verdict } from "../../../grader/index.ts";
import { recall, save } from "../../record/drafts.ts";
import { announce } from "../announce.ts";
import { put, read } from "../answer.ts";
import { type Asked, deal, reorder } from "../help.ts";
import { idle } from "../idle.ts";
import { says } from "../says.ts";
import { submitted } from "../submit.ts";
import { markOf, own, show } from "../verdict.ts";
import { word } from "../wording.ts";
import { fields } from "./index.ts";

/** A step in the page: to its own fields it is a question. */
type Row = HTMLElement & Asked & { step: Step; woken?: Promise<void> };

interface Draft {
  rev: string;
  seed: number;
  answers: Record<string, Response>;
}

export async function wake(question: Asked): Promise<void> {
  await new Unfolding(question).wake();
}

class Unfolding {
  readonly #question: Asked;
  readonly #rows: Row[];
  readonly #again = document.createElement("button");
  #answers: Record<string, Response> = {};
  #busy = false;

  constructor(question: Asked) {
    this.#question = question;
    this.#rows = [...question.querySelectorAll<Row>(".case > li")];
    Object.assign(this.#again, { type: "button", className: "link", hidden: true });
    this.#again.textContent = word("case.again");
  }

  async wake(): Promise<void> {
    const question = this.#question;
    const lamp = own(question, ".verdict")!;
    for (const [n, row] of this.#rows.entries()) {
      const form = row.querySelector("form")!;
      row.querySelector(".act")?.append(lamp.cloneNode(true));
      // What is said of a step is found where the step is.
      const start = `steps.${row.dataset["step"]}.`;
      for (const words of question.querySelectorAll(`:scope > template[data-says^="${start}"]`))
        row.append(words);
      Object.assign(row, { form, tried: new Set(), hints: 0, opened() {} });
      submitted(form, () => void this.#answer(n));
      // What was marked stays as it is, also where no field can be disabled: on a picture.
      for (const way of ["keydown", "pointerdown"])
        row.addEventListener(way, (event) => isLocked(row) && event.stopPropagation(), true);
    }
    lamp.after(this.#again);
    this.#again.addEventListener("click", () => {
      this.#reset();
      this.#rows[0]?.querySelector<HTMLElement>(".reveal")?.focus();
    });
    question.addEventListener("redraw", (event) => {
      const [field] = (event as CustomEvent<Field[]>).detail;
      this.#reset(field?.kind === "case" ? field.steps : []);
    });
    question.addEventListener("restore", (event) => {
      if (!Object.keys(this.#answers).length)
        void this.#restore((event as CustomEvent<Record<string, Response>>).detail);
    });
    await this.#resume();
    await this.#ready(this.#rows[0]!);
  }

  /** Everything that depends on the numbers drawn. */
  async #steps(): Promise<Step[]> {
    const { item, seed, slots } = this.#question;
    const steps = (await typeOf(item)).steps!(item, seed);
    for (const [n, step] of steps.entries())
      Object.assign(this.#rows[n]!, { step, item: step.item, seed, slots });
    return steps;
  }

  /** The scripts of a step's fields, once: they measure what they draw on, so the step is open. */
  async #ready(row: Row): Promise<void> {
    const script = fields[row.dataset["wake"] ?? ""];
    if (script && !row.woken) {
      await this.#steps();
      row.woken = script().then(({ wake }) => wake(row));
    }
    await row.woken;
  }

  async #answer(n: number): Promise<void> {
    const row = this.#rows[n]!;
    if (isLocked(row)) return this.#open(n + 1);
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#steps();
      const response = read(row.form);
      const held = this.#question.held();
      const verdict: Verdict = held
        ? { state: "refused", notes: [held] }
        : await row.step.mark(response, idle);
      show(row, verdict, row.slots);
      row.dispatchEvent(new CustomEvent("verdict", { detail: verdict }));
      const fields = row.querySelector<HTMLElement>(".lock")!;
      // Where parts have a script, it has put the focus into the first one that wants something.
      if (verdict.state === "refused" && !fields.contains(document.activeElement))
        fields.querySelector<HTMLElement>("input, select, textarea")?.focus();
      if (verdict.state !== "graded") return;
      this.#answers[row.step.name] = response;
      this.#keep();
      this.#lock(row, verdict);
      if (n === this.#rows.length - 1) await this.#finish(row);
      else next(row)?.focus();
    } finally {
      this.#busy = false;
    }
  }

  /** A step that was marked: nothing in it changes any more, and the way leads on. */
  #lock(row: Row, verdict: Verdict): void {
    const last = row === this.#rows.at(-1);
    row.dataset["mark"] = markOf(verdict);
    row.querySelector<HTMLFieldSetElement>(".lock")!.disabled = true;
    const button = next(row)!;
    button.textContent = word("case.next");
    button.hidden = last;
    const told = says(row, `steps.${row.step.name}.solution`, row.slots);
    if (told) own(row, ".reasons")?.append(told);
  }

  #open(n: number): void {
    const row = this.#rows[n];
    const before = this.#rows[n - 1];
    if (!row) return;
    if (before) next(before)!.hidden = true;
    row.dataset["open"] = "";
    row.querySelector<HTMLElement>(".reveal")?.focus();
    announce(word("case.opened", { n: n + 1, total: this.#rows.length }));
    void this.#ready(row);
  }

  async #finish(row: Row): Promise<void> {
    const { item, seed } = this.#question;
    const answers = this.#answers;
    const verdict = await grade(item, seed, answers, idle);
    this.#question.settle(verdict, answers);
    this.#keep(true);
    this.#again.hidden = false;
    const said = [row, this.#question].flatMap((one) => [
      own(one, ".verdict"),
      own(one, ".reasons"),
    ]);
    announce(said.map((one) => one?.textContent ?? "").join(" "));
    this.#again.focus();
  }

  /** What was answered is there again, and the step after it is open. */
  async #restore(answers: Record<string, Response>): Promise<void> {
    await this.#steps();
    for (const row of this.#rows) {
      row.dataset["open"] = "";
      await this.#ready(row);
      const response = answers[row.step.name];
      if (response === undefined) break;
      put(row.form, response);
      row.dispatchEvent(new CustomEvent("restore", { detail: response }));
      const verdict = await row.step.mark(response, idle);
      if (verdict.state !== "graded") break;
      show(row, verdict, row.slots);
      row.dispatchEvent(new CustomEvent("verdict", { detail: verdict }));
      this.#answers[row.step.name] = response;
      this.#lock(row, verdict);
      if (row !== this.#rows.at(-1)) next(row)!.hidden = true;
    }
    this.#again.hidden = Object.keys(this.#answers).length < this.#rows.length;
    // Nobody has done anything just now.
    announce("");
  }

  #reset(steps: CaseStep[] = []): void {
    this.#answers = {};
    this.#again.hidden = true;
    for (const [n, row] of this.#rows.entries()) {
      row.toggleAttribute("data-open", n === 0);
      delete row.dataset["mark"];
      row.querySelector<HTMLFieldSetElement>(".lock")!.disabled = false;
      const button = next(row)!;
      button.textContent = word("case.answer");
      button.hidden = false;
      own(row, ".reasons")?.replaceChildren();
      const lamp = own(row, ".verdict")!;
      delete lamp.dataset["mark"];
      lamp.querySelector("strong")!.textContent = "";
      put(row.form);
      for (const field of steps[n]?.fields ?? []) if (field.kind === "choose") reorder(row, field);
      row.dispatchEvent(new CustomEvent("redraw", { detail: steps[n]?.fields ?? [] }));
    }
    void this.#steps();
  }

  /** Note the answers so far, or that there is nothing to go on with. */
  #keep(done = false): void {
    const { item, seed, dataset } = this.#question;
    const draft: Draft = { rev: item.rev, seed, answers: done ? {} : this.#answers };
    void save(`${dataset["item"]}:case`, JSON.stringify(draft));
  }

  /** Go on with a case that was left in its middle, unless its author has changed it since. */
  async #resume(): Promise<void> {
    const { item, dataset } = this.#question;
    const text = await recall(`${dataset["item"]}:case`);
    if (!text) return;
    const { rev, seed, answers } = JSON.parse(text) as Draft;
    if (rev !== item.rev || !Object.keys(answers).length) return;
    if (seed !== this.#question.seed) await deal(this.#question, seed);
    await this.#restore(answers);
  }
}

function isLocked(row: Row): boolean {
  return row.dataset["mark"] !== undefined;
}

/** The button of a step: it answers, then it leads on. */
function next(row: Row): HTMLButtonElement | null {
  return row.querySelector<HTMLButtonElement>(":scope > form > .act > .button");
}
