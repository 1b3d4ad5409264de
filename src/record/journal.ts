/**
 * A write-ahead journal in localStorage. It is synchronous: what is noted here outlives a tab that is
 * closed in the next instant, which no IndexedDB transaction promises. Each note has a key of its own,
 * so two tabs never overwrite one another and no lock is needed.
 */
import type { Entry } from "../../grader/index.ts";

export type Shelf = "entries" | "drafts";

/** A note as it lies in the journal, and where it is going. */
export interface Jotting {
  name: string;
  raw: string;
  shelf: Shelf;
  key: string;
  value: unknown;
}

const mark = "chiasma:";

/** Note a value. False when the browser refuses or is full. */
export function jot(shelf: Shelf, key: string, value: unknown): boolean {
  return put(`${shelf}:${key}`, JSON.stringify(value));
}

/** Everything that has not yet been carried into the database. */
export function jottings(): Jotting[] {
  return names().flatMap((name) => {
    const [, shelf, key = ""] = /^chiasma:(entries|drafts):([^]*)$/.exec(name) ?? [];
    const raw = shelf && get(name.slice(mark.length));
    if (!raw) return [];
    try {
      const value: unknown = JSON.parse(raw);
      // What somebody else wrote under our name must not keep ours from the database.
      const ours = shelf === "drafts" ? typeof value === "string" : (value as Entry).id === key;
      return ours ? [{ name, raw, shelf: shelf as Shelf, key, value }] : [];
    } catch {
      return [];
    }
  });
}

/** Strike out what was carried over, unless it was noted anew meanwhile. */
export function strike(done: Jotting[]): void {
  for (const { name, raw } of done)
    if (localStorage.getItem(name) === raw) localStorage.removeItem(name);
}

/** Forget all that was ever kept here. */
export function clear(): void {
  for (const name of names()) localStorage.removeItem(name);
}

/** This device's name, and the highest count that it has given. */
export interface Clock {
  device: string;
  count: number;
}

export function readClock(): Clock | undefined {
  const [device, count] = (get("clock") ?? "").split(" ");
  return device ? { device, count: Number(count) || 0 } : undefined;
}

export function writeClock({ device, count }: Clock): void {
  put("clock", `${device} ${count}`);
}

/** Whether the browser keeps notes for us and nothing was ever done here: no database need be opened. */
export function pristine(): boolean {
  try {
    return localStorage.getItem(`${mark}clock`) === null;
  } catch {
    return false;
  }
}

/** True the first time that it is asked on this device. */
export function firstTime(what: string): boolean {
  return !happened(what) && put(what, "1");
}

/** Whether there was a first time. */
export function happened(what: string): boolean {
  return get(what) !== null;
}

function names(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(mark));
  } catch {
    return []; // Refused: then nothing of ours is there.
  }
}

function get(name: string): string | null {
  try {
    return localStorage.getItem(mark + name);
  } catch {
    return null;
  }
}

function put(name: string, raw: string): boolean {
  try {
    localStorage.setItem(mark + name, raw);
    return true;
  } catch {
    return false;
  }
}
