/** Room to write, and the rubric that the learner judges the own text by. On paper both, one after the other. */
import type { Field } from "../../../grader/index.ts";
import type { Sheet } from "../draw.ts";
import { escape } from "../escape.ts";
import { spoken } from "./pick.ts";

export function essay(field: Field & { kind: "essay" }, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  return (
    `<div class="field essay"><label for="${id}">${escape(sheet.say(field.label))}</label>` +
    `<textarea id="${id}" name="${escape(field.name)}" rows="8" autocomplete="off"` +
    ` aria-describedby="${id}-rule"></textarea>` +
    `<small class="rule" id="${id}-rule">${escape(sheet.say(`note.${field.rule.code}`, field.rule.params))}</small></div>`
  );
}

/** Each criterion is a group of its own; a script keeps all of it back until the text is recorded. */
export function rubric(field: Field & { kind: "rubric" }, sheet: Sheet): string {
  const lang = spoken(sheet);
  const id = `${sheet.id}-${field.name}`;
  const criteria = field.criteria.map(({ name, says, levels }) => {
    const options = levels.map((level) => {
      const words =
        "says" in level
          ? `<span${lang}>${sheet.prose(level.says)}</span>`
          : `<span>${escape(sheet.say(level.label))}</span>`;
      return (
        `<label class="option"><input type="radio" name="${escape(name)}"` +
        ` value="${escape(level.name)}">${words}</label>`
      );
    });
    return (
      `<fieldset class="criterion" data-part="${escape(name)}">` +
      `<legend${lang}>${sheet.prose(says)}</legend>${options.join("")}</fieldset>`
    );
  });
  const model = field.model
    ? `<p class="label">${escape(sheet.say("field.model"))}</p>` +
      `<div class="model says"${lang}>${sheet.prose(field.model)}</div>`
    : "";
  return (
    `<section class="field rubric" aria-labelledby="${id}" tabindex="-1">` +
    `<p class="title" id="${id}">${escape(sheet.say(field.label))}</p>${model}${criteria.join("")}</section>`
  );
}
