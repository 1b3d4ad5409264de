/** What is told of what decides a mark, and of figures. */
import { say } from "./say.ts";

export const marking = {
  "certainty.type": say<{ type: string }>((p) => [
    `\`certainty\` in a ${p.type} question`,
    "Remove it: nobody can be sure or unsure of a program that may be run first, of a case that tells as it goes, nor of what is not marked.",
  ]),
  "sealed.type": say<{ type: string }>((p) => [
    `\`sealed\` in a ${p.type} question`,
    "Ask its questions one by one: a case tells after each step what the next one needs, and a page that tells it has the key.",
  ]),
  "given.range": say<{ text: string; reason: string }>((p) => [
    `\`${p.text}\` is not a range: ${p.reason}`,
    "Write `100..160 step 5`, with the end on a step, or a list `[10, 20, 50]`.",
  ]),
  "given.name": say<{ name: string }>((p) => [
    `\`${p.name}\` cannot be the name of a parameter`,
    "A name begins with a letter and has letters, digits and `_`; `answer` and the names of functions and constants are taken.",
  ]),
  "words.html": say<{ path: string; tag: string }>((p) => [
    `HTML in \`${p.path}\`: \`${p.tag}\``,
    "Write Markdown; put code in backquotes, and `\\<` for a sign.",
  ]),
  "words.slot": say<{ name: string; path: string; near?: string; known: string }>((p) => [
    `\`{${p.name}}\` in \`${p.path}\` stands for nothing`,
    `${p.near ? `Did you mean \`{${p.near}}\`? ` : ""}This item knows: ${p.known}. Put braces that are meant as braces in backquotes or maths.`,
  ]),
  "expression.syntax": say<{ text: string; reason: string }>((p) => [
    `\`${p.text}\` cannot be read: ${p.reason}`,
    "Write it as on one line of a calculator: `dbp + (sbp - dbp) / 3`.",
  ]),
  "expression.name": say<{ name: string; text: string; near?: string; known: string }>((p) => [
    `\`${p.name}\` in \`${p.text}\` is not given`,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}${p.known === "" ? "Nothing is given: add `given:` with its range." : `Given are: ${p.known}.`}`,
  ]),
  "expression.form": say<{ text: string }>((p) => [
    `\`${p.text}\` is not a form that can be asked for`,
    "Write `factored`, `expanded`, `no decimals`, `must use sqrt` or `must not use exp`.",
  ]),
  "tolerance.form": say<{ text: string; reason: string }>((p) => [
    `\`${p.text}\` is not a tolerance: ${p.reason}`,
    "Write `1 mm[Hg]`, `2 %`, or `2 % or 0.5 mm[Hg]`, the wider of the two.",
  ]),
  "tolerance.unit": say<{ got: string; want: string }>((p) => [
    `the tolerance is in \`${p.got}\`, the answer ${p.want}`,
    "Give both in the unit of the answer.",
  ]),
  "tolerance.missing": say<object>(() => [
    "neither `tolerance` nor `figures`",
    "Say how near is right: `tolerance: 2 %`, or how it is to be written: `figures: 3`.",
  ]),
  "unit.unknown": say<{ text: string; near?: string }>((p) => [
    `\`unit: ${p.text}\` is not a unit that the course knows`,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}Write its UCUM code, such as \`mmol/L\` or \`mm[Hg]\`; what is counted in braces, \`{beats}/min\`; what is divided twice as \`W/m2/K\`, not \`W/m2.K\`.`,
  ]),
  "substance.unknown": say<{ name: string; near?: string; known: string }>((p) => [
    `unknown substance \`${p.name}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}Write its molar mass, \`180.156 g/mol\`, or one of: ${p.known}.`,
  ]),
  "choice.right": say<{ count: number }>((p) => [
    p.count === 0 ? "no option is right" : `${p.count} options are right`,
    p.count === 0
      ? "Mark the right one with `right: true`."
      : "Keep `right: true` on one, or add `many: true` when several are right.",
  ]),
  "choice.wrong": say<object>(() => [
    "every option is right",
    "Leave out `right: true` where an option is wrong.",
  ]),
  "choice.count": say<{ count: number }>((p) => [
    `${p.count} options`,
    "Write three to five; each wrong one is a mistake that learners make.",
  ]),
  "gap.kind": say<{ name: string }>((p) => [
    `\`${p.name}\` asks for nothing`,
    "Give it `accept` for words, `answer` for a number, or `options` for a choice.",
  ]),
  "blank.unknown": say<{ name: string; near?: string; known: string }>((p) => [
    `\`[[${p.name}]]\` is no gap`,
    `${p.near ? `Did you mean \`[[${p.near}]]\`? ` : ""}The gaps are: ${p.known || "none"}.`,
  ]),
  "blank.place": say<{ name: string; count: number }>((p) => [
    p.count === 0
      ? `the gap \`${p.name}\` stands nowhere in the text`
      : `the gap \`${p.name}\` stands in ${p.count} places`,
    p.count === 0
      ? `Write \`[[${p.name}]]\` where it belongs.`
      : "Give each place a gap of its own.",
  ]),
  "match.partner": say<{ name: string; near?: string; known: string }>((p) => [
    `\`${p.name}\` cannot stand here`,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}On the right are: ${p.known}. A mistake names another than the partner.`,
  ]),
  "match.count": say<{ left: number; right: number }>((p) => [
    `${p.left} on the left and ${p.right} on the right`,
    "Write two at least on each side.",
  ]),
  "order.count": say<{ count: number }>((p) => [
    `${p.count} ${p.count === 1 ? "line" : "lines"}`,
    "Write three at least: two are a choice.",
  ]),
  "order.name": say<{ name: string }>((p) => [
    `\`${p.name}\` is both a line and a distractor`,
    "Give each a name of its own.",
  ]),
  "order.indent": say<{ wide: number; unit: number }>((p) => [
    `indented by ${p.wide} spaces, where one level has ${p.unit}`,
    "Indent by whole levels.",
  ]),
  "table.cell": say<{ name: string; near?: string; known: string }>((p) => [
    `the table has no \`${p.name}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}It has: ${p.known}.`,
  ]),
  "table.name": say<{ name: string }>((p) => [
    `\`${p.name}\` is given, and it is a cell`,
    "Give the parameter another name: formulas know a cell as `row_column`.",
  ]),
  "table.circle": say<{ name: string }>((p) => [
    `the cell \`${p.name}\` depends on itself`,
    "Write its formula over what is given and cells that do not use it.",
  ]),
  "table.asks": say<object>(() => [
    "no cell is asked",
    "Give a cell `answer`, `accept` or `options`.",
  ]),
  "case.count": say<{ count: number }>((p) => [
    `${p.count} ${p.count === 1 ? "step" : "steps"}`,
    "Write two at least: what does not unfold is a question of its own type.",
  ]),
  "case.name": say<{ name: string }>((p) => [
    `\`${p.name}\` is given, and it is a step`,
    "Give one of them another name: in prose a step's name stands for its answer.",
  ]),
  "case.type": say<{ type: string; near?: string }>((p) => [
    p.type === "" ? "a step without a `type`" : `a step cannot be of type \`${p.type}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}A step may be any question but code, a reflection or another case.`,
  ]),
  "reflect.rubric": say<{ text: string }>((p) => [
    `no criterion, or one called \`${p.text}\``,
    "Name one criterion at least, each by what it asks; the learner's own text has that name.",
  ]),
  "reflect.levels": say<{ name: string }>((p) => [
    `\`${p.name}\` has one level only`,
    "Write two levels at least, the least first, or a statement alone, which holds or does not.",
  ]),
  "reflect.model": say<{ count: number; least: number }>((p) => [
    `the model answer has ${p.count} words, and ${p.least} are asked of a learner`,
    "Write it as long as you ask for, or ask for less.",
  ]),
  "text.slips": say<{ answer: string }>((p) => [
    `\`slips: 1\`, but no answer has six letters: \`${p.answer}\``,
    "A slip turns one short word into another: remove `slips`.",
  ]),
  "text.twice": say<{ answer: string }>((p) => [
    `\`${p.answer}\` is both accepted and a mistake`,
    "Take it out of one of the two.",
  ]),
  "code.compare": say<{ kind: string; near?: string; known: string }>((p) => [
    p.kind === "" ? "a case without a comparison" : `unknown comparison \`${p.kind}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}Write \`compare: { value: { tolerance: … } }\`; the course knows: ${p.known}.`,
  ]),
  "code.make": say<{ name: string; near?: string; known: string }>((p) => [
    `unknown maker \`${p.name}\``,
    `${p.near ? `Did you mean \`${p.near}\`? ` : ""}The course can make: ${p.known}.`,
  ]),
  "code.given": say<{ name: string; known: string }>((p) => [
    `\`${p.name}\` is not given`,
    p.known === "" ? "Nothing is given: add `given:` with its range." : `Given are: ${p.known}.`,
  ]),
  "code.steps": say<{ key: string }>((p) => [
    `\`${p.key}\` stands beside \`steps\``,
    `Each step has its own \`${p.key}\`: move it into the step where it belongs.`,
  ]),
  "code.case": say<{ name: string }>((p) => [
    `two cases are called \`${p.name}\``,
    "Name each by what it shows: learners see the names.",
  ]),
  "code.inputs": say<{ inputs: number; args: number }>((p) => [
    `\`inputs\` has ${p.inputs} ${p.inputs === 1 ? "argument" : "arguments"}, the cases ${p.args}`,
    "Give a range for each argument, in their order.",
  ]),
  "plate.axis": say<{ reason: string }>((p) => [
    `this axis cannot be drawn: ${p.reason}`,
    "Correct `from` and `to`.",
  ]),
  "plate.series": say<{ count: number }>((p) => [
    p.count === 0 ? "a line made from nothing" : "a line made from several things",
    "Give it one of `curve`, `points` and `make`.",
  ]),
  "picture.made": say<{ reason: string }>((p) => [
    `this picture cannot be used: ${p.reason}`,
    "Correct what is named: its kind, its maker, its columns, its numbers.",
  ]),
  "picture.given": say<object>(() => [
    "a question on a picture draws no parameters",
    "Remove `given` and `seeds`: the picture is drawn once, at build.",
  ]),
  "picture.outside": say<{ what: string }>((p) => [
    `${p.what} lies outside the picture`,
    "Correct its numbers, or widen what the picture shows.",
  ]),
  "spot.circle": say<object>(() => [
    "a circle where the axes measure different things",
    "Use `rectangle` or `polygon`: no radius is both seconds and millivolts.",
  ]),
  "spot.right": say<{ right: number; asked: number }>((p) => [
    `${p.asked} ${p.asked === 1 ? "point is" : "points are"} asked, and ${p.right} ${p.right === 1 ? "region is" : "regions are"} right`,
    "Mark right regions with `right: true`, at least one for each point, or ask fewer points.",
  ]),
  "mark.one": say<{ both: boolean }>((p) => [
    p.both ? "`events` beside `calipers`" : "neither `calipers` nor `events`",
    "Write one of the two: `calipers`, each with its place, or `events` with their `times`.",
  ]),
  "mark.column": say<{ column: string; known: string }>((p) => [
    `\`${p.column}\` is no column of the signal's maker`,
    p.known === "" ? "Its first line has no maker: write the times out." : `It makes: ${p.known}.`,
  ]),
  "mark.caliper": say<{ name: string; known: string }>((p) => [
    `no caliper is called \`${p.name}\``,
    p.known === ""
      ? "Mistakes are of calipers: with `events`, remove `mistakes`."
      : `Calipers are: ${p.known}.`,
  ]),
  "mark.place": say<{ name: string }>((p) => [
    `\`${p.name}\` is neither a line nor two edges`,
    "Write `at` for a line, or `from` and `to` for two edges, each a number or a column of the maker with `nth`.",
  ]),
  "segment.credit": say<{ key: string }>((p) => [
    `\`${p.key}\` does not say from where credit begins and where it is full`,
    "Write `dice: [0.7, 0.9]`, the larger the better, or `hausdorff: [8, 3]`, the smaller the better.",
  ]),
  "segment.mask": say<{ reason: string }>((p) => [
    `this image has no mask: ${p.reason}`,
    "Use an image of at most 65536 pixels whose maker has a column of 0 and 1, as `phantom` has; name the column in `mask`.",
  ]),
};
