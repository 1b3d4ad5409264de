/** Pairs: what stands on the left, and beside each a list of what may belong to it. On paper, letters to write down. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";
import { pick, spoken } from "./pick.ts";

export function match(field: Field & { kind: "match" }, sheet: Sheet): string {
  const rows = field.left.map(({ name, says }) => {
    const id = `${sheet.id}-${name}`;
    const words = sheet.prose(says);
    return (
      `<li class="row" data-part="${escape(name)}" data-label="${plain(words)}">` +
      `<label for="${id}"${spoken(sheet)}>${words}</label>` +
      `${pick(name, field.right, `id="${id}"`, sheet)}</li>`
    );
  });
  const bank = field.right.map(({ says }) => `<li>${sheet.prose(says)}</li>`);
  return (
    `<fieldset class="field match"><legend>${escape(sheet.say(field.label))}</legend>` +
    `<ul class="rows">${rows.join("")}</ul>` +
    `<ol class="bank"${spoken(sheet)}>${bank.join("")}</ol></fieldset>`
  );
}
