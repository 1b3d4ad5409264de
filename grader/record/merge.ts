/** Two records become one by set union over ids: commutative, associative, idempotent. */
import type { Entry } from "./entry.ts";
import { ordered } from "./order.ts";

export interface Merged {
  /** All of both, each id once, in order. */
  entries: Entry[];
  /** Ids under which different entries came: somebody edited or forged one. One of them was kept. */
  clashes: string[];
}

export function merge(...records: Iterable<Entry>[]): Merged {
  const kept = new Map<string, Entry>();
  const clashes = new Set<string>();
  for (const record of records) {
    for (const entry of record) {
      const other = kept.get(entry.id);
      if (!other) kept.set(entry.id, entry);
      else if (other !== entry) {
        const [a, b] = [spelt(other), spelt(entry)];
        if (a !== b) clashes.add(entry.id);
        // The same one wins in whatever order they come; which one is of no meaning.
        if (b < a) kept.set(entry.id, entry);
      }
    }
  }
  return { entries: ordered(kept.values()), clashes: [...clashes].sort() };
}

/** JSON with keys in order: equal for equal data. */
function spelt(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
