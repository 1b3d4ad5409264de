/** Every row of code's `cases.yaml`, run and marked as a learner's program is. */
import { readFileSync } from "node:fs";
import { array, assert, asyncProperty, constantFrom, dictionary, oneof, string } from "fast-check";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Item, Kit, Note, Response, Verdict } from "../../grader/index.ts";
import { type } from "../../grader/items/code/grade.ts";
import type { CodeKey } from "../../grader/items/code/key.ts";
import type { CourseItem, ItemFiles } from "../../src/course/type.ts";
import { proveCode } from "../../src/desk/proof/code.ts";
import { exerciseOf } from "../../src/desk/proof/exercise.ts";
import { openRunner } from "../../src/desk/run.ts";
import { isKey } from "../../src/strings/index.ts";
import { itemOf, specIn } from "../cases.ts";

interface Row {
  code?: string;
  response?: Response;
  state: Verdict["state"];
  score?: number;
  notes: string[];
  /** Of the first failing case. */
  first?: string[];
}

interface Written {
  says: string;
  lesson: string;
  files: Record<string, string>;
  rows: Row[];
}

const file = "grader/items/code/cases.yaml";
const list = parse(readFileSync(file, "utf8")) as Written[];
const runner = await openRunner(process.cwd(), () => {});
afterAll(() => runner.close());

/** A folder's files as the course reads them. */
function filesOf(texts: Record<string, string>): ItemFiles {
  const files: ItemFiles = { folder: "cases", starters: {}, solutions: {}, wrongs: [], data: {} };
  for (const [name, code] of Object.entries(texts)) {
    const [, role = "", mistake = ""] = /^(starter|solution|wrong-(.+))\.js$/.exec(name) ?? [];
    if (role === "starter") files.starters["javascript"] = code;
    else if (role === "solution") files.solutions["javascript"] = code;
    else files.wrongs.push({ name: mistake, language: "javascript", file: name, code });
  }
  return files;
}

async function proved({ lesson, files }: Written): Promise<Item<CodeKey>> {
  const spec = specIn(lesson, file);
  const item = itemOf(spec, "cases");
  const from: CourseItem = {
    item,
    spec,
    lesson: "cases",
    words: { en: spec.words },
    around: { certainty: false, penalty: 0 },
    files: filesOf(files),
  };
  const { holes, key } = await proveCode(exerciseOf(from, file)!, runner.run);
  if (holes.length || !key) throw new Error(JSON.stringify(holes));
  return { ...item, key };
}

const items = await Promise.all(list.map(proved));
const rows = list.flatMap(({ rows }, at) =>
  rows.map((row) => ({
    ...row,
    item: items[at]!,
    shown: JSON.stringify(row.code ?? row.response),
  })),
);

test.each(rows)("code $item.id: $shown is $state", async ({ item, code = "", ...row }) => {
  const response = row.response ?? { language: "javascript", code };
  const verdict = await type.grade(item, 1, response, { run: runner.run });
  const codes = (notes: Note[]) => notes.map((note) => note.code);
  expect([verdict.state, codes(verdict.notes)]).toEqual([row.state, row.notes]);
  for (const note of verdict.notes) expect(isKey(`note.${note.code}`), note.code).toBe(true);
  if (verdict.state !== "graded") return;
  expect(verdict.score).toBeCloseTo(row.score ?? NaN, 3);
  const failed = verdict.parts?.find(({ score }) => score < 1);
  if (row.first) expect(codes(failed?.notes ?? [])).toEqual(row.first);
  for (const note of failed?.notes ?? []) expect(isKey(`note.${note.code}`), note.code).toBe(true);
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
});

test.each(items)("1. code $id: its own solution earns full marks", async (item) => {
  const solved = { ...item, key: { ...item.key, starters: {} } };
  const verdict = await type.grade(solved, 1, type.solve(solved, 1), { run: runner.run });
  expect(verdict).toMatchObject({ state: "graded", score: 1 });
});

test("2. no response throws, whatever its shape", async () => {
  const idle: Kit = { run: () => Promise.reject(new Error("nothing is run here")) };
  const text = oneof(string(), constantFrom("__proto__", "constructor", "javascript", ""));
  const record = dictionary(oneof(constantFrom("language", "code"), text), text);
  await assert(
    asyncProperty(
      constantFrom(...items),
      oneof(text, array(text), record),
      async (item, response) => {
        const { state } = await type.grade(item, 1, response, idle);
        expect(["refused", "ungradable"]).toContain(state);
      },
    ),
  );
});
