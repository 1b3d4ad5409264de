/** A question of a quiz, and what can be seen of it while it waits. */
import type { Response, Verdict } from "../../../grader/index.ts";
import { put, read } from "../answer.ts";
import type { Asked } from "../help.ts";
import { own } from "../verdict.ts";
import { word } from "../wording.ts";
import { type Answer, isBlank } from "./draft.ts";

export interface Quizzed extends Asked {
  readonly woken: Promise<unknown>;
  mark(): Promise<[Verdict, Response, held: boolean]>;
  restore(): Promise<void>;
}

export function itemOf(question: Quizzed): string {
  return question.dataset["item"]!;
}

export function isAnswered({ form }: Quizzed): boolean {
  return !isBlank(read(form));
}

/** What is entered just now. */
export function answerOf(question: Quizzed): Answer {
  const sure = sureOf(question).find(({ checked }) => checked)?.value;
  const { item, seed, form } = question;
  return { rev: item.rev, seed, response: read(form), ...(sure && { sure }) };
}

/** Enter an answer again, and how sure one was. */
export async function enter(question: Quizzed, { response, sure }: Answer): Promise<void> {
  for (const box of sureOf(question)) box.checked = box.value === sure;
  if (isBlank(response)) return;
  put(question.form, response);
  await question.woken;
  question.dispatchEvent(new CustomEvent("restore", { detail: response }));
}

/** Say beside the lamp that there is an answer; why one was refused stays until it changes. */
export function note(question: Quizzed): void {
  const lamp = own(question, ".verdict")!;
  if (lamp.dataset["mark"] === "refused" && lamp.dataset["stale"] === undefined) return;
  lamp.querySelector("strong")!.textContent = isAnswered(question) ? word("quiz.answered") : "";
}

/** What is said of it, as one line. */
export function reasonsOf(question: Quizzed): string {
  const blocks = own(question, ".reasons")?.children ?? [];
  return [...blocks].map(({ textContent }) => textContent?.trim()).join(" ");
}

function sureOf(question: Quizzed): HTMLInputElement[] {
  return [...question.querySelectorAll<HTMLInputElement>(".certainty input")];
}
