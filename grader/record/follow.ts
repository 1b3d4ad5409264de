/** A record speaks of questions by the names that they had; what is read out of it, by those that they have now. */
import type { Entry } from "./entry.ts";

/** `renamed`: old "module/item" to new. The record itself stays as it was written. */
export function follow(entries: Entry[], renamed: Readonly<Record<string, string>>): Entry[] {
  return entries.map((entry) =>
    Object.hasOwn(renamed, entry.item) ? { ...entry, item: renamed[entry.item]! } : entry,
  );
}
