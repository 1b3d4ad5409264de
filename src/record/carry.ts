/** The record as a file, out of this browser and into it: loaded when somebody asks for it. */
import { merge, type Note, readRecord, writeRecord } from "../../grader/index.ts";
import { readClock } from "./journal.ts";
import { reasonOf } from "./reason.ts";
import { recall, settle, take } from "./store.ts";

/** How an import went. `clashes`: ids that stood for something else here, of which one was kept. */
export type Imported =
  | { state: "read"; added: number; known: number; clashes: number }
  | { state: "refused"; notes: Note[] };

/** The whole record as the text of a file. */
export async function exportText(): Promise<string> {
  const all = await recall();
  const device = readClock()?.device ?? all.at(-1)?.device ?? "none";
  const text = writeRecord({ made: new Date().toISOString(), device, entries: all });
  settle();
  return text;
}

/** Take in the text of a file, whole or not at all. Never throws: a reason is a note. */
export async function importText(text: string): Promise<Imported> {
  const file = readRecord(text);
  if (file.state === "refused") return file;
  const before = await recall();
  const known = new Set(before);
  const { entries: after, clashes } = merge(before, file.entries);
  try {
    await take(after.filter((entry) => !known.has(entry)));
  } catch (error) {
    return { state: "refused", notes: [{ code: `storage.${reasonOf(error)}` }] };
  }
  const added = after.length - before.length;
  const ids = new Set(file.entries.map(({ id }) => id));
  return { state: "read", added, known: ids.size - added, clashes: clashes.length };
}
