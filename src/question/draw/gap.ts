/** Shared by what is drawn: a field small enough for a sentence or a cell. `naming` names it. */
import type { Gap } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape } from "../escape.ts";
import { pick } from "./pick.ts";

export function gap(field: Gap, naming: string, sheet: Sheet): string {
  if (field.kind === "choose") return pick(field.name, field.options, naming, sheet);
  const id = `${sheet.id}-${field.name}`;
  const unit = field.unit ? `<span class="unit" id="${id}-unit">${escape(field.unit)}</span>` : "";
  const about = [unit && `${id}-unit`, field.rule && `${id}-rule`].filter(Boolean).join(" ");
  return (
    `<input type="text" name="${escape(field.name)}" ${naming} size="${field.numeric ? 7 : 14}"` +
    ` autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="done"` +
    `${field.numeric ? ' class="numeric"' : ""}${about && ` aria-describedby="${about}"`}>${unit}`
  );
}

/** The rules of acceptance, each after the name of its gap or cell; rules that are alike are said once. */
export function rules(gaps: { field: Gap; label: string }[], sheet: Sheet): string {
  const said = new Map<string, { ids: string[]; labels: string[] }>();
  for (const { field, label } of gaps) {
    if (field.kind !== "line" || !field.rule) continue;
    const text = sheet.say(`note.${field.rule.code}`, field.rule.params);
    const known = said.get(text) ?? { ids: [], labels: [] };
    known.ids.push(`${sheet.id}-${field.name}-rule`);
    known.labels.push(label);
    said.set(text, known);
  }
  const lines = [...said].map(([text, { ids, labels }]) => {
    const names = said.size > 1 ? `<b>${labels.join(" · ")}</b> ` : "";
    const inner = ids.reduce((inside, id) => `<span id="${id}">${inside}</span>`, escape(text));
    return `<li>${names}${inner}</li>`;
  });
  return lines.length ? `<ul class="rules rule">${lines.join("")}</ul>` : "";
}
