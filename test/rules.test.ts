/** The rules of marking that learners are told, each in its own words and with what decides it, through the door of the grader. */
import { expect, test } from "vitest";
import { grade, type Item, type Kit, type Response } from "../grader/index.ts";
import { itemOf, specIn } from "./cases.ts";

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };

const item = (body: string): Item =>
  itemOf(specIn(`\`\`\`yaml item it\nprompt: "?"\n${body}\n\`\`\`\n`, "rules.test.ts"), "rules");
const number = (keys: string): Item => item(`type: number\nsolution: "{answer}"\n${keys}`);
const quantity = (keys: string): Item => item(`type: quantity\nsolution: "{answer}"\n${keys}`);
const text = (keys: string): Item => item(`type: text\nsolution: "{answer}"\n${keys}`);
const expression = (keys: string): Item => item(`type: expression\nsolution: "{answer}"\n${keys}`);

const exact = "tolerance: 0";
const mean = number("answer: 93\nunit: mm[Hg]\ntolerance: 1 mm[Hg]");
const share = number("answer: 200\ntolerance: 2 %");
const wider = number("answer: 10\ntolerance: 2 % or 0.5");
const volt = quantity("answer: 5\nunit: V\ntolerance: 1 %");
const core = quantity("answer: 37\nunit: Cel\ntolerance: 0.01 Cel");
const rise = quantity("answer: 1\nunit: Cel\ndifference: true\ntolerance: 0.01 Cel");
const several = item(
  "type: choice\nmany: true\noptions:\n" +
    ["a", "b", "c"].map((name) => `  ${name}: { right: true, text: ${name}, why: so }`).join("\n") +
    "\n  x: { text: x, why: so }\n  y: { text: y, why: so }",
);
const one = item(
  "type: choice\noptions:\n  a: { right: true, text: a, why: so }\n  b: { text: b, why: so }\n  c: { text: c, why: so }",
);
const flow = item(
  "type: match\nleft:\n  a: { text: a, to: b }\n  b: { text: b, to: c }\nright:\n  a: a\n  b: b\n  c: c",
);
const lines = item(
  `type: order\nlines:\n${[..."abcde"].map((name) => `  ${name}: ${name}`).join("\n")}`,
);
const drug = text("accept: [gentamicin]");
const spelt = text("accept: [haemoglobin, hemoglobin]\nslips: 1");
const formula = expression("variables: { a: 0.1..5, b: 1..10 }\nanswer: a*b");

/** The rule, the question, what is typed, and its score; or the code of the refusal, or of what keeps it from being marked. */
test.each<[rule: string, item: Item, typed: Response, outcome: number | string, note?: string]>([
  ["1 mmHg absolute, a closed interval", mean, "94", 1],
  ["1 mmHg absolute, a closed interval", mean, "92", 1],
  ["1 mmHg absolute, and no wider", mean, "94.0001", 0],
  ["2 % relative to |truth|", share, "204", 1],
  ["2 % relative to |truth|", share, "204.001", 0],
  ["2 % or 0.5, the wider", wider, "10.5", 1],
  ["2 % or 0.5, the wider", number("answer: 100\ntolerance: 2 % or 0.5"), "102", 1],
  [
    "slack is relative, never absolute",
    number(`answer: 5.3910631e-44\n${exact}`),
    "5.3910631e-44",
    1,
  ],
  [
    "slack is relative, never absolute",
    number(`answer: 5.3910631e-44\n${exact}`),
    "5.3910632e-44",
    0,
  ],
  ["slack for binary noise", number(`answer: 0.1 + 0.2\n${exact}`), "0.3", 1],
  [
    "the value right but the precision wrong is ½",
    number("answer: 2.675\nfigures: 3"),
    "2.675",
    0.5,
    "number.figures",
  ],
  ["half away from zero in decimal, not in binary", number("answer: 2.675\nfigures: 3"), "2.68", 1],
  [
    "half away from zero in decimal, not in binary",
    number("answer: -132.6545\nfigures: 6"),
    "−132.655",
    1,
  ],
  ["infinity is never right", mean, "inf", "number.infinite"],
  ["NaN is never right", mean, "NaN", "number.nan"],
  ["beyond 2^53 as written", number(`answer: "9007199254740993"\n${exact}`), "9007199254740993", 1],
  ["beyond 2^53 as written", number(`answer: "9007199254740993"\n${exact}`), "9007199254740992", 0],
  ["a factor of 1000 is named", mean, "0.093", 0, "slip.small"],
  ["a factor of 10 is named", mean, "930", 0, "slip.large"],
  ["a sign is named", mean, "-93", 0, "slip.sign"],
  ["a reciprocal is named", number("answer: 8\ntolerance: 1 %"), "0.125", 0, "slip.reciprocal"],
  [
    "degrees for radians are named",
    number("answer: asin(0.5)\ntolerance: 1 %"),
    "30",
    0,
    "slip.degrees",
  ],
  ["a slip within the tolerance is right", number("answer: 0.1\ntolerance: 1"), "-0.1", 1],

  ["5000 mV: value and unit in one string", volt, "5000 mV", 1],
  ["0 V*m/A is not 5 V", volt, "0 V*m/A", 0, "quantity.dimension"],
  ["37 degC = 310.15 K", core, "310.15 K", 1],
  ["a rise of 1 degC = 1.8 degF", rise, "1.8 degF", 1],
  ["a rise is no point of the scale", rise, "33.8 degF", 0],
  ["mmHg = 133.322 Pa", quantity("answer: 1\nunit: mm[Hg]\ntolerance: 0.0001 %"), "133.322 Pa", 1],
  [
    "cmH2O = 98.0665 Pa",
    quantity("answer: 1\nunit: cm[H2O]\ntolerance: 0.0001 %"),
    "98.0665 Pa",
    1,
  ],
  [
    "mEq needs a valence",
    quantity("answer: 2\nunit: mmol/L\ntolerance: 1 %"),
    "2 mEq/L",
    "quantity.valence",
  ],
  [
    "mg/dL needs a molar mass",
    quantity("answer: 5\nunit: mmol/L\ntolerance: 1 %"),
    "90 mg/dL",
    "quantity.molar",
  ],
  [
    "mg/dL to mmol/L of glucose",
    quantity("answer: 5\nunit: mmol/L\nsubstance: glucose\ntolerance: 1 %"),
    "90 mg/dL",
    1,
  ],
  [
    "IU converts to nothing",
    quantity('answer: 10\nunit: "[IU]"\ntolerance: 1 %'),
    "0.35 mg",
    "quantity.activity",
  ],
  [
    "mL/min/1.73 m² is a unit of its own",
    quantity("answer: 90\nunit: mL/min/{1.73_m2}\ntolerance: 1 %"),
    "90 mL/min",
    0,
    "quantity.dimension",
  ],
  ["the unit missing is asked for", volt, "5", "quantity.missing"],
  ["the unit wrong loses its share", volt, "5 mV", 0.5, "quantity.unit"],
  ["of another dimension", volt, "5 A", 0, "quantity.dimension"],
  [
    "1 m against 3.28 ft with 1 cm is right",
    quantity("answer: 1\nunit: m\ntolerance: 1 cm"),
    "3.28 ft",
    1,
  ],
  ["u is refused with the choices", volt, "5 u", "quantity.ambiguous"],
  [
    "M is refused with the choices",
    quantity("answer: 5\nunit: mmol/L\ntolerance: 1 %"),
    "5 M",
    "quantity.ambiguous",
  ],
  [
    "m is refused with the choices",
    quantity("answer: 5\nunit: min\ntolerance: 1 %"),
    "5 m",
    "quantity.ambiguous",
  ],
  ["C is refused with the choices", core, "37 C", "quantity.ambiguous"],

  ["one right option: all", one, "a", 1],
  ["one right option: or nothing", one, "b", 0],
  ["right ticked / right − wrong ticked / wrong", several, ["a", "b", "x"], 2 / 3 - 1 / 2],
  ["ticking everything scores 0", several, ["a", "b", "c", "x", "y"], 0],
  ["the floor is 0: negative marks never", several, ["x", "y"], 0],
  ["pairs are directed", flow, { a: "b", b: "a" }, 1 / 2],
  [
    "1 − (edit distance by longest common subsequence)/n",
    lines,
    [..."abdce"],
    1 - 2 / 5,
    "order.first",
  ],
  ["order: the floor is 0", lines, [..."edcba"], 0],
  [
    "trimmed, NFKC, case and inner spaces folded",
    text("accept: [heart rate]"),
    "  ＨＥＡＲＴ \u3000 rate ",
    1,
  ],
  ["listed synonyms", text("accept: [heart rate, pulse]"), "pulse", 1],
  ["British and American spelling by author's list", spelt, "hemoglobin", 1],
  ["edit distance 1 where it is allowed", spelt, "haemoglobine", 1, "text.slip"],
  ["in words of 6 or more letters", text("accept: [aortic arch]\nslips: 1"), "aortic arcs", 0],
  ["never for drug names unless allowed", drug, "gentamycin", 0],

  ["equality is decided by sampling", formula, "(a/2)*(2b)", 1],
  ["relative 1e-9", formula, "a*b*1.00000001", 0],
  ["relative 1e-9", formula, "a*b*1.0000000001", 1],
  [
    "fewer than 12 valid points: ungradable, not wrong",
    formula,
    "a*b + 0*ln(a - 4.5)",
    "expression.undecided",
  ],
  [
    "form rules are separate notes",
    expression("variables: { a: 1..2 }\nanswer: a*(a+1)\nform: [factored]"),
    "a^2+a",
    0.5,
    "expression.form.factored",
  ],
  ["ten thousand deep is refused", formula, "(".repeat(10_000), "expression.long"],
  ["9^9^9^9^9 is refused", formula, "9^9^9^9^9", "expression.nowhere"],
  ["a 1 MB string is refused", formula, "1+".repeat(500_000), "expression.long"],
])("%s", async (_, item, typed, outcome, note) => {
  const verdict = await grade(item, 1, typed, idle);
  const codes = verdict.notes.map(({ code }) => code);
  if (verdict.state !== "graded") expect(codes).toEqual([outcome]);
  else expect(verdict.score).toBeCloseTo(Number(outcome), 12);
  if (note) expect(codes).toContain(note);
});
