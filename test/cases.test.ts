/** Every row of every `cases.yaml`, and that everything it says has words. */
import { expect, test } from "vitest";
import { grade, type Kit, type Note } from "../grader/index.ts";
import { cases } from "./cases.ts";
import english from "../src/strings/en.json" with { type: "json" };

const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };

/** Remarks of a verdict in the order in which they are read. */
const codes = ({ notes }: { notes: Note[] }): string[] => notes.map(({ code }) => code);

const rows = cases.flatMap(({ type, item, says, rows }) =>
  rows.map((row) => ({ ...row, type, item, says, typed: JSON.stringify(row.response) })),
);

test.each(rows)(
  "$type $item.id: $typed is $state",
  async ({ item, seed = 1, response, ...row }) => {
    const verdict = await grade(item, seed, response, idle);
    const score = verdict.state === "graded" ? verdict.score : undefined;
    expect({ state: verdict.state, score, notes: codes(verdict) }).toEqual({
      state: row.state,
      score: row.score,
      notes: row.notes ?? [],
    });
    const parts = verdict.state === "graded" ? (verdict.parts ?? []) : [];
    const about = parts.map((part) => [part.name, [part.score, ...codes(part)]] as const);
    expect(Object.fromEntries(about)).toMatchObject(row.parts ?? {});
    const named = verdict.notes.find(({ part }) => part !== undefined)?.part;
    if (row.part !== undefined) expect(named).toBe(row.part);
    for (const note of [...verdict.notes, ...parts.flatMap(({ notes }) => notes)])
      expect(hole(note, item.words)).toBeUndefined();
  },
);

/** What a note lacks to be said, if anything: its string, a parameter of it, or the author's words. */
function hole(
  { code, params = {}, says }: Note,
  words: Record<string, string>,
): string | undefined {
  const text = (english as Record<string, string>)[`note.${code}`];
  if (text === undefined) return `no string for ${code}`;
  const missing = [...text.matchAll(/\{(\w+)/g)].find(([, name = ""]) => !(name in params));
  if (missing) return `${code} lacks ${missing[1]}`;
  return says === undefined || says in words ? undefined : `no words at ${says}`;
}
