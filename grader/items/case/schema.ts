/** What an author writes for an unfolding case: steps by name, each with what it reveals and a question of another type. */
import { z } from "zod";
import { near } from "../../read/near.ts";
import { before, type Desk, prose, type Schema, schemaOf } from "../../read/room.ts";
import type { CaseKey } from "./key.ts";

const own = {
  title: prose("what the step is called: `On arrival`"),
  reveal: prose("what is learnt when the step opens, in Markdown").optional(),
  prompt: before.prompt,
  weight: z
    .number()
    .positive()
    .default(1)
    .describe("how much the step counts, 1 where nothing is said"),
  type: z.string().describe("the type of its question"),
};
/** A program has its own steps, a reflection no mark, and a case within a case would be lost. */
const inside =
  "blank choice expression mark match number order quantity segment spot table text".split(" ");
const solution = prose("what is told when the step is answered, in Markdown").optional();

export const schema = schemaOf({
  keys: {
    steps: z
      .record(z.string().regex(/^[a-z][a-z0-9]*$/), z.record(z.string(), z.unknown()))
      .describe(
        "a map from names, of letters and digits, to `title`, `reveal`, `prompt`, `type` and what goes with it",
      ),
  },
  slots: [],
  read({ steps: map }, desk) {
    if (!map) return { key: undefined, words: {} };
    const names = Object.keys(map);
    if (names.length < 2) desk.report("case.count", ["steps"], { count: names.length });
    for (const name of names.filter((name) => desk.given.includes(name)))
      desk.report("case.name", ["steps", name], { name });
    const read = names.map((name) => readStep(name, map[name]!, desk));
    const steps = read.flatMap(({ step }) => step ?? []);
    return {
      key: steps.length === names.length ? { steps } : undefined,
      words: Object.assign({}, ...read.map(({ words }) => words)) as Record<string, string>,
      slots: read.flatMap(({ slots }) => slots),
    };
  },
});

interface Read {
  step?: CaseKey["steps"][number];
  words: Record<string, string>;
  slots: string[];
}

function readStep(name: string, data: Record<string, unknown>, desk: Desk): Read {
  const path = ["steps", name];
  const type = typeof data["type"] === "string" ? data["type"] : "";
  const inner = inside.includes(type) ? desk.schema(type) : undefined;
  if (!inner) {
    desk.report("case.type", [...path, "type"], { type, near: near(type, inside) });
    return { words: {}, slots: [] };
  }
  const step: Schema = {
    keys: { ...own, ...inner.keys, solution },
    slots: [],
    read(spec, there) {
      const { key, words, slots = [] } = inner.read(spec, there);
      const { weight, title, reveal, prompt, solution: told } = spec;
      const said = Object.entries({ ...words, title, reveal, prompt, solution: told });
      return {
        key: key && prompt && title ? { name, type, key, weight } : undefined,
        words: Object.fromEntries(said.filter(([, text]) => text !== undefined)) as Reading,
        slots: [...inner.slots, ...slots],
      };
    },
  };
  const { key, words, slots = [] } = desk.part(step, data, path, `A step with a ${type}`, []);
  const whole = Object.entries(words).map(([at, text]) => [`steps.${name}.${at}`, text]);
  return {
    ...(key !== undefined && { step: key as CaseKey["steps"][number] }),
    words: Object.fromEntries(whole),
    slots: slots.map((slot) => (slot === "answer" ? name : `${name}_${slot}`)),
  };
}

type Reading = Record<string, string>;
