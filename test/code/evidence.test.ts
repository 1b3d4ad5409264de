/** What a verdict on a program shows of a failing case, and what it keeps to itself; how finely mistakes are told apart. */
import { expect, test } from "vitest";
import { type } from "../../grader/items/code/grade.ts";
import type { Case, CodeKey } from "../../grader/items/code/key.ts";
import type { Item, Kit, Part } from "../../grader/type.ts";
import type { Value } from "../../grader/value.ts";

const caseOf = (name: string, more: Partial<Case>): Case => {
  return { name, args: [], expect: null, compare: { kind: "value" }, hidden: false, ...more };
};

/** Mark a program that hands back these values, case by case. */
async function marked(cases: Case[], values: Value[], wrongs: CodeKey["wrongs"] = []) {
  const key: CodeKey = {
    languages: ["python"],
    call: "f",
    cases,
    limits: { seconds: 1, megabytes: 16, output: 100 },
    starters: {},
    solutions: {},
    wrongs,
  };
  const item: Item<CodeKey> = {
    id: "f",
    module: "m",
    type: "code",
    rev: "1",
    given: {},
    seeds: 1,
    key,
    words: {},
  };
  const kit: Kit = {
    run: (job) => {
      const results = job.calls.map(({ name }, n) => {
        return { name, state: "value" as const, value: values[n]!, output: "", milliseconds: 1 };
      });
      return Promise.resolve({ state: "ran", output: "", truncated: false, results });
    },
  };
  const verdict = await type.grade(item, 1, { language: "python", code: "x" }, kit);
  if (verdict.state !== "graded") throw new Error(verdict.state);
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  const parts: Part[] = verdict.parts ?? [];
  return { codes: verdict.notes.map(({ code }) => code), parts };
}

const list = { compare: { kind: "array", tolerance: 0.1 }, expect: [1, 2, 3] };

test("evidence is that of the first visible failing case", async () => {
  const cases = [caseOf("right", list), caseOf("wrong", list), caseOf("wrong too", list)];
  const { parts } = await marked(cases, [
    [1, 2, 3],
    [1, 2, 9],
    [1, 2, 8],
  ]);
  expect(parts.map(({ evidence }) => evidence?.kind)).toEqual([undefined, "curves", undefined]);
  expect(parts[1]?.evidence).toMatchObject({ expected: [1, 2, 3], got: [1, 2, 9], worst: 2 });
});

test("a hidden case shows no evidence, no expected value and no note that could hold one", async () => {
  const secret = 424_242;
  const kinds: Case[] = [
    caseOf("array", { ...list, expect: [secret, 1] }),
    caseOf("value", { expect: { a: secret } }),
    caseOf("text", { expect: String(secret), compare: { kind: "text" } }),
    caseOf("estimate", { expect: secret, compare: { kind: "estimate", se: 1 } }),
    caseOf("beats", {
      expect: [secret],
      compare: { kind: "beats", fs: 1, sensitivity: 1, precision: 1 },
    }),
  ].map((one) => ({ ...one, hidden: true }));
  const { parts } = await marked(kinds, [[1, 1], { a: 1 }, "1", 1, [1]]);
  expect(JSON.stringify(parts)).not.toMatch(/424.?242/);
  for (const part of parts) {
    expect(part).toEqual({ name: part.name, score: 0, notes: [], hidden: true, milliseconds: 1 });
  }
});

test("a slip is recognised from the arguments of its case", async () => {
  const args: Value[] = [[2, 4, 4, 4, 5, 5, 7, 9]];
  const sd = caseOf("sd", {
    args,
    expect: Math.sqrt(32 / 7),
    compare: { kind: "value", tolerance: 0.001 },
  });
  const { parts } = await marked([sd], [2]);
  expect(parts[0]?.notes.map(({ code }) => code)).toEqual(["compare.differs", "slip.population"]);
  expect(parts[0]?.notes[1]?.params).toEqual({ n: 8, less: 7 });
});

test("a property may hold one case to another of the same program", async () => {
  const same = { kind: "properties", again: "once", hold: ["same(result, again)"] };
  const cases = [
    caseOf("once", { compare: { kind: "value" }, expect: [3, 1] }),
    caseOf("twice", { compare: same }),
  ];
  expect(
    (
      await marked(cases, [
        [3, 1],
        [3, 1],
      ])
    ).parts.map(({ score }) => score),
  ).toEqual([1, 1]);
  const { parts } = await marked(cases, [
    [3, 1],
    [1, 3],
  ]);
  expect(parts[1]?.notes.map(({ code }) => code)).toEqual(["compare.property.same"]);
});

/** Half of the truth overlaps it by 2/3: near enough to be taken for it by a wide bound, and yet it fails. */
const bound = { kind: "overlap", dice: 0.7 };
const masks: Record<string, Value> = {
  truth: [[1, 1, 1, 1, 0, 0, 0, 0]],
  half: [[1, 1, 0, 0, 0, 0, 0, 0]],
  most: [[1, 1, 1, 0, 0, 0, 0, 0]],
  other: [[0, 0, 0, 0, 1, 1, 1, 1]],
};

test("whoever passes a case does not make the mistake that fails it, near as the two may be", async () => {
  const cases = [
    caseOf("a", { expect: masks["truth"]!, compare: bound }),
    caseOf("b", { expect: masks["truth"]!, compare: bound }),
  ];
  const wrongs = [{ name: "half", results: [masks["half"]!, masks["other"]!] }];
  expect((await marked(cases, [masks["half"]!, masks["other"]!], wrongs)).codes).toContain(
    "code.mistake",
  );
  expect((await marked(cases, [masks["most"]!, masks["other"]!], wrongs)).codes).not.toContain(
    "code.mistake",
  );
});
