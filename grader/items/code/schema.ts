/** What an author writes for a code exercise. Data are named here and fetched by the desk. */
import { z } from "zod";
import { comparators } from "../../compare/index.ts";
import { inputs } from "../../read/inputs.ts";
import { prose, schemaOf } from "../../read/room.ts";
import { checkReferences } from "./reference.ts";
import type { CaseSpec, CodeSpec, Trial } from "./spec.ts";
import { languages } from "./spec.ts";
import { placeOf } from "./step.ts";
import type { Comparison } from "./key.ts";
import type { Desk } from "../../read/room.ts";
import { near } from "../../read/near.ts";
import type { Value } from "../../value.ts";
import type { Path } from "../../read/yaml.ts";

const compare = z
  .union([z.string(), z.record(z.string(), z.record(z.string(), z.unknown()).nullable())])
  .describe("a comparator with its options, such as `{ value: { tolerance: 1 % } }`");

const cases = z
  .array(
    z.strictObject({
      name: prose("what the case shows"),
      args: z.array(z.unknown()).default([]).describe("a list of arguments"),
      expect: z.unknown().optional(),
      compare: compare.optional(),
      hidden: z.boolean().default(false).describe("true to show name and verdict only"),
    }),
  )
  .min(1)
  .describe("a list of cases, each with `name`, `args` and `compare`");

const call = z
  .string()
  .regex(/^[a-z]\w*$/i)
  .describe("the name of the function that learners write");

const steps = z
  .array(
    z.strictObject({
      name: prose("what the step is called"),
      prompt: prose("what to write in this step, in Markdown"),
      call,
      compare: compare.optional(),
      cases,
    }),
  )
  .min(2)
  .describe("a list of steps, each with `name`, `prompt`, `call` and `cases`");

const limits = z
  .strictObject({
    seconds: z.number().positive().max(60).default(10),
    megabytes: z.int().min(16).max(2048).default(256),
    output: z.int().min(100).max(1_000_000).default(20_000),
  })
  .prefault({})
  .describe("`seconds`, `megabytes` and characters of `output`");

export const schema = schemaOf({
  keys: {
    languages: z
      .array(z.enum(languages))
      .min(1)
      .describe(`a list of ${languages.join(", ")}`),
    call: call.optional(),
    cases: cases.optional(),
    steps: steps.optional(),
    compare: compare.optional(),
    limits,
    mutants: z
      .number()
      .min(0)
      .max(1)
      .default(0.8)
      .describe("the share of mutants that the cases must find out, from 0 to 1"),
    inputs: inputs.optional(),
    mistakes: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), prose("what to tell whoever made it"))
      .default({})
      .describe("a map from the name of each file `wrong-NAME` to what to say"),
  },
  slots: [],
  read(spec, desk) {
    const { mistakes = {} } = spec;
    const parts = partsOf(spec, desk);
    const flat = parts.flatMap(({ cases: own, ...part }) => own.map((one) => ({ one, part })));
    const list = flat.map(({ one, part }, n): CaseSpec | undefined => {
      const place = placeOf(
        flat.map((each) => each.part),
        n,
      );
      checkReferences(one.args, [...place, "args"], desk);
      checkReferences(one.expect, [...place, "expect"], desk);
      const at = one.compare === undefined ? place : [...place, "compare"];
      const how = comparison(one.compare ?? part.compare ?? spec.compare, at, desk);
      const expect = one.expect === undefined ? {} : { expect: one.expect as Value };
      const { name, hidden } = one;
      const { step, call: function_ } = part;
      const of = step === undefined ? {} : { step, call: function_ };
      return how && { name, args: one.args as Value[], ...expect, compare: how, hidden, ...of };
    });
    twice(list, desk);
    const ready = list.filter((one) => one !== undefined);
    const { languages: in_, limits: within } = spec;
    const first = parts[0]?.call;
    const key: CodeSpec | undefined =
      in_ && first && within && ready.length > 0 && ready.length === list.length
        ? { languages: in_, call: first, cases: ready, limits: within }
        : undefined;
    const words = [
      ...Object.entries(mistakes).map(([name, say]) => [`mistakes.${name}`, say]),
      ...(spec.steps ?? []).flatMap(({ name, prompt }, n) => [
        [`steps.${n}.name`, name],
        [`steps.${n}.prompt`, prompt],
      ]),
    ];
    const { mutants, inputs: further } = spec;
    const trial: Trial = { mutants: mutants ?? 1, ...(further && { inputs: further }) };
    if (further) checkInputs(Object.keys(further).length, ready, desk);
    return { key, trial, words: Object.fromEntries(words) };
  },
});

/** `{ beats: { window: 0.15 } }` becomes `{ kind: beats, window: 0.15 }`. */
function comparison(
  written: z.output<typeof compare> | undefined,
  at: Path,
  desk: Desk,
): Comparison | undefined {
  const known = Object.keys(comparators);
  const [[kind, options], ...more] =
    typeof written === "string"
      ? [[written, {}] as const]
      : (Object.entries(written ?? { "": {} }) as [[string, object | null]]);
  if (kind !== undefined && known.includes(kind) && more.length === 0)
    return { ...(options as Record<string, Value>), kind };
  desk.report("code.compare", at, {
    kind: kind ?? "",
    near: near(kind ?? "", known),
    known: known.join(", "),
  });
  return undefined;
}

/** Drawn arguments take the place of a case's, one for one. */
function checkInputs(inputs: number, cases: CaseSpec[], desk: Desk): void {
  const counts = new Set(cases.map(({ args }) => args.length));
  const [args = 0] = counts;
  if (counts.size === 1 && args !== inputs)
    desk.report("code.inputs", ["inputs"], { inputs, args });
}

interface PartSpec {
  step?: number;
  call: string;
  compare?: z.output<typeof compare> | undefined;
  cases: z.output<typeof cases>;
}

/** The steps as written, or the whole as the one there is. What is missing, or stands beside the other, is reported. */
function partsOf(
  spec: {
    call?: string | undefined;
    cases?: z.output<typeof cases> | undefined;
    steps?: z.output<typeof steps> | undefined;
  },
  desk: Desk,
): PartSpec[] {
  const given = (["call", "cases"] as const).filter((key) => desk.written.includes(key));
  if (spec.steps) {
    for (const key of given) desk.report("code.steps", [key], { key });
    return spec.steps.map((one, step) => ({ ...one, step }));
  }
  if (desk.written.includes("steps")) return [];
  const lacking = { call, cases };
  for (const key of ["call", "cases"] as const)
    if (!given.includes(key))
      desk.report("key.missing", [key], { key, expects: lacking[key].description ?? "" });
  return spec.call && spec.cases ? [{ call: spec.call, cases: spec.cases }] : [];
}

function twice(cases: (CaseSpec | undefined)[], desk: Desk): void {
  const names = cases.map((one) => one?.name);
  for (const [n, name] of names.entries())
    if (name !== undefined && names.indexOf(name) < n) {
      const known = cases.map((one) => one ?? {});
      desk.report("code.case", [...placeOf(known, n), "name"], { name });
    }
}
