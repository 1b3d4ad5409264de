/** The author's words, rendered at build into templates, and the slots in them. */
import type { Note } from "../../grader/index.ts";
import { word } from "./wording.ts";

export type Slots = Record<string, string>;

/** Every `<span data-slot="sbp">` under a root says the parameter of that name. */
export function refill(root: ParentNode, slots: Slots): void {
  for (const span of root.querySelectorAll<HTMLElement>("[data-slot]"))
    span.textContent = slots[span.dataset["slot"] ?? ""] ?? span.textContent;
}

/** The paths that the author wrote words for. */
export function paths(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>("template[data-says]")].map(
    (template) => template.dataset["says"] ?? "",
  );
}

/** A block with the author's words at a path, or nothing where there are none. */
export function says(root: ParentNode, path: string, slots?: Slots): HTMLElement | undefined {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-says="${CSS.escape(path)}"]`,
  );
  if (!template) return undefined;
  const block = document.createElement("div");
  block.className = "says";
  if (template.lang) block.lang = template.lang;
  block.append(template.content.cloneNode(true));
  if (slots) refill(block, slots);
  return block;
}

/** A note as blocks: the interface's sentence, then what the author wrote about this. */
export function explain(root: ParentNode, note: Note, slots?: Slots): HTMLElement[] {
  const sentence = document.createElement("p");
  sentence.textContent = word(`note.${note.code}`, note.params);
  const own = note.says === undefined ? undefined : says(root, note.says, slots);
  return own ? [sentence, own] : [sentence];
}
