/** Shared by blank and table: gaps into one response, and their verdicts into one. */
import type { Note, Part, Response, Verdict } from "../../type.ts";
import { refused } from "../../verdict.ts";

/** What stands in each gap; a question with a single gap may be answered without its name. Null: not this question's. */
export function gapsIn(response: Response, names: string[]): Map<string, Response> | null {
  const [only = ""] = names;
  if (typeof response === "string") {
    if (response && names.length > 1) return null;
    return new Map(names.map((name) => [name, name === only ? response : ""]));
  }
  if (Array.isArray(response)) return null;
  if (Object.keys(response).some((name) => !names.includes(name))) return null;
  return new Map(names.map((name) => [name, Object.hasOwn(response, name) ? response[name]! : ""]));
}

/** What cannot be marked yet: nothing filled in, gaps left open, or something unreadable in one; null where all can. */
export function unfit(
  typed: Map<string, Response>,
  verdicts: Map<string, Verdict>,
): Verdict | null {
  const open = [...typed].filter(([, text]) => text === "").map(([name]) => name);
  if (open.length === typed.size) return refused("blank.none");
  const missing: Note[] = open[0]
    ? [{ code: "blank.missing", params: { count: open.length }, part: open[0] }]
    : [];
  const said = (state: Verdict["state"]): Note[] =>
    [...verdicts]
      .filter(([name, verdict]) => verdict.state === state && !open.includes(name))
      .flatMap(([part, { notes }]) => notes.map((note) => ({ ...note, part })));
  const unread = [...missing, ...said("refused")];
  if (unread.length) return { state: "refused", notes: unread };
  const broken = said("ungradable");
  return broken.length ? { state: "ungradable", notes: broken } : null;
}

/** The mean of the parts, and how many are right. */
export function whole(parts: Part[]): Verdict {
  const right = parts.filter(({ score }) => score === 1).length;
  const total = parts.length;
  if (right === total) return { state: "graded", score: 1, notes: [], parts };
  const score = parts.reduce((sum, part) => sum + part.score, 0) / total;
  return {
    state: "graded",
    score,
    notes: [{ code: "blank.count", params: { right, total } }],
    parts,
  };
}
