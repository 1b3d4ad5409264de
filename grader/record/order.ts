/**
 * The order of a record's entries. Clocks are set back, cross time zones and lie, so none is asked:
 * a device counts one further than the highest count that it has seen, its own or imported
 * (Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System", 1978). What was done
 * after seeing something else therefore stands after it; ties between devices are settled by name.
 */
import type { Entry } from "./entry.ts";

/** No count goes beyond this, so that a forged one can never push an honest device out of range. */
export const highestCount = 2 ** 40;

/** Negative when `a` stands before `b`. Total: zero only for one and the same id. */
export function compare(a: Entry, b: Entry): number {
  return a.count - b.count || spell(a.device, b.device) || spell(a.id, b.id);
}

/** A copy in order. */
export function ordered(entries: Iterable<Entry>): Entry[] {
  return [...entries].sort(compare);
}

/** The count of the next entry on a device that has seen counts up to `seen` (0 before the first). */
export function nextCount(seen: number): number {
  return Math.min(seen + 1, highestCount);
}

/** By code units: the same on every machine, which `localeCompare` is not. */
function spell(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
