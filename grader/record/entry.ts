/** The record is a log of entries, appended to and never edited; two logs merge by set union. */
import type { Response, Verdict } from "../type.ts";

/** What every entry has. `id` is a random UUID: the identity under union. */
interface Base {
  id: string;
  /** "module/item". */
  item: string;
  /** "module/lesson", where it happened. */
  lesson: string;
  /** The device's own counter, which orders its entries whatever its clock says. */
  count: number;
  device: string;
  /** ISO 8601, UTC, as the device's clock had it; shown, never used to order. */
  at: string;
}

/**
 * A graded response, raw, with the item's revision: enough to mark it again elsewhere. Of a type that nobody marks,
 * one that was recorded: its score is 0 and counts nowhere.
 */
export interface Attempt extends Base {
  kind: "attempt";
  type: string;
  rev: string;
  seed: number;
  language: string;
  response: Response;
  score: number;
  verdict: Verdict;
  /** How sure the learner was, where it was asked: 1, 2 or 3. */
  certainty?: 1 | 2 | 3;
  /** Of the score, 0..1, what each earlier graded answer to the same seed takes, where any does. */
  penalty?: number;
  /** How many graded answers to the same seed count, where not all do. */
  limit?: number;
}

/** A hint or the worked solution was opened. */
export interface Opened extends Base {
  kind: "opened";
  what: "hint" | "solution";
  seed: number;
  /** Whether an attempt had been graded before. */
  early: boolean;
}

export type Entry = Attempt | Opened;
