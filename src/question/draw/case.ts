/** The steps of a case, each a form of its own: on paper all of them; a script opens one after the other. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape } from "../escape.ts";
import { spoken } from "./pick.ts";

/** `draw`: how fields are drawn, those of a step as any. */
export function unfold(
  field: Field & { kind: "case" },
  sheet: Sheet,
  draw: (fields: Field[], sheet: Sheet) => string,
): string {
  const lang = spoken(sheet);
  const total = field.steps.length;
  const steps = field.steps.map(({ name, within, reveals, fields }, n) => {
    const id = `${sheet.id}-${name}`;
    const inner: Sheet = {
      ...sheet,
      id,
      prose: (path) => sheet.prose(`${within}.${path}`),
      plain: (path) => sheet.plain(`${within}.${path}`),
    };
    const [first] = fields;
    const wake = first?.kind === "line" && first.echo ? "echo" : first?.kind;
    const reveal = reveals ? `<div class="prompt"${lang}>${inner.prose("reveal")}</div>` : "";
    return (
      `<li data-step="${escape(name)}" data-wake="${wake}"${n ? "" : " data-open"}>` +
      `<div class="reveal" role="group" aria-labelledby="${id}-step" tabindex="-1">` +
      `<p class="step" id="${id}-step"><span class="label" data-pagefind-ignore>${escape(sheet.say("case.step", { n: n + 1, total }))}</span>` +
      ` <span${lang}>${inner.prose("title")}</span></p>${reveal}</div>` +
      `<div class="prompt"${lang}>${inner.prose("prompt")}</div>` +
      `<form method="dialog" autocomplete="off" aria-labelledby="${id}-step">` +
      `<fieldset class="lock">${draw(fields, inner)}</fieldset>` +
      `<div class="act with-script"><button class="button">${escape(sheet.say("case.answer"))}</button></div>` +
      `<div class="reasons with-script"></div></form></li>`
    );
  });
  return (
    `<p class="rule with-script" data-pagefind-ignore>${escape(sheet.say(field.label))}</p>` +
    `<ol class="case">${steps.join("")}</ol>`
  );
}
