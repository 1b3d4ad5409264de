/** The verdict on one case. */
import { compare } from "../../compare/index.ts";
import type { Note, Part, Result } from "../../type.ts";
import type { Value } from "../../value.ts";
import { faultNotes } from "./fault.ts";
import type { Case } from "./key.ts";

/**
 * Everything about a case that a page may show when it is visible.
 * `results`: what the program handed back on every case, by name.
 */
export async function partOf(
  one: Case,
  result: Result | undefined,
  results: ReadonlyMap<string, Value>,
  call: string,
): Promise<Part> {
  const part: Part = {
    name: one.name,
    score: 0,
    notes: [],
    ...(one.step !== undefined && { step: one.step }),
    ...(one.hidden && { hidden: true }),
  };
  if (!result || result.state === "skipped") return { ...part, notes: [{ code: "case.skipped" }] };
  const { output, milliseconds } = result;
  const told = { ...part, ...(output && { output }), milliseconds };
  if (result.state === "fault") {
    return { ...told, notes: faultNotes(result.fault, call), args: one.args, expected: one.expect };
  }
  const { score, notes, evidence } = await compare(one.expect, result.value, one.compare, {
    args: one.args,
    results,
  });
  if (score === 1) return { ...told, score };
  const shown = { args: one.args, expected: one.expect, got: result.value };
  return { ...told, score, notes, ...shown, ...(evidence !== undefined && { evidence }) };
}

/** Of a hidden case: name and verdict; of a fault only that there was one, and the learner's own line. */
export function hide({ name, score, step, notes, milliseconds }: Part): Part {
  const kept = notes.flatMap((note): Note[] => {
    if (note.code === "case.skipped" || note.code === "fault.line") return [note];
    return note.code.startsWith("fault.") ? [{ code: "case.fault" }] : [];
  });
  const time = milliseconds === undefined ? {} : { milliseconds };
  const of = step === undefined ? {} : { step };
  return { name, score, notes: kept, hidden: true, ...of, ...time };
}

/** Arguments, expected and got are kept for the first visible failing case only: records stay small. */
export function show(parts: Part[]): Part[] {
  const first = parts.find(({ score, hidden, args }) => score < 1 && !hidden && args);
  return parts.map((part) => {
    if (part.hidden) return hide(part);
    if (part === first) return part;
    const { args: _, expected: __, got: ___, evidence: ____, ...rest } = part;
    return rest;
  });
}
