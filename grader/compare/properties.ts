/**
 * `properties`: what any right answer must satisfy, where there is more than one, or to hold parts of one together.
 *
 *     compare:
 *       properties:
 *         args: [records, seed]
 *         again: same seed
 *         tolerance: 0.1 %
 *         hold:
 *           - disjoint(train.patient, test.patient)
 *           - covers(records.id, train.id, test.id)
 *           - abs(mean(train.ill) - mean(records.ill)) <= 0.05
 *           - same(result, again)
 *           - eqd2 = bed / (1 + 2 / ab)
 *
 * The language is that of `rules/property.ts`. Names are the fields of the result, `result` for the whole of it, the arguments by the
 * names that `args` gives them in order, and `again`: what the same program handed back in the case of that name, so that
 * `same(result, again)` of two cases with equal arguments says deterministic, and `differs` of two seeds says that the seed is used.
 * `tolerance` is that of `=` (none unless said). What is expected is never compared, but must itself satisfy all.
 * Two programs behave alike when they break the same properties. Evidence: the properties broken.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { fieldsOf } from "./rules/kind.ts";
import { tolerated, unknown, wordsOf } from "./rules/options.ts";
import { type Property, readProperty, type Scope } from "./rules/property.ts";
import { show } from "./rules/show.ts";
import { EXACT, readTolerance } from "./rules/tolerance.ts";
import { trivialFor } from "./rules/trivial.ts";
import type { Comparator, Flaw, Given, Judged, Judgement, Options } from "./type.ts";

const KNOWN = ["args", "again", "tolerance", "hold"];
/** Properties reported at once. */
const MOST = 3;

export const comparator: Comparator = { compare, flaws, alike };

function compare(_: Value, got: Value, options: Options, given: Given): Judgement {
  if (show(got) === "nothing") return { score: 0, notes: [{ code: "compare.nothing" }] };
  const broken = brokenBy(got, options, given);
  if (!broken.length) return { score: 1, notes: [] };
  const notes = broken.slice(0, MOST).map(({ note }) => note);
  return { score: 0, notes, evidence: { kind: "places", at: broken.map(({ text }) => text) } };
}

function alike(_: Value, one: Judged, other: Judged, options: Options): boolean {
  const texts = ({ value, given }: Judged) =>
    brokenBy(value, options, given).map(({ text }) => text);
  return texts(one).join("\n") === texts(other).join("\n");
}

function brokenBy(got: Value, options: Options, given: Given): { text: string; note: Note }[] {
  const scope = scopeOf(got, options, given);
  const tolerance = readTolerance(options["tolerance"]) ?? EXACT;
  return (wordsOf(options["hold"]) ?? []).flatMap((text) => {
    const read = readProperty(text);
    const note = "refused" in read ? unreadable(text) : read.fails(scope, tolerance);
    return note ? [{ text, note }] : [];
  });
}

function unreadable(property: string): Note {
  return { code: "compare.property.absent", params: { property, path: property } };
}

function scopeOf(got: Value, options: Options, { args, results }: Given): Scope {
  const names = wordsOf(options["args"]) ?? [];
  const again = results.get(String(options["again"]));
  return new Map<string, Value>([
    ...(fieldsOf(got) ?? []),
    ...names.slice(0, args.length).map((name, n) => [name, args[n]!] as const),
    ["result", got],
    ...(again === undefined ? [] : [["again", again] as const]),
  ]);
}

function flaws(options: Options, expected: Value, given: Given): Flaw[] {
  const found = [...unknown("properties", options, KNOWN), ...tolerated(options, "tolerance")];
  const [names, hold] = [wordsOf(options["args"]), wordsOf(options["hold"])];
  if (!names)
    found.push({ option: "args", say: "args is a list of names, one for each argument in order" });
  else if (names.length > given.args.length) {
    found.push({
      option: "args",
      say: `args names ${names.length} arguments, and there are ${given.args.length}`,
    });
  }
  const again = options["again"];
  if (again !== undefined && !given.results.has(String(again))) {
    found.push({ option: "again", say: `no case is called ${show(again)}` });
  }
  if (!hold?.length) return [...found, { option: "hold", say: "hold is a list of properties" }];
  const fields = [...(fieldsOf(expected)?.keys() ?? [])];
  const twice = names?.find((name) => fields.includes(name) || ["result", "again"].includes(name));
  if (twice)
    found.push({
      option: "args",
      say: `${twice} names an argument and a part of the result: rename the argument`,
    });
  const known = ["result", ...(again === undefined ? [] : ["again"]), ...(names ?? []), ...fields];
  for (const text of hold) {
    const read = readProperty(text);
    const stranger = "refused" in read ? undefined : strangerIn(read, known);
    if ("refused" in read)
      found.push({ option: "hold", say: `cannot read \`${text}\`: ${read.refused}` });
    else if (stranger)
      found.push({
        option: "hold",
        say: `\`${text}\`: ${stranger} is not known; there are ${known.join(", ")}`,
      });
  }
  if (found.length) return found;
  for (const { text } of brokenBy(expected, options, given)) {
    found.push({ option: "hold", say: `\`${text}\` does not hold for what is expected` });
  }
  for (const easy of trivialFor(expected)) {
    if (JSON.stringify(easy) === JSON.stringify(expected) || found.length) continue;
    if (brokenBy(easy, options, given).length || show(easy) === "nothing") continue;
    found.push({ option: "hold", say: `${show(easy)} would pass: say more of what must hold` });
  }
  return found;
}

function strangerIn({ names }: Property, known: string[]): string | undefined {
  return names.find((name) => !known.includes(name));
}
