/** Questions with parts: each part shows its own sign and word, and what is said of it, beside the whole verdict. */
import type { Field, Note, Part, Says, Verdict } from "../../../grader/index.ts";
import { announce } from "../announce.ts";
import type { Asked } from "../help.ts";
import { explain, says } from "../says.ts";
import { own } from "../verdict.ts";
import { word } from "../wording.ts";

const signs = { right: "✓", partly: "◐", wrong: "✗", refused: "!" };
type Mark = keyof typeof signs;
/** The parts in the page, by name: looked for once, for a page is long. */
type Rows = Map<string, HTMLElement>;

/** Listen to what the element tells of: a verdict, a change, other numbers. */
export function wake(question: Asked): void {
  question.addEventListener("verdict", (event) => {
    mark(question, (event as CustomEvent<Verdict>).detail);
  });
  question.addEventListener("redraw", (event) => {
    const rows = rowsOf(question);
    for (const row of rows.values()) unmark(question, row);
    for (const field of (event as CustomEvent<Field[]>).detail) arrange(rows, field);
  });
  question.form.addEventListener("input", (event) => {
    const part = (event.target as HTMLElement).closest<HTMLElement>("[data-part]");
    if (part) unmark(question, part);
  });
}

/** Show a verdict part by part, name the parts in its reasons, and say all of it aloud. */
function mark(question: Asked, verdict: Verdict): void {
  const rows = rowsOf(question);
  for (const row of rows.values()) unmark(question, row);
  const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
  const list = question.querySelector(".remarks");
  const spoken = parts.map((part) => lit(question, rows.get(part.name), part, list));
  const reasons = own(question, ".reasons");
  const named = verdict.notes.filter(({ part }) => part);
  if (named.length)
    reasons?.replaceChildren(...verdict.notes.flatMap((note) => told(question, rows, note)));
  const wanting = parts.length ? [] : named.map(({ part = "" }) => rows.get(part));
  for (const row of wanting) flag(row, "refused");
  control(wanting[0])?.focus();
  const whole = [own(question, ".verdict"), reasons].map((one) => one?.textContent);
  announce([...whole, ...spoken].filter(Boolean).join(" "));
}

/** Show how a part went, at its place and in the list of remarks; and say it, with its name: "Gap 2: Not right. …". */
function lit(
  question: Asked,
  row: HTMLElement | undefined,
  { name, score, notes }: Part,
  list: Element | null,
): string {
  const sign = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
  flag(row, sign);
  const spoken = `${labelOf(row)}: ${word(`part.${sign}`)}.`;
  if (!row || !notes.length) return spoken;
  const blocks = notes.flatMap((note) => alone(question, note));
  const remark = document.createElement(list ? "li" : "div");
  remark.className = "remark";
  if (list) {
    const title = document.createElement("strong");
    title.textContent = `${signs[sign]} ${labelOf(row)}`;
    Object.assign(remark.dataset, { of: name, mark: sign });
    remark.append(title);
  }
  remark.append(...blocks);
  (list ?? row).append(remark);
  return [spoken, ...blocks.map((block) => block.textContent)].join(" ");
}

/** Put a sign with its word at a part; what can be filled in there says it to those who do not see it. */
function flag(row: HTMLElement | undefined, sign: Mark): void {
  if (!row) return;
  row.dataset["mark"] = sign;
  control(row)?.setAttribute("aria-invalid", String(sign !== "right"));
  const gap = row.querySelector(".gap") ?? row.closest(".gap");
  const said = sign === "refused" ? "" : word(`part.${sign}`);
  const light = document.createElement("span");
  light.className = "part-sign";
  light.dataset["mark"] = sign;
  // In a line there is no room for its word, which is heard all the same.
  light.textContent = gap || !said ? signs[sign] : `${signs[sign]} ${said}`;
  if (said) Object.assign(light, { role: "img", ariaLabel: said });
  else light.ariaHidden = "true";
  (gap ?? row).append(light);
}

/** At a part the author's words need no introduction: its sign is one. */
function alone(question: Asked, note: Note): HTMLElement[] {
  const words = note.says === undefined ? undefined : says(question, note.says, question.slots);
  return words ? [words] : explain(question, note);
}

/** A reason, with the name of the part that it is about: in its sentence, or before it. */
function told(question: Asked, rows: Rows, note: Note): HTMLElement[] {
  const name = note.part === undefined ? "" : labelOf(rows.get(note.part));
  const inside = note.params && "line" in note.params;
  const named = inside ? { ...note, params: { ...note.params, line: name } } : note;
  const blocks = explain(question, named, question.slots);
  if (!name || inside) return blocks;
  const title = document.createElement("strong");
  title.textContent = `${name}: `;
  blocks[0]?.prepend(title);
  return blocks;
}

/** How a part is called, by the server's word. */
function labelOf(row: HTMLElement | undefined): string {
  return row?.dataset["label"] ?? "";
}

function rowsOf(question: Asked): Rows {
  const rows = [...question.querySelectorAll<HTMLElement>("[data-part]")];
  return new Map(rows.map((row) => [row.dataset["part"] ?? "", row]));
}

function control(row: HTMLElement | undefined): HTMLElement | undefined {
  return row?.querySelector<HTMLElement>("select, input:not([type=hidden], .place)") ?? undefined;
}

export function unmark(question: Asked, row: HTMLElement): void {
  if (!row.dataset["mark"]) return;
  delete row.dataset["mark"];
  control(row)?.removeAttribute("aria-invalid");
  for (const old of row.querySelectorAll(".part-sign, .remark")) old.remove();
  const of = CSS.escape(row.dataset["part"] ?? "");
  for (const old of question.querySelectorAll(`.remarks [data-of="${of}"]`)) old.remove();
}

/** Other numbers, another order of what is chosen from. */
function arrange(rows: Rows, field: Field): void {
  if (field.kind === "match")
    for (const { name } of field.left) {
      const row = rows.get(name);
      row?.parentElement?.append(row);
      deal(row, field.right);
    }
  const cells = field.kind === "grid" ? field.cells.flat() : [];
  const inner = cells.flatMap((cell) => (cell && "gap" in cell ? [cell.gap] : []));
  for (const gap of field.kind === "cloze" ? field.gaps : inner)
    if (gap.kind === "choose") deal(rows.get(gap.name), gap.options);
}

function deal(row: HTMLElement | undefined, options: Says[]): void {
  const list = row?.querySelector("select");
  for (const { name } of options) {
    const option = list?.querySelector(`option[value="${CSS.escape(name)}"]`);
    if (option) list?.append(option);
  }
}
