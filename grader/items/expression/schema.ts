/** What an author writes for an expression: the answer, where its variables lie, and how it is to be written. */
import { z } from "zod";
import type { Rule } from "../../expression/form.ts";
import type { Domain } from "../../expression/sample.ts";
import { constants, functions } from "../../functions.ts";
import { refuse } from "../../read/fields.ts";
import { readFormula } from "../../read/formula.ts";
import { readRange } from "../../read/given.ts";
import { type Desk, prose, schemaOf } from "../../read/room.ts";
import type { ExpressionKey } from "./key.ts";

const formula = z.string().min(1).describe("an expression: `a * (b + 1)`");

/** `0.1..5`, everything between; `1..10 step 1`, on the steps only. */
const domain = z
  .string()
  .transform((text, context): Domain => {
    if (/\sstep\s/.test(text)) {
      const read = readRange(text);
      if (typeof read !== "string") return read;
      refuse(context, "given.range", { text, reason: read });
      return z.NEVER;
    }
    const [from = NaN, to = NaN, ...more] = text.replaceAll("−", "-").split("..").map(Number);
    if (to > from && !more.length && Number.isFinite(to - from)) return { from, to };
    const reason = "it needs a beginning, two dots and a larger end";
    refuse(context, "given.range", { text, reason });
    return z.NEVER;
  })
  .describe("where it lies: `0.1..5`, or `1..10 step 1`");

const variables = z
  .record(z.string(), domain)
  .superRefine((map, context) => {
    for (const name of Object.keys(map))
      if (!/^\p{L}[\p{L}\p{Nd}_]*$/u.test(name) || isTaken(name))
        refuse(context, "given.name", { name }, [name]);
  })
  .describe("a map from the names that an answer may have to where each lies: `a: 0.1..5`");

function isTaken(name: string): boolean {
  return name === "log" || Object.hasOwn(constants, name) || Object.hasOwn(functions, name);
}

export const schema = schemaOf({
  keys: {
    answer: formula,
    variables,
    form: z
      .array(z.string())
      .default([])
      .describe(
        "a list of `factored`, `expanded`, `no decimals`, `must use sqrt`, `must not use exp`",
      ),
    mistakes: z
      .array(z.strictObject({ answer: formula, say: prose("what to tell whoever made it") }))
      .default([])
      .describe("a list of known wrong answers, each with `answer` and `say`"),
    solution: prose("a worked solution, in Markdown"),
  },
  slots: ["answer"],
  read({ answer: written, variables: map = {}, form = [], mistakes = [] }, desk) {
    const wide: Desk = { ...desk, given: [...desk.given, ...Object.keys(map)] };
    const answer = readFormula(written, ["answer"], wide);
    const wrong = mistakes.map((one, n) =>
      readFormula(one.answer, ["mistakes", n, "answer"], wide),
    );
    const rules = form.map(
      (text, n) => ruleOf(text) ?? desk.report("expression.form", ["form", n], { text }),
    );
    for (const name of Object.keys(map))
      if (desk.given.includes(name)) desk.report("given.name", ["variables", name], { name });
    const words = Object.fromEntries(mistakes.map(({ say }, n) => [`mistakes.${n}`, say]));
    if (answer === undefined) return { key: undefined, words };
    const key: ExpressionKey = {
      answer,
      variables: map,
      form: rules.filter((rule) => rule !== undefined),
      mistakes: wrong.filter((one) => one !== undefined),
    };
    return { key, words };
  },
});

function ruleOf(text: string): Rule | undefined {
  if (text === "factored" || text === "expanded") return { form: text };
  if (text === "no decimals") return { form: "integers" };
  const [, not, name] = /^must (not )?use (\S+)$/.exec(text) ?? [];
  return name ? { form: not ? "avoid" : "use", name } : undefined;
}
