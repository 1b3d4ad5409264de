/** Between a form and a Response: raw strings as typed, names of options as chosen. */
import type { Response } from "../../grader/index.ts";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is entered: the value of the only field, or values by field where there are several. */
export function read(form: HTMLFormElement): Response {
  const values = names(form).map((name) => [name, value(form, name)] as const);
  return values.length === 1 && values[0] ? values[0][1] : Object.fromEntries(values);
}

/** Put a response back, or empty every field. */
export function put(form: HTMLFormElement, response: Response = ""): void {
  const all = names(form);
  for (const name of all) {
    const given =
      all.length === 1 || typeof response === "string" || Array.isArray(response)
        ? response
        : (response[name] ?? "");
    for (const box of boxes(form, name)) {
      if (box.type === "hidden") continue; // an order, which its own script puts back
      if (ticks(box)) box.checked = [given].flat().includes(box.value);
      else box.value = typeof given === "string" ? given : "";
    }
  }
}

function value(form: HTMLFormElement, name: string): string | string[] {
  const all = boxes(form, name);
  const [first] = all;
  // Lines that were put in order, as they stand in the page.
  if (first?.type === "hidden") return all.filter((box) => !box.disabled).map((box) => box.value);
  if (!first || !ticks(first)) return first?.value ?? "";
  const chosen = all.filter((box) => ticks(box) && box.checked).map((box) => box.value);
  return first.type === "radio" ? (chosen[0] ?? "") : chosen;
}

function names(form: HTMLFormElement): string[] {
  return [...new Set(boxes(form).map((box) => box.name))];
}

function boxes(form: HTMLFormElement, name?: string): Box[] {
  const all = [...form.querySelectorAll<Box>(".fields :is(input, textarea, select)")];
  return all.filter((box) => box.name && (name === undefined || box.name === name));
}

function ticks(box: Box): box is HTMLInputElement {
  return box.type === "radio" || box.type === "checkbox";
}
