/** Lines to be put in order: on paper each has a box for its number; a script gives it buttons instead. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";
import { spoken } from "./pick.ts";

export function order(field: Field & { kind: "order" }, sheet: Sheet): string {
  const { name, label, lines, spare, levels } = field;
  const place = `${sheet.id}-place`;
  const rows = lines.map((line) => {
    const id = `${sheet.id}-${line.name}`;
    const words = "code" in line ? `<code>${escape(line.code)}</code>` : sheet.prose(line.says);
    return (
      `<li class="row" data-part="${escape(line.name)}" data-label="${plain(words)}">` +
      `<input class="place" type="text" inputmode="numeric" size="2" autocomplete="off"` +
      ` aria-labelledby="${place} ${id}">` +
      `<span class="line" id="${id}"${spoken(sheet)}>${words}</span>` +
      // Not in the answer before somebody puts it there.
      `<input type="hidden" name="${escape(name)}" value="${escape(line.name)}" disabled></li>`
    );
  });
  return (
    `<fieldset class="field order" data-levels="${levels}"${spare ? " data-spare" : ""}>` +
    `<legend>${escape(sheet.say(label))}</legend>` +
    `<span hidden id="${place}">${escape(sheet.say("field.place"))}</span>` +
    `<ol class="rows">${rows.join("")}</ol></fieldset>`
  );
}
