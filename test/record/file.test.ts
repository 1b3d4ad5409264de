/** Files that were damaged, forged or made by a version to come: refused with a reason, never thrown on. */
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keep, progress, readRecord, writeRecord } from "../../grader/index.ts";
import { tried } from "./arbitrary.ts";

const made = "2026-11-20T08:00:00.000Z";
const good = tried("signals/map", 0.5);
const file = (more: object = {}) => ({
  format: "chiasma-record",
  version: 2,
  made,
  device: "ward",
  entries: [good],
  ...more,
});
const holding = (more: object) => JSON.stringify(file({ entries: [{ ...good, ...more }] }));
const spliced = (before: string, after: string) => JSON.stringify(file()).replace(before, after);
const graded = (more: object) => ({ verdict: { ...good.verdict, ...more } });

test.each<[name: string, text: string, code: string]>([
  ["nothing", "", "record.json"],
  ["truncated", JSON.stringify(file()).slice(0, -3), "record.json"],
  ["not JSON", "<!doctype html><title>Sign in</title>", "record.json"],
  ["a score that is NaN", spliced('"score":0.5', '"score":NaN'), "record.json"],
  ["50 MB", `"${"x".repeat(50_000_000)}"`, "record.large"],
  ["100,000 brackets deep", "[".repeat(100_000) + "]".repeat(100_000), "record.deep"],
  ["100,000 braces deep", '{"a":'.repeat(100_000), "record.deep"],
  ["null", "null", "record.format"],
  ["an array", "[]", "record.format"],
  ["other JSON", '{"format":"scorm"}', "record.format"],
  ["no version", JSON.stringify(file({ version: undefined })), "record.type"],
  ["version as words", JSON.stringify(file({ version: "1" })), "record.type"],
  ["version 0", JSON.stringify(file({ version: 0 })), "record.type"],
  ["a version to come", JSON.stringify(file({ version: 3, entries: {} })), "record.newer"],
  ["__proto__ at the top", spliced('"version"', '"__proto__":{"a":1},"version"'), "record.key"],
  ["an unknown key at the top", JSON.stringify(file({ admin: true })), "record.key"],
  ["entries as a map", JSON.stringify(file({ entries: {} })), "record.type"],
  ["made by no clock", JSON.stringify(file({ made: "yesterday" })), "record.type"],
  ["no device", JSON.stringify(file({ device: "" })), "record.type"],
  ["an entry that is null", JSON.stringify(file({ entries: [null] })), "record.type"],
  ["an entry of a kind to come", holding({ kind: "signed" }), "record.type"],
  ["kind __proto__", holding({ kind: "__proto__" }), "record.type"],
  ["an unknown key", holding({ admin: true }), "record.key"],
  ["__proto__ in an entry", spliced('"kind"', '"__proto__":{},"kind"'), "record.key"],
  ["constructor in a response", holding({ response: { constructor: "x" } }), "record.key"],
  [
    "__proto__ in a response",
    spliced('"response":"93"', '"response":{"__proto__":"x"}'),
    "record.key",
  ],
  ["an id that is no UUID", holding({ id: "1" }), "record.type"],
  ["an item without module", holding({ item: "map" }), "record.type"],
  ["a count below zero", holding({ count: -1 }), "record.type"],
  ["a count of halves", holding({ count: 0.5 }), "record.type"],
  ["a count out of range", holding({ count: 2 ** 53 - 1 }), "record.type"],
  ["a seed as words", holding({ seed: "1" }), "record.type"],
  ["a time zone", holding({ at: "2026-11-20T08:00:00+08:00" }), "record.type"],
  ["a thirteenth month", holding({ at: "2026-13-20T08:00:00.000Z" }), "record.type"],
  ["a response that is a number", holding({ response: 93 }), "record.type"],
  ["a score that is null", holding({ score: null }), "record.score"],
  ["a score above one", holding({ score: 1.5, ...graded({ score: 1.5 }) }), "record.score"],
  ["a score below zero", holding({ score: -1 }), "record.score"],
  ["a score beyond all numbers", spliced('"score":0.5', '"score":1e999'), "record.score"],
  ["a score unlike its verdict's (19)", holding({ score: 1 }), "record.score"],
  [
    "a score for a refusal",
    holding({ score: 1, verdict: { state: "refused", notes: [] } }),
    "record.score",
  ],
  ["a certainty of four", holding({ certainty: 4 }), "record.type"],
  ["certainty in words", holding({ certainty: "C3" }), "record.type"],
  ["a penalty above the whole", holding({ penalty: 2 }), "record.score"],
  ["a limit of none", holding({ limit: 0 }), "record.type"],
  ["a limit of halves", holding({ limit: 1.5 }), "record.type"],
  ["a verdict of no state", holding(graded({ state: "passed" })), "record.type"],
  ["notes as words", holding(graded({ notes: "right" })), "record.type"],
  [
    "a parameter that is a map",
    holding(graded({ notes: [{ code: "x", params: { a: {} } }] })),
    "record.type",
  ],
  ["a response of 2 MB", holding({ response: "x".repeat(2_000_000) }), "record.long"],
  ["a lesson's name of 1 kB", holding({ lesson: `a/${"x".repeat(1000)}` }), "record.long"],
  ["100,000 answers in one", holding({ response: Array(100_000).fill("") }), "record.long"],
])("%s is refused (22)", (_, text, code) => {
  const read = readRecord(text);
  expect(read.state === "refused" && read.notes.map((note) => note.code)).toEqual([code]);
  expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
});

test("the reason names the place", () => {
  const text = JSON.stringify(file({ entries: [good, { ...good, score: 2 }] }));
  expect(readRecord(text)).toEqual({
    state: "refused",
    notes: [{ code: "record.score", params: { path: "entries.1.score" } }],
  });
});

test("no text throws, and whatever is read is written again as it was", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.json({ maxDepth: 2 }).map((inner) => spliced('"93"', inner)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readRecord(text);
      if (read.state === "read") expect(JSON.parse(writeRecord(read))).toEqual(JSON.parse(text));
      else expect(read.notes).toHaveLength(1);
    }),
    { numRuns: 1000 },
  );
});

test("a byte-order mark, and a clock 10,000 years ahead, are read", () => {
  expect(readRecord(`\uFEFF${JSON.stringify(file())}`).state).toBe("read");
  expect(readRecord(holding({ at: "+012026-11-20T08:00:00.000Z" })).state).toBe("read");
});

test("how sure one was, and by which rule one answered, is read; no older file says it", () => {
  const said = { certainty: 3, penalty: 0.1, limit: 3 };
  const read = readRecord(holding(said));
  expect(read.state === "read" && read.entries).toEqual([{ ...good, ...said }]);
  expect(readRecord(holding({})).state).toBe("read");
});

test("names from a hostile file stay what they are: text (21)", () => {
  const name = '<img src=x onerror="alert(1)">/javascript:alert(1)';
  const read = readRecord(holding({ item: name, type: "<b>" }));
  expect(read.state === "read" && read.entries[0]).toMatchObject({ item: name, type: "<b>" });
});

test("a verdict is kept without the values of its cases", () => {
  const parts = [
    {
      name: "a",
      score: 1,
      notes: [],
      args: [[1, 2]],
      expected: { constructor: 1 },
      got: 2,
      output: "x",
    },
    { name: "b", score: 0, notes: [], hidden: true, milliseconds: 3 },
  ];
  const verdict = keep({ state: "graded", score: 0.5, notes: [], parts });
  expect(verdict).toEqual({
    state: "graded",
    score: 0.5,
    notes: [],
    parts: [
      { name: "a", score: 1, notes: [] },
      { name: "b", score: 0, notes: [], hidden: true },
    ],
  });
});

test("a file of version 1 is read for ever (29)", () => {
  const text = readFileSync(new URL("../golden/record/v1.json", import.meta.url), "utf8");
  const read = readRecord(text);
  if (read.state === "refused") throw new Error(JSON.stringify(read.notes));
  const standings = [...progress(read.entries).items].map(([item, { standing, attempts }]) => [
    item,
    standing,
    attempts,
  ]);
  expect(standings).toEqual([
    ["signals/sig-map", "right", 2],
    ["signals/sig-sensor", "partly", 1],
    ["signals/sig-qrs", "tried", 1],
    ["optics/vergence", "untried", 0],
  ]);
  expect(progress(read.entries).last?.lesson).toBe("optics/eye");
});
