/** Fields with a picture, as HTML: the picture, what its script needs to know of it, and inputs that work without script. */
import { type Field, type Picture, scales } from "../../../grader/index.ts";
import { drawPicture } from "../../parts/picture/draw.ts";
import type { Sheet } from "../draw.ts";
import { escape } from "../escape.ts";

type Of<Kind extends Field["kind"]> = Extract<Field, { kind: Kind }>;

/** The whole of such a field: legend, picture, keys, then the inputs and the rule. */
function frame(
  field: Of<"point" | "caliper" | "tally" | "brush">,
  sheet: Sheet,
  data: Record<string, string>,
  inputs: string,
): string {
  const id = `${sheet.id}-${field.name}`;
  const { kind, picture, label } = field;
  const words = (path: string): string => escape(sheet.plain(path));
  const { inner, box, frame: at } = drawPicture(picture, id, words);
  const { x, y } = scales(picture);
  const all: Record<string, string> = {
    instrument: kind,
    ground: picture.kind,
    box: box.join(" "),
    frame: [at.left, at.top, at.right, at.bottom].join(" "),
    x: [x.from, x.to, x.step, x.unit].join(" "),
    // Values grow upwards on a graph and downwards on an image.
    y: [...(picture.kind === "trace" ? [y.to, y.from] : [y.from, y.to]), y.step, y.unit].join(" "),
    ...data,
  };
  const attributes = Object.entries(all).map(([name, text]) => ` data-${name}="${escape(text)}"`);
  const lang = sheet.spoken ? ` lang="${sheet.spoken}"` : "";
  const keys = kind === "tally" ? "point" : kind;
  const rule =
    "rule" in field
      ? `<small class="rule" id="${id}-rule">${escape(sheet.say(`note.${field.rule.code}`, field.rule.params))}</small>`
      : "";
  return (
    `<fieldset class="field instrument" id="${id}"${attributes.join("")}><legend>${escape(sheet.say(label))}</legend>` +
    `<div class="plate stage"><div class="plate-frame"><svg viewBox="0 0 ${box.join(" ")}" role="img" aria-labelledby="${id}-alt"${lang}>${inner}</svg></div></div>` +
    `<p class="keys with-script" id="${id}-keys">${escape(sheet.say(`field.keys.${keys}`))}</p>` +
    `<details class="describe"><summary>${escape(sheet.say("plate.text"))}</summary><p id="${id}-alt"${lang}>${words("alt")}</p></details>` +
    `${inputs}${rule}</fieldset>`
  );
}

/** One labelled number with its unit. What the eye sees beside it anyway, `of`, is only said. */
function number(id: string, name: string, of: string, label: string, unit: string): string {
  const after = unit && `<span class="unit">${escape(unit)}</span>`;
  return (
    `<span class="number"><label for="${id}-${name}">${of && `<span class="unseen">${escape(of)}: </span>`}${escape(label)}</label><span class="blank">` +
    `<input type="text" id="${id}-${name}" name="${escape(name)}" autocomplete="off" spellcheck="false" inputmode="text">${after}</span></span>`
  );
}

/** What the two directions of a picture are called. */
function axes(picture: Picture, sheet: Sheet): [string, string] {
  if (picture.kind === "trace") return [sheet.plain("picture.x"), sheet.plain("picture.y")];
  return [sheet.say("field.axis.across"), sheet.say("field.axis.down")];
}

export function point(field: Of<"point">, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const { x, y } = scales(field.picture);
  const [across, down] = axes(field.picture, sheet);
  const rows = Array.from({ length: field.most }, (_, at) => {
    const n = String(at + 1);
    const of = sheet.say("field.point", { n });
    return (
      `<li data-part="${n}" data-label="${escape(of)}"><span class="letter" aria-hidden="true">${n}</span>` +
      number(id, `${n}.x`, of, across, x.unit) +
      number(id, `${n}.y`, of, down, y.unit) +
      `</li>`
    );
  });
  const data = { most: String(field.most) };
  return frame(field, sheet, data, `<ol class="readings">${rows.join("")}</ol>`);
}

export function caliper(field: Of<"caliper">, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const { unit } = scales(field.picture).x;
  const lang = sheet.spoken ? ` lang="${sheet.spoken}"` : "";
  const rows = field.calipers.map(({ name, says, span }, n) => {
    const letter = String.fromCharCode(65 + n);
    const edges = span
      ? [
          [`${name}.from`, sheet.say("field.caliper.start")],
          [`${name}.to`, sheet.say("field.caliper.end")],
        ]
      : [[name, sheet.say("field.caliper.time")]];
    const inputs = edges.map(([input = "", edge = ""]) =>
      number(id, input, `${letter}, ${sheet.plain(says)}`, edge, unit),
    );
    return (
      `<li data-part="${escape(name)}" data-label="${escape(`${letter}, ${sheet.plain(says)}`)}"><span class="letter" aria-hidden="true">${letter}</span>` +
      `<span class="says"${lang}>${escape(sheet.plain(says))}</span>${inputs.join("")}` +
      `<output class="reading"></output></li>`
    );
  });
  return frame(field, sheet, {}, `<ol class="readings">${rows.join("")}</ol>`);
}

export function tally(field: Of<"tally">, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const { unit } = scales(field.picture).x;
  const label = sheet.say("field.times", { unit });
  const input = number(id, field.name, "", label, "");
  return frame(field, sheet, { most: "200" }, `<div class="readings times">${input}</div>`);
}

export function brush(field: Of<"brush">, sheet: Sheet): string {
  const id = `${sheet.id}-${field.name}`;
  const { picture } = field;
  const pixels = picture.kind === "image" ? `${picture.width} ${picture.height}` : "1 1";
  const inputs =
    tools(id, picture, sheet) +
    `<details class="describe"><summary>${escape(sheet.say("field.mask.text"))}</summary>` +
    `<label for="${id}-text">${escape(sheet.say("field.mask.runs"))}</label>` +
    `<textarea id="${id}-text" name="${escape(field.name)}" rows="3" autocomplete="off" spellcheck="false"></textarea></details>`;
  return frame(field, sheet, { pixels }, inputs);
}

/** What the brush is set by. Without a script nothing can be painted, and it is not there. */
function tools(id: string, picture: Picture, sheet: Sheet): string {
  const most = Math.round((picture.kind === "image" ? picture.width : 1) / 3);
  const area = sheet.say("instrument.area", { area: 0, unit: scales(picture).x.unit });
  const button = (name: string): string =>
    `<button type="button" class="button second" disabled data-tool="${name}">${escape(sheet.say(`instrument.${name}`))}</button>`;
  return (
    `<div class="tools with-script">${button("brush")}${button("eraser")}` +
    `<label for="${id}-size">${escape(sheet.say("instrument.size"))}</label><input type="range" id="${id}-size" min="1" max="${most}">` +
    // The area changes with every stroke, and is announced at its end.
    `${button("undo")}${button("clear")}<output class="reading" aria-live="off">${escape(area)}</output></div>`
  );
}
