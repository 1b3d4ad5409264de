/** Events as intervals of time: read from what programs hand back, and how far two of them share one stretch. */
import type { Value } from "../../value.ts";
import type { Point } from "../evidence.ts";
import { fieldsOf } from "./kind.ts";
import { tableOf } from "./table.ts";

/**
 * A list of [onset, offset], a list of records or a table with `onset` and `offset`; in s, or in samples where `fs` is given.
 * Null where the value is none of these.
 */
export function eventsOf(value: Value, fs = 1): Point[] | null {
  const pairs =
    Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2);
  const table = pairs ? null : tableOf(value);
  const [onsets, offsets] = pairs
    ? [0, 1].map((side) => value.map((one) => (Array.isArray(one) ? (one[side] ?? null) : null)))
    : ["onset", "offset"].map(
        (name) => table?.columns.get(name) ?? (table?.length === 0 ? [] : null),
      );
  if (!onsets || !offsets) return null;
  const events: Point[] = [];
  for (const [n, onset] of onsets.entries()) {
    const offset = offsets[n];
    if (typeof onset !== "number" || typeof offset !== "number") return null;
    events.push([onset / fs + 0, offset / fs + 0]);
  }
  return events;
}

/** Common stretch / joint stretch, 0..1. Two moments are alike when they are one. */
export function share([a, b]: Point, [c, d]: Point): number {
  const common = Math.min(b, d) - Math.max(a, c);
  if (common < 0) return 0;
  const joint = Math.max(b, d) - Math.min(a, c);
  return joint > 0 ? common / joint : 1;
}

/** The names by which onset and offset were sought, where another pair of names was used. */
export function namesOf(value: Value): string {
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  return [...(fieldsOf(first)?.keys() ?? [])].slice(0, 6).join(", ");
}
