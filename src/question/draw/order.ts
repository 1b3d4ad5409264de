/** Lines to be put in order: on paper each has a box for its number; a script gives it buttons instead, in the room that is here. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape, plain } from "../escape.ts";
import { spoken } from "./pick.ts";

export function order(field: Field & { kind: "order" }, sheet: Sheet): string {
  const { name, label, lines, spare, levels } = field;
  const place = `${sheet.id}-place`;
  const acts = [
    "up",
    "down",
    ...(levels ? ["out", "in"] : []),
    ...(spare ? ["away", "use"] : []),
  ] as Act[];
  const rows = lines.map((line) => {
    const id = `${sheet.id}-${line.name}`;
    const words = "code" in line ? `<code>${escape(line.code)}</code>` : sheet.prose(line.says);
    return (
      `<li class="row" data-part="${escape(line.name)}" data-label="${plain(words)}">` +
      `<span class="grip with-script"></span>` +
      `<input class="place" type="text" inputmode="numeric" size="2" autocomplete="off"` +
      ` aria-labelledby="${place} ${id}">` +
      `<span class="line" id="${id}"${spoken(sheet)}>${words}</span>` +
      // Not in the answer before somebody puts it there.
      `<input type="hidden" name="${escape(name)}" value="${escape(line.name)}" disabled>` +
      `<span class="moves with-script">${acts.map((act) => move(act, plain(words), sheet)).join("")}</span></li>`
    );
  });
  return (
    `<fieldset class="field order" data-levels="${levels}"${spare ? " data-spare" : ""}>` +
    `<legend>${escape(sheet.say(label))}</legend>` +
    `<span hidden id="${place}">${escape(sheet.say("field.place"))}</span>` +
    `${spare ? `${heading("order.used", sheet)}<ol class="rows with-script" data-empty></ol>${heading("order.spare", sheet)}` : ""}` +
    `<ol class="rows${spare ? " spare" : ""}">${rows.join("")}</ol></fieldset>`
  );
}

/** What a button does to a line, and its face. It can be pressed once its script is there. */
const faces = { up: "↑", down: "↓", out: "⇤", in: "⇥", away: "×", use: "+" } as const;
export type Act = keyof typeof faces;

function move(act: Act, line: string, sheet: Sheet): string {
  const title = escape(sheet.say(`order.${act}`));
  return `<button type="button" disabled data-move="${act}" title="${title}" aria-label="${title}: ${line}">${faces[act]}</button>`;
}

const heading = (key: string, sheet: Sheet): string =>
  `<p class="label with-script">${escape(sheet.say(key))}</p>`;
