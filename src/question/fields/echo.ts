/** A line that says under it how what is typed is understood, while it is typed: a quantity in words, an expression drawn. */
import { type Echo, type Maths, typeOf } from "../../../grader/index.ts";
import type { Asked } from "../help.ts";
import { word } from "../wording.ts";

/** Milliseconds of rest: nobody wants to hear about every letter. */
const REST = 350;

export function wake(question: Asked): void {
  let timer = 0;
  const say = (rest: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void echo(question), rest);
  };
  question.form.addEventListener("input", () => say(REST));
  question.addEventListener("restore", () => say(0));
  question.addEventListener("redraw", () => say(0));
}

async function echo(question: Asked): Promise<void> {
  const type = await typeOf(question.item);
  for (const output of question.querySelectorAll<HTMLOutputElement>("output.echo")) {
    const line = document.getElementById(output.htmlFor.value) as HTMLInputElement | null;
    const said = type.echo?.(question.item, question.seed, line?.value ?? "");
    output.replaceChildren(...(said ? drawn(said) : []));
  }
}

function drawn({ note, unit, maths }: Echo): (string | Element)[] {
  const read = word(`note.${note.code}`, note.params);
  if (unit?.length) return [word("unit.spelled", { read, unit: spelled(unit) })];
  if (!maths) return [read];
  const math = document.createElementNS(MATHML, "math");
  math.append(element(maths));
  return [`${read} `, math];
}

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** Built node by node: what was typed is never markup. */
function element({ tag, text, inner = [] }: Maths): Element {
  const one = document.createElementNS(MATHML, tag);
  one.append(...(text === undefined ? inner.map(element) : [text]));
  return one;
}

type Term = NonNullable<Echo["unit"]>[number];

/** A unit in words: millimole per litre. */
function spelled(terms: Term[]): string {
  const [first = "", ...above] = terms.filter(({ power }) => power > 0).map(called);
  const below = terms.filter(({ power }) => power < 0).map(called);
  const product = above.reduce((one, other) => word("unit.product", { one, other }), first);
  return below.reduce(
    (one, other) =>
      one ? word("unit.per", { above: one, below: other }) : word("unit.each", { below: other }),
    product,
  );
}

function called({ prefix, code, power }: Term): string {
  const name = prefix ? word(`unit.prefix.${prefix}`) : "";
  const key = `unit.name.${code}`;
  const known = word(key);
  // What is counted is the learner's own word, in braces.
  const unit = name + (known === key ? code.replace(/[{}]/g, "") : known);
  const size = Math.abs(power);
  if (size === 1) return unit;
  if (size < 4 && code === "m") return word(size === 2 ? "unit.square" : "unit.cubic", { unit });
  return word("unit.power", { unit, power: size });
}
