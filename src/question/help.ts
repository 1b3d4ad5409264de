/** What a learner may ask of a question besides its mark: hints, the worked solution, other numbers. Fetched when asked for. */
import { grade, solve, typeOf } from "../../grader/index.ts";
import type { Item, Note, Response, Verdict } from "../../grader/index.ts";
import { announce } from "./announce.ts";
import { put } from "./answer.ts";
import { idle } from "./idle.ts";
import { refill, says, type Slots } from "./says.ts";
import { light, own } from "./verdict.ts";
import { word } from "./wording.ts";

/** A question, as far as help concerns it. */
export interface Asked extends HTMLElement {
  readonly form: HTMLFormElement;
  readonly item: Item;
  seed: number;
  /** What the placeholders stand for, once they differ from what the server wrote. */
  slots: Slots | undefined;
  /** Seeds with a graded attempt: their solution opens without being asked twice. */
  readonly tried: Set<number>;
  /** Hints open so far. */
  hints: number;
  opened(what: "hint" | "solution"): void;
  /** Why nothing is marked just now. */
  held(): Note | undefined;
  /** Show a verdict on the whole answer, and keep it. */
  settle(verdict: Verdict, response: Response): void;
}

/** Mark the right answer while someone thinks about theirs: what runs for the first time takes several times as long. */
export async function rehearse({ item, seed, dataset }: Asked): Promise<void> {
  // Of a sealed question there is no key here.
  if (item.type === "code" || "sealed" in dataset) return;
  await grade(item, seed, await solve(item, seed), idle);
}

/** Do what a link of the question says. */
export function help(question: Asked, act: string): void {
  if (act === "hint") hint(question);
  else if (act === "another") void another(question);
  else if (act === "solution" || act === "reveal" || act === "keep") solution(question, act);
}

/** Open the next hint. */
function hint(question: Asked): void {
  const block = says(question, `hints.${question.hints}`, question.slots);
  if (!block) return;
  question.hints++;
  question.opened("hint");
  place(question, block, word("question.hint", { n: question.hints }));
  offerHint(question);
}

/** The link to hints names the next one, and goes when all are open. */
function offerHint(question: Asked): void {
  const link = question.querySelector<HTMLElement>('[data-act="hint"]');
  if (!link) return;
  const total = Object.keys(question.item.words).filter((path) => path.startsWith("hints.")).length;
  link.hidden = question.hints >= total;
  const key = total > 1 ? "question.hint.of" : "question.hint.one";
  link.textContent = word(key, { n: question.hints + 1, total });
}

/** Open the worked solution; before an attempt only when meant. */
function solution(question: Asked, act: "solution" | "reveal" | "keep"): void {
  const asked = question.querySelector<HTMLElement>(".sure") as HTMLElement;
  const early = act === "solution" && !question.tried.has(question.seed);
  asked.hidden = !early;
  if (early) return button(question, "reveal").focus();
  if (act === "keep") return button(question, "solution").focus();
  const block = says(question, "solution", question.slots);
  if (!block) return;
  question.opened("solution");
  place(question, block, word("question.solution"));
  button(question, "solution").hidden = true;
}

/** Draw the next of the published seeds, and go there. */
export async function another(question: Asked): Promise<void> {
  await deal(question, (question.seed % question.item.seeds) + 1);
  announce(question.querySelector(".prompt")?.textContent ?? "");
  question.querySelector<HTMLElement>(".fields :is(input, select)")?.focus();
}

/** Draw a published seed: other numbers, another order of options, an empty answer. */
export async function deal(question: Asked, seed: number): Promise<void> {
  const { item } = question;
  question.seed = seed;
  const type = await typeOf(item);
  question.slots = type.slots(item, question.seed);
  refill(question, question.slots);
  const fields = type.form(item, question.seed);
  for (const field of fields) if (field.kind === "choose") reorder(question, field);
  put(question.form);
  question.dispatchEvent(new CustomEvent("redraw", { detail: fields }));
  light(question, undefined);
  question.hints = 0;
  own(question, ".reasons")?.replaceChildren();
  question.querySelector(".help")?.replaceChildren();
  for (const act of question.querySelectorAll<HTMLElement>(".links [data-act]")) act.hidden = false;
  offerHint(question);
}

export function reorder(
  question: HTMLElement,
  field: { name: string; options: { name: string }[] },
): void {
  for (const { name } of field.options) {
    const box = question.querySelector(
      `input[name="${CSS.escape(field.name)}"][value="${CSS.escape(name)}"]`,
    );
    const option = box?.closest(".option");
    option?.parentElement?.append(option);
  }
}

/** Show a block under the links, with its name, and read it out: focus goes to it. */
function place(question: Asked, block: HTMLElement, name: string): void {
  const title = document.createElement("strong");
  title.textContent = name;
  block.prepend(title);
  block.tabIndex = -1;
  question.querySelector(".help")?.append(block);
  block.focus();
}

function button(question: Asked, act: string): HTMLElement {
  return question.querySelector(`[data-act="${act}"]`) as HTMLElement;
}
