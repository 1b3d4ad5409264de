/** What the bench of verdicts does inside a page: each of these runs there, alone. */
import type { Response } from "../../grader/index.ts";

declare global {
  interface Window {
    laid: Promise<number>;
  }
}

/** Put a bare form before the first question: it cancels its submission and writes one word. */
export function floor(): void {
  const specimen = document.createElement("section");
  specimen.className = "specimen";
  specimen.dataset["type"] = "floor";
  const question = document.createElement("div");
  question.className = "question";
  const form = document.createElement("form");
  const button = document.createElement("button");
  const verdict = document.createElement("p");
  const word = document.createElement("strong");
  button.textContent = "Check";
  button.className = "check";
  verdict.className = "verdict";
  verdict.append(word);
  form.append(button, verdict);
  question.append(form);
  specimen.append(question);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    verdict.dataset["mark"] = "right";
    word.textContent = "Right";
  });
  form.addEventListener("input", () => {
    delete verdict.dataset["mark"];
    word.textContent = "";
  });
  document.querySelector(".specimen")?.before(specimen);
}

/** Fill the form, or that of a case's first step, as a learner would have, and go to its button. */
export async function fill(question: HTMLElement, response: Response): Promise<void> {
  const step = question.querySelector<HTMLElement>("[data-step]");
  // A case begins again.
  if (step) question.querySelector<HTMLElement>(".act > .link")?.click();
  const form = (step ?? question).querySelector("form")!;
  const given: Response = step ? Object.values(response)[0]! : response;
  const boxes = [
    ...form.querySelectorAll<HTMLInputElement>(":is(input, textarea, select)[name]"),
  ].filter(({ type }) => type !== "hidden");
  const several = new Set(boxes.map(({ name }) => name)).size > 1;
  for (const box of boxes) {
    const text = several ? (given as Record<string, Response>)[box.name] : given;
    if (box.type === "radio" || box.type === "checkbox")
      box.checked = [text].flat().includes(box.value);
    else box.value = typeof text === "string" ? text : "";
  }
  // What its fields draw themselves, they draw anew.
  if (!step) question.dispatchEvent(new CustomEvent("restore", { detail: given }));
  // What was said of an earlier answer goes, of each part as of the whole.
  for (const typed of [...form.querySelectorAll("[data-part]"), form])
    typed.dispatchEvent(new Event("input", { bubbles: true }));
  form.querySelector<HTMLElement>(".act .button, .check")?.focus();
  // What was typed has long been painted when it is submitted.
  await new Promise((resolve) => setTimeout(resolve, 120));
}

/** Wait for the click, which a key gives as well, and for the verdict after it. */
export function ready(question: HTMLElement): void {
  const lamp = question.querySelector<HTMLElement>("form .verdict")!;
  window.laid = new Promise((resolve) => {
    const begin = (): void => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        if ("stale" in lamp.dataset || !lamp.dataset["mark"]) return;
        observer.disconnect();
        document.body.getBoundingClientRect(); // lays out what changed
        resolve(performance.now() - start);
      }).observe(lamp, { attributes: true });
    };
    addEventListener("click", begin, { capture: true, once: true });
  });
}

export function took(): Promise<number> {
  return window.laid;
}
