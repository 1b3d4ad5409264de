/** Running text with gaps: each a field in the line, with a small number by which it is spoken of. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";
import { gap, rules } from "./gap.ts";
import { spoken } from "./pick.ts";

export function cloze(field: Field & { kind: "cloze" }, sheet: Sheet): string {
  const named = field.gaps.map((one, n) => {
    return { field: one, label: sheet.say("field.gap", { n: n + 1 }), n: n + 1 };
  });
  const text = sheet.prose(field.says).replace(/\[\[(\w+)\]\]/g, (whole, name: string) => {
    const found = named.find(({ field }) => field.name === name);
    if (!found) return whole;
    const id = `${sheet.id}-${name}`;
    const label = escape(found.label);
    return (
      `<span class="gap" data-part="${escape(name)}" data-label="${label}">` +
      `<label for="${id}"><span class="unseen">${label}</span><sup aria-hidden="true">${found.n}</sup></label>` +
      `${gap(found.field, `id="${id}"`, sheet)}${choices(found.field, sheet)}</span>`
    );
  });
  return (
    `<fieldset class="field cloze"><legend>${escape(sheet.say(field.label))}</legend>` +
    `<div class="passage"${spoken(sheet)}>${text}</div>` +
    `${rules(named, sheet)}<ul class="remarks"></ul></fieldset>`
  );
}

/** What may be chosen, in words: on paper no list opens. */
function choices(field: (Field & { kind: "cloze" })["gaps"][number], sheet: Sheet): string {
  if (field.kind !== "choose") return "";
  const words = field.options.map(({ says }) => plain(sheet.prose(says)));
  return `<span class="choices">(${words.join(" / ")})</span>`;
}
