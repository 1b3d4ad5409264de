/** What the bar of a quiz tells: what keeps it from being marked, or how it went; each question by its number, as a link. */
import { word } from "../wording.ts";
import { type Result, sum } from "./result.ts";

/** A question and what is said of it. */
export interface Remark {
  question: HTMLElement;
  text: string;
}

/** How it went, with the questions that are not right. */
export function tellResults(place: HTMLElement, all: Result[], questions: HTMLElement[]): void {
  const { right, points, total, recorded } = sum(all);
  const remarks = all.flatMap(({ item, mark, score }) => {
    const question = questions.find(({ dataset }) => dataset["item"] === item);
    if (!question || mark === "right" || mark === "recorded") return [];
    const key = mark === "blank" ? "quiz.left" : `question.${mark}`;
    return [{ question, text: word(key, { percent: Math.round(score * 100) }) }];
  });
  const lines = [
    total ? word("quiz.sum", { right, total, points }) : "",
    recorded ? word("quiz.recorded", { count: recorded }) : "",
    remarks.length ? word("quiz.wrong") : "",
  ];
  tell(place, lines, remarks);
}

/** Sentences, questions, and what is to be done. What stands there already is left alone, with the focus in it. */
export function tell(place: HTMLElement, lines: string[], remarks: Remark[] = [], rule = ""): void {
  const list = document.createElement("ul");
  list.append(...remarks.map(row));
  const told = document.createElement("div");
  told.append(...lines.flatMap(paragraph), ...(remarks.length ? [list] : []), ...paragraph(rule));
  if (told.innerHTML !== place.innerHTML) place.replaceChildren(...told.children);
}

function paragraph(line: string): HTMLElement[] {
  if (!line) return [];
  const one = document.createElement("p");
  one.textContent = line;
  return [one];
}

function row({ question, text }: Remark): HTMLElement {
  const link = document.createElement("a");
  link.href = `#${question.id}`;
  const n = question.querySelector(".ordinal a")?.lastChild?.textContent?.trim() ?? "";
  link.textContent = word("quiz.question", { n });
  const item = document.createElement("li");
  item.append(link, word("quiz.why", { text }));
  return item;
}
