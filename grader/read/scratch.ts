/** A fence ```` ```yaml scratch ID ````: a cell of a lesson in which readers run code. Nothing in it is marked. */
import { z } from "zod";
import { checkReferences } from "../items/code/reference.ts";
import { languages } from "../items/code/spec.ts";
import { make } from "../synth/index.ts";
import type { Limits } from "../type.ts";
import type { Value } from "../value.ts";
import type { Fence } from "./fence.ts";
import { readKeys, type Shape } from "./fields.ts";
import { isMap } from "./item.ts";
import type { Place, Report } from "./problem.ts";
import { type Look, prose } from "./room.ts";
import { checkWords } from "./words.ts";
import { readYaml, type Path } from "./yaml.ts";

export interface ScratchSpec {
  id: string;
  place: Place;
  /** What stands in the cell at first, by language; the languages that are offered, in their order. */
  starters: Record<string, string>;
  /** Variables that the program finds. */
  data: Record<string, Value>;
  limits: Limits;
  /** prompt */
  words: Record<string, string>;
  at(path: Path): Place;
}

const LIMITS: Limits = { seconds: 10, megabytes: 256, output: 20_000 };

const shape = {
  prompt: prose("what there is to try, in Markdown"),
  starter: z
    .partialRecord(z.enum(languages), z.string().trim().min(1))
    .refine((map) => Object.keys(map).length > 0)
    .describe(`a map from ${languages.join(", ")} to the code that stands in the cell at first`),
  data: z
    .record(z.string().regex(/^[a-z]\w*$/i), z.unknown())
    .default({})
    .describe("a map from names of variables to data, or to `{ make, column }`"),
} satisfies Shape;

/** Read one cell. Undefined where it cannot be shown; what is wrong has then been reported. */
export function readScratch(fence: Fence, report: Report): ScratchSpec | undefined {
  const { data: raw, place } = readYaml(fence.body, fence.origin, report);
  if (raw === undefined) return undefined;
  if (!isMap(raw)) {
    report("yaml.map", fence.place, { got: raw === null ? "nothing" : "something else" });
    return undefined;
  }
  const { prompt, starter, data } = readKeys(raw, shape, "A scratch cell", { place, report });
  const desk: Look = {
    given: [],
    report: (code, path, params) => report(code, place(path), params),
  };
  if (prompt !== undefined) checkWords({ prompt }, desk, []);
  if (!prompt || !starter || !data) return undefined;
  const starters = Object.fromEntries(
    Object.entries(starter).map(([language, code]) => [language, `${code}\n`]),
  );
  const values = Object.entries(data).map(([name, value]) => [name, settle(value, name, desk)]);
  const all = { data: Object.fromEntries(values) as Record<string, Value>, limits: LIMITS };
  return { id: fence.id, place: fence.place, starters, ...all, words: { prompt }, at: place };
}

/** Plain data, or a column of a synthetic maker; null, and reported, where it is neither. */
function settle(value: unknown, name: string, desk: Look): Value {
  if (!isMap(value)) return value as Value;
  const { make: maker, column, ...options } = value;
  if (Object.hasOwn(value, "csv")) {
    desk.report("scratch.data", ["data", name], { reason: "a cell has no folder with files" });
    return null;
  }
  if (typeof maker !== "string") return value as Value;
  let sound = true;
  checkReferences(value, ["data", name], {
    ...desk,
    report(...problem) {
      sound = false;
      desk.report(...problem);
    },
  });
  if (!sound) return null;
  try {
    const columns = make(maker, options);
    const found = columns[String(column)];
    if (found) return found;
    const known = Object.keys(columns).join(", ");
    throw new Error(`${maker} has the columns ${known}, not ${String(column)}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    desk.report("scratch.data", ["data", name], { reason });
    return null;
  }
}
