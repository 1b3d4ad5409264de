/** The ruled list of cases: sign, name, milliseconds; the first visible failing one open. */
import type { Note, Part, Plot } from "../../../grader/index.ts";
import { shown } from "../figure/evidence.ts";
import { plotted } from "../figure/plot.ts";
import { explain } from "../says.ts";
import { word } from "../wording.ts";
import { present } from "./value.ts";

type State = "pass" | "partly" | "fail" | "skipped";

/** Show what became of each case, in the author's order. `plots`: what the program drew in each, by name. */
export function showCases(
  root: HTMLElement,
  parts: Part[],
  plots: ReadonlyMap<string, Plot[]> = new Map(),
): void {
  const first = parts.find((part) => !part.hidden && part.score < 1 && part.args);
  for (const row of root.querySelectorAll<HTMLElement>("[data-case]")) {
    const name = row.dataset["case"] ?? "";
    const part = parts.find((one) => one.name === name);
    if (part) fill(root, row, part, part === first, part.hidden ? [] : plots.get(name));
    else empty(row);
  }
}

/** Back to a list of names. */
export function clearCases(root: HTMLElement): void {
  for (const row of root.querySelectorAll<HTMLElement>("[data-case]")) empty(row);
}

function empty(row: HTMLElement): void {
  delete row.dataset["state"];
  row.replaceChildren(label("name", row.dataset["case"] ?? ""));
}

function stateOf({ score, notes }: Part): State {
  if (notes.some(({ code }) => code === "case.skipped")) return "skipped";
  return score >= 1 ? "pass" : score > 0 ? "partly" : "fail";
}

/** One line; where there is more to say of a case, the line opens. */
function fill(
  root: HTMLElement,
  row: HTMLElement,
  part: Part,
  open: boolean,
  plots: Plot[] | undefined,
): void {
  const state = stateOf(part);
  row.dataset["state"] = state;
  const time = part.milliseconds;
  const result = [
    word(`exercise.case.${state}`),
    time === undefined ? "" : word("exercise.milliseconds", { ms: Math.max(1, Math.round(time)) }),
  ];
  const line = [label("name", part.name), label("result", result.filter(Boolean).join(" · "))];
  const more = [
    ...reasons(root, part.notes),
    ...(part.hidden && state !== "pass" ? [paragraph("exercise.case.hidden")] : []),
    ...evidence(part),
    ...plotted(plots),
  ];
  if (more.length === 0) return row.replaceChildren(...line);
  const details = document.createElement("details");
  details.open = open;
  const summary = document.createElement("summary");
  summary.append(...line);
  details.append(summary, ...more);
  row.replaceChildren(details);
}

/** What is said of a place (`compare.at`) runs on into what is said of it. */
function reasons(root: HTMLElement, notes: Note[]): HTMLElement[] {
  return notes.flatMap((note, at) => {
    const before = notes[at - 1];
    if (note.code === "compare.at") return [];
    const blocks = explain(root, note);
    if (before?.code === "compare.at")
      blocks[0]?.prepend(`${word("note.compare.at", before.params)} `);
    return blocks;
  });
}

function label(role: string, text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = role;
  span.textContent = text;
  return span;
}

function paragraph(key: string): HTMLElement {
  const text = document.createElement("p");
  text.textContent = word(key);
  return text;
}

/** Arguments, expected, got and what was printed; what the comparator found as a figure. */
function evidence({ args, expected, got, output, evidence: found }: Part): HTMLElement[] {
  const list = document.createElement("dl");
  const row = (name: string, ...values: HTMLElement[]): void => {
    const term = document.createElement("dt");
    term.textContent = word(name);
    const entry = document.createElement("dd");
    entry.append(...values);
    list.append(term, entry);
  };
  const picture = found && shown(found);
  const drawn = found?.kind === "curves" && picture !== undefined;
  if (args) row("exercise.args", ...args.map((value) => present(value)));
  if (expected !== undefined) row("exercise.expected", present(expected, drawn));
  if (got !== undefined) row("exercise.got", present(got, drawn));
  if (output) row("exercise.output", printed(output));
  return [list, picture].filter((block) => block?.hasChildNodes()) as HTMLElement[];
}

export function printed(output: string): HTMLElement {
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = output;
  return pre;
}
