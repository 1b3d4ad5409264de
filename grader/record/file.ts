/** A record as a file that its owner carries from one browser or institution to another. */
import type { Note } from "../type.ts";
import type { Entry } from "./entry.ts";
import { ordered } from "./order.ts";
import { Refusal, shapes } from "./shape.ts";

const format = "chiasma-record";
/** Of what we write. What older versions wrote is still the same; a newer one is refused. 2: verdicts may be `recorded`. */
const version = 2;

/** Largest file read, in bytes (and in UTF-16 units, never more than its bytes). */
export const recordBytes = 20_000_000;
/** Brackets within brackets: an honest entry needs about ten. */
const deepest = 40;

export interface RecordFile {
  /** ISO 8601, UTC: when it was written. */
  made: string;
  /** The device that wrote it. */
  device: string;
  entries: Entry[];
}

export type RecordRead = ({ state: "read" } & RecordFile) | { state: "refused"; notes: Note[] };

/** The text of a file: the same record gives the same bytes, but for `made`. */
export function writeRecord({ made, device, entries }: RecordFile): string {
  return JSON.stringify({ format, version, made, device, entries: ordered(entries) });
}

/**
 * Read a file of a record, from wherever it comes: all of it or, with the first reason found, none.
 * Never throws. Reasons: record.large, record.deep, record.json, record.format, record.newer,
 * record.key, record.type, record.long, record.score.
 */
export function readRecord(text: string): RecordRead {
  try {
    return { state: "read", ...read(text) };
  } catch (reason) {
    const { code, params } = reason instanceof Refusal ? reason : new Refusal("record.json");
    return { state: "refused", notes: [{ code, params }] };
  }
}

function read(text: string): RecordFile {
  if (text.length > recordBytes)
    throw new Refusal("record.large", { megabytes: recordBytes / 1_000_000 });
  if (depth(text) > deepest) throw new Refusal("record.deep");
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  if (typeof file !== "object" || file === null || !("format" in file) || file.format !== format)
    throw new Refusal("record.format");
  const {
    format: _,
    version: theirs,
    made,
    device: by,
    entries,
    ...rest
  } = file as Record<string, unknown>;
  if (!Number.isInteger(theirs) || Number(theirs) < 1)
    throw new Refusal("record.type", { path: "version" });
  if (Number(theirs) > version) throw new Refusal("record.newer", { version: Number(theirs) });
  const unknown =
    Object.keys(rest)[0] ?? (Object.hasOwn(file, "__proto__") ? "__proto__" : undefined);
  if (unknown !== undefined) throw new Refusal("record.key", { path: unknown.slice(0, 200) });
  const { moment, device, entry } = shapes();
  moment(made, "made");
  device(by, "device");
  if (!Array.isArray(entries)) throw new Refusal("record.type", { path: "entries" });
  entries.forEach((one, at) => {
    entry(one, `entries.${at}`);
    agrees(one as Entry, `entries.${at}`);
  });
  return { made: made as string, device: by as string, entries: entries as Entry[] };
}

/** The score of an attempt is that of its verdict; what was not graded has none. */
function agrees(one: Entry, path: string): void {
  if (one.kind !== "attempt") return;
  const score = one.verdict.state === "graded" ? one.verdict.score : 0;
  if (one.score !== score) throw new Refusal("record.score", { path: `${path}.score` });
}

/** How deep brackets nest, seen before parsing: a parser may run out of stack. */
function depth(text: string): number {
  let now = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 34) at = closing(text, at);
    else if (sign === 91 || sign === 123) most = Math.max(most, ++now);
    else if (sign === 93 || sign === 125) now--;
  }
  return most;
}

/** Where the string that opens at `from` closes: at its first quote that is not escaped. */
function closing(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at++;
    else if (sign === 34) return at;
  }
  return text.length;
}
