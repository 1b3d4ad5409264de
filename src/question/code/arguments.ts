/** Arguments that learners write themselves: JSON, in which a case's data may stand by name. */
import type { Note, Value } from "../../../grader/index.ts";

/** What a case is, as far as its arguments are concerned. */
export interface Given {
  name: string;
  args: Value[];
  /** Of an exercise in steps: which one, and its function. */
  step?: number;
  call?: string;
}

/** Longer lists stand by the name of their case. */
const LONG = 12;
/** Characters: beyond, data belong into the program. */
const MOST = 200_000;

/** A case's arguments as a learner would write them. */
export function write({ name, args }: Given): string {
  const parts = args.map((value, n) => {
    const long = Array.isArray(value) && JSON.stringify(value).length > 80 && value.length > LONG;
    return JSON.stringify(long ? { case: name, argument: n + 1 } : value);
  });
  return `[${parts.join(", ").replace(/([,:])(?=[^ ])/g, "$1 ")}]`;
}

/** The arguments, or why there are none: code and parameters of a note. */
export function read(text: string, cases: Given[]): { args: Value[] } | { refused: Note } {
  const refused = (code: string, params: Note["params"] = {}) => {
    return { refused: { code: `input.${code}`, params } };
  };
  if (!text.trim()) return refused("empty");
  if (text.length > MOST) return refused("long", { most: MOST });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    const wrong = slip(text);
    return wrong ? refused("slip", wrong) : refused("json");
  }
  if (!Array.isArray(raw)) return refused("list");
  const args: Value[] = [];
  for (const one of raw as Value[]) {
    const name = reference(one);
    if (!name) {
      args.push(one);
      continue;
    }
    const found = cases.find((each) => each.name === name.case);
    if (!found) return refused("case", { name: name.case });
    const value = found.args[name.argument - 1];
    if (value === undefined)
      return refused("argument", { name: name.case, n: name.argument, most: found.args.length });
    args.push(value);
  }
  return { args };
}

function reference(value: Value): { case: string; argument: number } | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { case: name, argument, ...rest } = value as Record<string, Value | undefined>;
  if (typeof name !== "string" || typeof argument !== "number") return undefined;
  return Object.keys(rest).length === 0 ? { case: name, argument } : undefined;
}

/** What people write who come from another language, and how JSON has it. */
const SLIPS: [RegExp, string][] = [
  [/\b(True|TRUE)\b/, "true"],
  [/\b(False|FALSE)\b/, "false"],
  [/\b(None|NULL|NA|undefined)\b/, "null"],
  [/'[^']*'/, '"…"'],
  [/\b(NaN|Infinity|Inf)\b/, "null"],
  [/,\s*[\]}]/, "]"],
  [/\bc\(|\blist\(/, "["],
  [/(^|[[,\s])\.\d/, "0.5"],
];

function slip(text: string): { wrote: string; json: string } | undefined {
  for (const [pattern, json] of SLIPS) {
    const found = pattern.exec(text.replace(/"[^"]*"/g, '""'));
    if (found) return { wrote: found[0].trim(), json };
  }
  return undefined;
}
