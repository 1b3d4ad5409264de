/** One line of answers to one line of verdicts. */
import { typeOf } from "../../../grader/grade.ts";
import type { CodeKey } from "../../../grader/items/code/key.ts";
import { keep } from "../../../grader/record/keep.ts";
import type { Item, Kit, Note, Response, Type, Verdict } from "../../../grader/type.ts";
import { refused } from "../../../grader/verdict.ts";
import type { Answer } from "./filter.ts";

/** How deep a response may nest: a map of lists is two. */
const DEEPEST = 4;
/** Characters of a line that a note quotes. */
const QUOTED = 80;

interface Asked {
  item: Item;
  type: Type<unknown>;
  /** Seeds that there are: beyond, a question draws on, and an exercise with drawn cases has none. */
  seeds: number;
}

export interface Options {
  /** Give each option's and each case's name, score and notes too. */
  parts: boolean;
}

/** A filter's answer for these items. What cannot be read or marked is said in its line; nothing throws. */
export async function answerWith(
  items: Iterable<Item>,
  kit: Kit,
  options: Options,
  renamed: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const known = new Map<string, Asked>();
  for (const item of items) {
    const { draws } = item.key as Partial<CodeKey>;
    const seeds = draws?.length ?? Number.MAX_SAFE_INTEGER;
    const asked = { item, type: await typeOf(item), seeds };
    known.set(item.id, asked);
    // As a learner's record names it.
    known.set(`${item.module}/${item.id}`, asked);
  }

  // What it was called before, as older records do.
  for (const [old, now] of Object.entries(renamed)) {
    const asked = known.get(now);
    if (asked && !known.has(old)) known.set(old, asked);
  }

  function verdictOf(asked: Asked, seed: number, response: Response): Verdict | Promise<Verdict> {
    try {
      const verdict = asked.type.grade(asked.item, seed, response, kit);
      return verdict instanceof Promise ? verdict.catch(failed) : verdict;
    } catch (error) {
      return failed(error);
    }
  }

  return (line, number) => {
    const read = "text" in line ? readLine(line.text) : line.unread;
    const unread = (reason: string): string =>
      written(null, null, refused("record.unreadable", { line: number, reason }), options);
    if (typeof read === "string") return unread(read);
    const { item, seed = 1, response } = read;
    if (typeof item !== "string") return unread("item");
    const asked = known.get(item);
    const tell = (verdict: Verdict): string => written(item, seed, verdict, options);
    if (!asked) return tell(refused("record.unknown", { item: item.slice(0, QUOTED) }));
    if (!isSeed(seed, asked.seeds)) {
      return tell(refused("record.seed", { seed: JSON.stringify(seed).slice(0, QUOTED) }));
    }
    if (!isResponse(response)) return tell(refused("response.shape"));
    const verdict = verdictOf(asked, seed, response);
    return verdict instanceof Promise ? verdict.then(tell) : tell(verdict);
  };
}

/** The map in a line, or what it is not. A seed that is null was not given. */
function readLine(text: string): { item?: unknown; seed?: unknown; response?: unknown } | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return "JSON";
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) return "map";
  const { item, seed, response } = data as Record<string, unknown>;
  return { item, seed: seed ?? undefined, response };
}

function isSeed(seed: unknown, most: number): seed is number {
  return typeof seed === "number" && Number.isInteger(seed) && seed >= 1 && seed <= most;
}

function isResponse(data: unknown, depth = 1): data is Response {
  if (typeof data === "string") return true;
  if (typeof data !== "object" || data === null || depth > DEEPEST) return false;
  if (Array.isArray(data)) return data.every((one) => typeof one === "string");
  if (Object.hasOwn(data, "__proto__")) return false;
  return Object.values(data).every((one) => isResponse(one, depth + 1));
}

/** A mistake of ours, which stops no other line. */
function failed(error: unknown): Verdict {
  const message = error instanceof Error ? error.message : String(error);
  return { state: "ungradable", notes: [{ code: "record.failed", params: { message } }] };
}

/** Every line has the same keys, so that a table can be made of them: null where there is nothing to say. */
function written(item: unknown, seed: unknown, verdict: Verdict, options: Options): string {
  const { state, notes } = verdict;
  const score = verdict.state === "graded" ? verdict.score : null;
  const line: Line = { item, seed: typeof seed === "number" ? seed : null, state, score, notes };
  if (options.parts && verdict.state === "graded") Object.assign(line, partsOf(verdict));
  return JSON.stringify(line);
}

interface Line {
  item: unknown;
  seed: number | null;
  state: Verdict["state"];
  score: number | null;
  notes: Note[];
}

/** As a record keeps them: without the values that went into and came out of a program. */
function partsOf(verdict: Verdict): Pick<Verdict & { state: "graded" }, "parts"> {
  const kept = keep(verdict);
  return kept.state === "graded" && kept.parts ? { parts: kept.parts } : {};
}
