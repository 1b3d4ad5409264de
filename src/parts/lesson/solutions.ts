/** Print a lesson with its solutions, on a page of their own. Fetched when it is asked for; nothing of it stays in the page. */
import { says, type Slots } from "../../question/says.ts";

export function printSolutions(title: string): void {
  const section = document.createElement("section");
  section.className = "solutions prose";
  const heading = document.createElement("h2");
  heading.textContent = title;
  section.append(heading);
  for (const question of document.querySelectorAll<HTMLElement & { slots?: Slots }>(".question")) {
    // Of a pool, those that were drawn.
    const solution = question.checkVisibility() && says(question, "solution", question.slots);
    if (!solution) continue;
    const number = document.createElement("h3");
    number.textContent = question.querySelector(".ordinal a")?.textContent ?? "";
    section.append(number, solution);
  }
  document.querySelector("article")?.append(section);
  addEventListener("afterprint", () => section.remove(), { once: true });
  print();
}
