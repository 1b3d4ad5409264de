/** Questions with parts: each part shows its own sign and word, and what is said of it, beside the whole verdict. */
import type { Field, Note, Part, Says, Verdict } from "../../../grader/index.ts";
import { announce } from "../announce.ts";
import type { Asked } from "../help.ts";
import { explain, says } from "../says.ts";
import { word } from "../wording.ts";

const signs = { right: "✓", partly: "◐", wrong: "✗", refused: "!" };
type Mark = keyof typeof signs;

/** Listen to what the element tells of: a verdict, a change, other numbers. */
export function wake(question: Asked): void {
  question.addEventListener("verdict", (event) => {
    mark(question, (event as CustomEvent<Verdict>).detail);
  });
  question.addEventListener("redraw", (event) => {
    clear(question);
    for (const field of (event as CustomEvent<Field[]>).detail) arrange(question, field);
  });
  question.form.addEventListener("input", (event) => {
    const part = (event.target as HTMLElement).closest<HTMLElement>("[data-part]");
    if (part) unmark(question, part);
  });
}

/** Show a verdict part by part, name the parts in its reasons, and say all of it aloud. */
function mark(question: Asked, verdict: Verdict): void {
  clear(question);
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  for (const part of parts) lit(question, part);
  const reasons = question.querySelector<HTMLElement>(".reasons");
  reasons?.replaceChildren(...verdict.notes.flatMap((note) => told(question, note)));
  for (const { part } of verdict.notes) if (part && !parts.length) flag(question, part, "refused");
  const first = parts.length ? undefined : verdict.notes.find(({ part }) => part)?.part;
  if (first) control(rowOf(question, first))?.focus();
  const words = [
    question.querySelector(".verdict")?.textContent,
    reasons?.textContent,
    ...parts.map(({ name }) => spoken(question, name)),
  ];
  announce(words.filter(Boolean).join(" "));
}

function lit(question: Asked, { name, score, notes }: Part): void {
  const sign = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
  const row = flag(question, name, sign);
  if (!row || !notes.length) return;
  const remark = document.createElement("div");
  remark.className = "remark";
  remark.append(...notes.flatMap((note) => own(question, note)));
  const list = question.querySelector(".remarks");
  if (!list) return row.append(remark);
  const item = document.createElement("li");
  item.dataset["of"] = name;
  item.dataset["mark"] = sign;
  const title = document.createElement("strong");
  title.textContent = `${signs[sign]} ${labelOf(question, name)}`;
  item.append(title, remark);
  list.append(item);
}

/** Put a sign with its word at a part; what can be filled in there says it to those who do not see it. */
function flag(question: Asked, name: string, sign: Mark): HTMLElement | undefined {
  const row = rowOf(question, name);
  if (!row) return undefined;
  row.dataset["mark"] = sign;
  control(row)?.setAttribute("aria-invalid", String(sign !== "right"));
  const light = document.createElement("span");
  light.className = "part-sign";
  const shape = document.createElement("span");
  shape.ariaHidden = "true";
  shape.textContent = signs[sign];
  const text = document.createElement("span");
  text.className = "part-word";
  text.textContent = sign === "refused" ? "" : word(`part.${sign}`);
  light.append(shape, text);
  (row.querySelector(".gap") ?? row).append(light);
  return row;
}

/** At a part the author's words need no introduction: its sign is one. */
function own(question: Asked, note: Note): HTMLElement[] {
  const words = note.says === undefined ? undefined : says(question, note.says, question.slots);
  return words ? [words] : explain(question, note);
}

/** A reason, with the name of the part that it is about: in its sentence, or before it. */
function told(question: Asked, note: Note): HTMLElement[] {
  const name = note.part === undefined ? "" : labelOf(question, note.part);
  const inside = note.params && "line" in note.params;
  const named = inside ? { ...note, params: { ...note.params, line: name } } : note;
  const blocks = explain(question, named, question.slots);
  if (!name || inside) return blocks;
  const title = document.createElement("strong");
  title.textContent = `${name}: `;
  blocks[0]?.prepend(title);
  return blocks;
}

/** What is said of a part, with its name: "Gap 2: Not right. …". */
function spoken(question: Asked, name: string): string {
  const row = rowOf(question, name);
  const remark =
    row?.querySelector(".remark") ??
    question.querySelector(`.remarks [data-of="${CSS.escape(name)}"] .remark`);
  const sign = row?.querySelector(".part-word")?.textContent ?? "";
  return `${labelOf(question, name)}: ${sign}. ${remark?.textContent ?? ""}`.trim();
}

/** How a part is called: by the server's word, its heading cells, or its own text. */
export function labelOf(question: Asked, name: string): string {
  const row = rowOf(question, name);
  if (row?.dataset["label"]) return row.dataset["label"];
  const heads = control(row)?.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const texts = heads.map((id) => document.getElementById(id)?.textContent?.trim());
  if (row?.matches("td")) return texts.join(", ");
  return row?.querySelector("label, .line")?.textContent?.trim() ?? "";
}

function rowOf(question: Asked, name: string): HTMLElement | undefined {
  return question.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`) ?? undefined;
}

function control(row: HTMLElement | undefined): HTMLElement | undefined {
  return row?.querySelector<HTMLElement>("select, input:not([type=hidden], .place)") ?? undefined;
}

function clear(question: Asked): void {
  for (const row of question.querySelectorAll<HTMLElement>("[data-part]")) unmark(question, row);
}

export function unmark(question: Asked, row: HTMLElement): void {
  delete row.dataset["mark"];
  control(row)?.removeAttribute("aria-invalid");
  for (const old of row.querySelectorAll(".part-sign, .remark")) old.remove();
  const of = CSS.escape(row.dataset["part"] ?? "");
  for (const old of question.querySelectorAll(`.remarks [data-of="${of}"]`)) old.remove();
}

/** Other numbers, another order of what is chosen from. */
function arrange(question: Asked, field: Field): void {
  if (field.kind === "match")
    for (const { name } of field.left) {
      const row = rowOf(question, name);
      row?.parentElement?.append(row);
      deal(row, field.right);
    }
  const cells = field.kind === "grid" ? field.cells.flat() : [];
  const inner = cells.flatMap((cell) => (cell && "gap" in cell ? [cell.gap] : []));
  for (const gap of field.kind === "cloze" ? field.gaps : inner)
    if (gap.kind === "choose") deal(rowOf(question, gap.name), gap.options);
}

function deal(row: HTMLElement | undefined, options: Says[]): void {
  const list = row?.querySelector("select");
  for (const { name } of options) {
    const option = list?.querySelector(`option[value="${CSS.escape(name)}"]`);
    if (option) list?.append(option);
  }
}
