/** One caliper: read, and held against the places that are right. */
import { readNumber } from "../../number.ts";
import type { Scale } from "../../picture.ts";
import type { Note, Part, Verdict } from "../../type.ts";
import { amount } from "./amount.ts";
import type { Caliper, MarkKey, Span } from "./key.ts";

/** Slack for binary noise, relative. */
const NOISE = 1e-9;

/** The two edges in their order, however they were set; null where nothing was entered; or why they cannot be read. */
export function spanIn(
  texts: string[],
  { from, to }: Scale,
  name: string,
  locale: string | undefined,
): Span | null | Verdict {
  const empty = texts.filter((text) => !text.trim()).length;
  if (empty === texts.length) return null;
  if (empty) return faulty("mark.half", name);
  const values: number[] = [];
  for (const text of texts) {
    const read = readNumber(text, locale);
    if ("refused" in read) return faulty(read.refused, name, read.params);
    if (!(read.value >= from && read.value <= to)) return faulty("mark.outside", name);
    values.push(read.value);
  }
  return [Math.min(...values), Math.max(...values)];
}

/** Refused for what was entered of one caliper. */
export function faulty(code: string, part: string, params?: Note["params"]): Verdict {
  return { state: "refused", notes: [{ code, ...(params && { params }), part }] };
}

/** Each edge counts alike; of several right places the nearest is meant. */
export function caliper(one: Caliper, at: Span, key: MarkKey): Part {
  const off = one.right
    .map((right): Span => [at[0] - right[0], at[1] - right[1]])
    .toSorted((a, b) => size(a) - size(b))[0]!;
  const near = off.map((by) => isNear(by, key, at));
  const score = near.filter((hit) => hit).length / 2;
  if (score === 1) return { name: one.name, score, notes: [{ code: "mark.right" }] };
  const mistake = key.mistakes.findIndex(
    (known) =>
      known.caliper === one.name && at.every((edge, n) => isNear(edge - known.at[n]!, key, at)),
  );
  const says = `mistakes.${mistake}`;
  const notes: Note[] =
    mistake >= 0 ? [{ code: "mark.mistake", says }] : edges(one, off, near, key);
  return { name: one.name, score: one.span ? score : 0, notes };
}

/** What is said of the edges that are not in their places. */
function edges(one: Caliper, off: Span, near: boolean[], key: MarkKey): Note[] {
  const codes = one.span
    ? [
        ["mark.start-early", "mark.start-late"],
        ["mark.end-early", "mark.end-late"],
      ]
    : [["mark.early", "mark.late"]];
  return codes.flatMap(([early = "", late = ""], n): Note[] => {
    if (near[n]) return [];
    const by = off[n]!;
    const params = amount(Math.abs(by), key.picture.x.unit);
    return [{ code: by < 0 ? early : late, params }];
  });
}

function size([from, to]: Span): number {
  return Math.abs(from) + Math.abs(to);
}

function isNear(by: number, { tolerance }: MarkKey, [from, to]: Span): boolean {
  return Math.abs(by) <= tolerance + NOISE * (tolerance + Math.abs(from) + Math.abs(to));
}
