/** How a quiz went: what was handed in, looked up in the record, so that it says the same after a reload. */
import { type Attempt, counts, type Entry } from "../../../grader/index.ts";
import { type Mark, markOf } from "../verdict.ts";
import { type Draft, isBlank } from "./draft.ts";

export interface Result {
  item: string;
  /** `blank`: nothing was handed in; `ungradable`: something was, and is in no record. */
  mark: Mark | "blank";
  /** 0..1, as it was marked. */
  score: number;
  /** 0..1, less what earlier answers took. */
  points: number;
}

export interface Sum {
  right: number;
  points: number;
  /** Questions that have a mark or could have one. */
  total: number;
  /** Kept without a mark. */
  recorded: number;
}

/** The last answer to each of these items, in the draw of the numbers that was handed in. */
export function results(items: string[], { answers }: Draft, entries: Entry[]): Result[] {
  return items.map((item) => {
    const given = answers[item];
    const all = entries.filter(
      (entry): entry is Attempt =>
        entry.kind === "attempt" && entry.item === item && entry.seed === given?.seed,
    );
    const last = all.at(-1);
    if (!given || isBlank(given.response)) return { item, mark: "blank", score: 0, points: 0 };
    if (!last) return { item, mark: "ungradable", score: 0, points: 0 };
    const { score, verdict } = last;
    return { item, mark: markOf(verdict), score, points: counts(last, all.length - 1) };
  });
}

export function sum(all: Result[]): Sum {
  const scored = all.filter(({ mark }) => mark !== "recorded");
  return {
    right: scored.filter(({ mark }) => mark === "right").length,
    points: Math.round(scored.reduce((points, one) => points + one.points, 0) * 100) / 100,
    total: scored.length,
    recorded: all.length - scored.length,
  };
}
