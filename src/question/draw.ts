/** Fields to HTML: what the server draws of a question, complete and labelled before any script runs. */
import type { Field, Note } from "../../grader/index.ts";
import { unfold } from "./draw/case.ts";
import { cloze } from "./draw/cloze.ts";
import { grid } from "./draw/grid.ts";
import { match } from "./draw/match.ts";
import { order } from "./draw/order.ts";
import { essay, rubric } from "./draw/reflect.ts";
import { escape } from "./escape.ts";
import { brush, caliper, point, tally } from "./draw/instrument.ts";

/** What drawing needs to know of the page. All text is plain; only `prose` is HTML. */
export interface Sheet {
  /** Prefix of DOM ids, unique on the page. */
  id: string;
  /** Language tag of the author's words, where it differs from the page's. */
  spoken?: string;
  /** The interface's word for a code. */
  say(code: string, params?: Note["params"]): string;
  /** The author's words at a path, as inline HTML. */
  prose(path: string): string;
  /** The same as plain text: for pictures, where nothing is marked up. */
  plain(path: string): string;
}

/** One field after another, each with its own label. */
export function draw(fields: Field[], sheet: Sheet): string {
  return fields.map((field) => one(field, sheet)).join("");
}

function one(field: Field, sheet: Sheet): string {
  switch (field.kind) {
    case "line":
      return line(field, sheet);
    case "choose":
      return choose(field, sheet);
    case "code":
      return code(field, sheet);
    case "match":
      return match(field, sheet);
    case "order":
      return order(field, sheet);
    case "cloze":
      return cloze(field, sheet);
    case "grid":
      return grid(field, sheet);
    case "point":
      return point(field, sheet);
    case "caliper":
      return caliper(field, sheet);
    case "tally":
      return tally(field, sheet);
    case "brush":
      return brush(field, sheet);
    case "case":
      return unfold(field, sheet, draw);
    case "essay":
      return essay(field, sheet);
    case "rubric":
      return rubric(field, sheet);
  }
}

/** Room to type one line. No numeric keypad: the ones of phones lack the minus sign, the point or the unit. */
function line(field: Field & { kind: "line" }, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const unit = field.unit ? `<span class="unit" id="${id}-unit">${escape(field.unit)}</span>` : "";
  const rule = field.rule
    ? `<small class="rule" id="${id}-rule">${escape(sheet.say(`note.${field.rule.code}`, field.rule.params))}</small>`
    : "";
  // Polite by its role; empty, and so neither seen nor heard, until something is typed.
  const echo = field.echo ? `<output class="echo" id="${id}-echo" for="${id}"></output>` : "";
  const about = [unit && `${id}-unit`, rule && `${id}-rule`, echo && `${id}-echo`]
    .filter(Boolean)
    .join(" ");
  return (
    `<div class="field single${field.numeric ? " numeric" : ""}">` +
    `<label for="${id}">${escape(sheet.say(field.label))}</label>` +
    `<span class="blank"><input type="text" id="${id}" name="${escape(field.name)}" autocomplete="off"` +
    ` autocapitalize="off" spellcheck="false" enterkeyhint="done"${about && ` aria-describedby="${about}"`}>` +
    `${unit}</span>${echo}${rule}</div>`
  );
}

function choose(field: Field & { kind: "choose" }, sheet: Sheet): string {
  const lang = sheet.spoken ? ` lang="${sheet.spoken}"` : "";
  const options = field.options.map(
    ({ name, says }) =>
      `<label class="option"><input type="${field.many ? "checkbox" : "radio"}" name="${escape(field.name)}"` +
      ` value="${escape(name)}"><span${lang}>${sheet.prose(says)}</span></label>`,
  );
  return `<fieldset class="field choose"><legend>${escape(sheet.say(field.label))}</legend>${options.join("")}</fieldset>`;
}

/** A real textarea with the first language's starter: the editor grows over it, and works without it. */
function code(field: Field & { kind: "code" }, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const [first = ""] = field.languages;
  const starter = field.starters[first] ?? "";
  const tabs = field.languages.map(
    (language, at) =>
      `<label class="tab"><input type="radio" name="language" value="${escape(language)}"` +
      `${at === 0 ? " checked" : ""}><span>${escape(sheet.say(`exercise.language.${language}`))}</span></label>`,
  );
  return (
    `<div class="field code"><fieldset class="tabs"><legend>${escape(sheet.say("exercise.language"))}</legend>` +
    `${tabs.join("")}</fieldset><label class="unseen" for="${id}">${escape(sheet.say(field.label))}</label>` +
    // A line break after the tag is dropped by HTML: it keeps a starter's own first empty line.
    `<div class="pad"><textarea id="${id}" name="${escape(field.name)}" rows="${rows(starter)}"` +
    ` autocomplete="off" autocapitalize="off" spellcheck="false">\n${escape(starter)}</textarea></div></div>`
  );
}

/** Lines to show: the starter and room to write, within reason. */
function rows(starter: string): number {
  return Math.min(24, Math.max(8, starter.split("\n").length + 2));
}
