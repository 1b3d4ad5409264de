/**
 * Spaced review: when each question should be asked again, as a fold over the record by FSRS
 * (open-spaced-repetition, version 6, its default parameters, 90 % recall wanted). Nothing is stored,
 * so nothing can disagree. Programs are left out: their exercise keeps the learner's last code, so that
 * asking again would measure no memory. The revision is not asked: a question reworded is still known.
 */
import { fsrs, type Grade, Rating } from "ts-fsrs";
import type { Attempt, Entry } from "./entry.ts";
import { ordered } from "./order.ts";

const day = 86_400_000;
/** Weighted parts that are all right may sum to a hair under one. */
const hair = 1e-9;

/** How an item is remembered. Times are milliseconds since 1970, as of `Date.now()`. */
export interface Card {
  /** "module/item". */
  item: string;
  /** When it should be asked again. */
  due: number;
  /** When it was last tried; undefined when no clock that told so can be believed. */
  last: number | undefined;
  /** Days until recall is expected to have fallen to 90 %. */
  stability: number;
  /** 1..10 */
  difficulty: number;
  /** Graded attempts. */
  attempts: number;
}

/** What is known of an item on the way through the record. */
interface Trace {
  card?: Pick<Card, "stability" | "difficulty" | "attempts"> & { type: string };
  last?: number;
  /** When a hint or the solution was opened, for it helps as long as that day. */
  helped?: number | undefined;
}

/**
 * Every item that was tried, the longest due first. Clocks may have lied: entries stand in the record's
 * own order, time between two is never less than nothing, and a time more than a day ahead of `now` is
 * unknown. What has no known time at all is due now: to ask once more does no harm.
 */
export function review(entries: Iterable<Entry>, now: number): Card[] {
  const memory = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
  const traces = new Map<string, Trace>();
  for (const entry of ordered(entries)) {
    if (entry.kind === "attempt" && entry.verdict.state !== "graded") continue;
    const trace = traces.get(entry.item) ?? {};
    traces.set(entry.item, trace);
    const at = Date.parse(entry.at);
    const before = trace.last;
    const here = at <= now + day ? Math.max(before ?? -Infinity, Math.min(at, now)) : before;
    if (entry.kind === "opened") {
      trace.helped = here ?? now;
      continue;
    }
    const helped = trace.helped !== undefined && days(trace.helped, here) === 0;
    const { card } = trace;
    const next = memory.next_state(card ?? null, days(before, here), rating(entry, helped));
    trace.card = { ...next, attempts: (card?.attempts ?? 0) + 1, type: entry.type };
    if (here !== undefined) trace.last = here;
    if (!helped) trace.helped = undefined;
  }
  return [...traces]
    .flatMap(([item, { card, last }]) => {
      if (!card || card.type === "code") return [];
      const { stability, difficulty, attempts } = card;
      const due = last === undefined ? now : last + memory.next_interval(stability, 0) * day;
      return { item, due, last, stability, difficulty, attempts };
    })
    .sort((a, b) => a.due - b.due || (a.item < b.item ? -1 : 1));
}

/** Right is good, unless with help; partly right is hard; wrong is to be learned again. */
function rating({ score }: Attempt, helped: boolean): Grade {
  if (score === 0) return Rating.Again;
  return helped || score < 1 - hair ? Rating.Hard : Rating.Good;
}

/** Whole days, rounded, so that a habit of every morning counts as one; none where a time is unknown. */
function days(from: number | undefined, to: number | undefined): number {
  return from === undefined || to === undefined ? 0 : Math.max(0, Math.round((to - from) / day));
}
