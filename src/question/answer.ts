/** Between a form and a Response: raw strings as typed, names of options as chosen. */
import type { Response } from "../../grader/index.ts";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is entered: the value of the only field, or values by field where there are several. */
export function read(form: HTMLFormElement): Response {
  const values = [...fields(form)].map(([name, boxes]) => [name, value(boxes)] as const);
  return values.length === 1 && values[0] ? values[0][1] : Object.fromEntries(values);
}

/** Put a response back, or empty every field. */
export function put(form: HTMLFormElement, response: Response = ""): void {
  const all = fields(form);
  for (const [name, boxes] of all) {
    const given =
      all.size === 1 || typeof response === "string" || Array.isArray(response)
        ? response
        : (response[name] ?? "");
    for (const box of boxes) {
      if (box.type === "hidden") continue; // an order, which its own script puts back
      if (ticks(box)) box.checked = [given].flat().includes(box.value);
      else box.value = typeof given === "string" ? given : "";
    }
  }
}

function value(boxes: Box[]): string | string[] {
  const [first] = boxes;
  // Lines that were put in order, as they stand in the page.
  if (first?.type === "hidden") return boxes.filter((box) => !box.disabled).map((box) => box.value);
  if (!first || !ticks(first)) return first?.value ?? "";
  const chosen = boxes.filter((box) => ticks(box) && box.checked).map((box) => box.value);
  return first.type === "radio" ? (chosen[0] ?? "") : chosen;
}

/** The boxes of each field, by its name. */
function fields(form: HTMLFormElement): Map<string, Box[]> {
  const all = new Map<string, Box[]>();
  for (const box of form.querySelectorAll<Box>(".fields :is(input, textarea, select)"))
    if (box.name) all.set(box.name, [...(all.get(box.name) ?? []), box]);
  return all;
}

function ticks(box: Box): box is HTMLInputElement {
  return box.type === "radio" || box.type === "checkbox";
}
