import { expect, test } from "vitest";
import type { CodeKey } from "../../grader/items/code/key.ts";
import { type } from "../../grader/items/code/grade.ts";
import type { Fault, Item, Job, Kit, Outcome, Response, Verdict } from "../../grader/type.ts";
import type { Value } from "../../grader/value.ts";

const key: CodeKey = {
  languages: ["javascript", "python"],
  call: "map",
  cases: [
    {
      name: "normal",
      args: [120, 80],
      expect: 93.33,
      compare: { kind: "value", tolerance: 0.01 },
      hidden: false,
    },
    {
      name: "shock",
      args: [80, 50],
      expect: 60,
      compare: { kind: "value", tolerance: 0.01 },
      hidden: false,
    },
    {
      name: "kept",
      args: [150, 99],
      expect: 116,
      compare: { kind: "value", tolerance: 0.01 },
      hidden: true,
    },
  ],
  limits: { seconds: 5, megabytes: 64, output: 1000 },
  starters: { javascript: "function map(s, d) {\n}\n", python: "def map(s, d):\n  pass\n" },
  solutions: { javascript: "right", python: "right" },
  wrongs: [
    { name: "plain-average", results: [100, 65, 124.5] },
    { name: "diastolic", results: [80, 50, 99] },
    { name: "fails-when-high", results: [93.33, 60, { $: "other", is: "fault error" }] },
  ],
};
const item: Item<CodeKey> = {
  id: "map",
  module: "signals",
  type: "code",
  rev: "1",
  given: {},
  seeds: 1,
  key,
  words: { "mistakes.plain-average": "…" },
};

type Step = Value | { fault: Fault["kind"]; line?: number } | "skip";
const isFault = (step: Step): step is { fault: Fault["kind"]; line?: number } =>
  typeof step === "object" && step !== null && "fault" in step;

/** An interpreter that hands back what the test says. */
function handing(steps: Step[], extra: Partial<Outcome> = {}, seen: Job[] = []): Kit {
  return {
    run: (job) => {
      seen.push(job);
      const results = job.calls.map(({ name }, index) => {
        const step = steps[index] ?? "skip";
        const told = { name, output: `said ${index}`, milliseconds: 2 };
        if (step === "skip") return { name, state: "skipped" as const };
        if (!isFault(step)) return { ...told, state: "value" as const, value: step };
        const { fault: kind, line } = step;
        return {
          ...told,
          state: "fault" as const,
          fault: { kind, message: "why", ...(line && { line }) },
        };
      });
      return Promise.resolve({ state: "ran", output: "", truncated: false, results, ...extra });
    },
  };
}

const mark = (steps: Step[], extra: Partial<Outcome> = {}, code = "mine") =>
  type.grade(item, 1, { language: "javascript", code }, handing(steps, extra));
const codes = (verdict: Verdict) => verdict.notes.map(({ code }) => code);
const score = (verdict: Verdict) => (verdict.state === "graded" ? verdict.score : verdict.state);

const table: [string, Step[], Partial<Outcome>, number | string, string[]][] = [
  ["right", [93.333, 60, 116], {}, 1, ["code.passed"]],
  ["partly", [93.333, 61, 116], {}, 2 / 3, ["code.passed"]],
  ["a known mistake comes first", [100, 65, 124.5], {}, 0, ["code.mistake", "code.passed"]],
  [
    "a known mistake within the tolerance",
    [100.005, 65, 124.5],
    {},
    0,
    ["code.mistake", "code.passed"],
  ],
  [
    "a known mistake that ends in an error",
    [93.33, 60, { fault: "error" }],
    {},
    2 / 3,
    ["code.mistake", "code.passed"],
  ],
  [
    "another error is another mistake",
    [93.33, 60, { fault: "recursion" }],
    {},
    2 / 3,
    ["code.passed"],
  ],
  ["a known mistake on all cases but one", [100, 65, 99], {}, 0, ["code.passed"]],
  ["no diagnosis of what did not run", [100, 65, "skip"], {}, 0, ["code.passed"]],
  [
    "out of time in the second case",
    [93.33, { fault: "time" }, "skip"],
    {},
    1 / 3,
    ["code.passed"],
  ],
  [
    "nothing handed back",
    [{ $: "nothing" }, { $: "nothing" }, { $: "nothing" }],
    {},
    0,
    ["code.passed"],
  ],
  [
    "too much output is said",
    [93.33, 60, 116],
    { truncated: true },
    1,
    ["code.passed", "code.truncated"],
  ],
  [
    "an error while loading",
    [],
    { fault: { kind: "error", message: "x", line: 3 } },
    0,
    ["fault.error", "fault.line", "code.passed"],
  ],
  [
    "a syntax error costs nothing",
    [],
    { fault: { kind: "syntax", message: "x", line: 3 } },
    "refused",
    ["fault.syntax", "fault.line"],
  ],
  [
    "a missing function costs nothing",
    [{ fault: "missing" }, { fault: "missing" }],
    {},
    "refused",
    ["fault.missing"],
  ],
  ["stopping costs nothing", [93.33, { fault: "stopped" }], {}, "refused", ["fault.stopped"]],
  [
    "a broken interpreter is not the learner's fault",
    [],
    { state: "engine", fault: { kind: "error", message: "x" } },
    "ungradable",
    ["code.engine"],
  ],
  ...(["unreachable", "corrupt", "unready"] as const).map((kind): (typeof table)[number] => [
    `nor is one that is ${kind}, which has its own words`,
    [],
    { state: "engine", fault: { kind, message: "x" } },
    "ungradable",
    [`code.engine.${kind}`],
  ]),
];

test.each(table)("code: %s", async (_, steps, extra, expected, notes) => {
  const verdict = await mark(steps, extra);
  expect(score(verdict)).toBe(expected);
  expect(codes(verdict)).toEqual(notes);
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
});

const refusals: [string, Response, string][] = [
  ["a string", "map = 3", "response.shape"],
  ["a list", ["map"], "response.shape"],
  ["no code", { language: "javascript" }, "response.shape"],
  ["a language that is not offered", { language: "r", code: "x" }, "code.language"],
  ["a language like a prototype's key", { language: "constructor", code: "x" }, "code.language"],
  ["empty", { language: "javascript", code: " \n\t" }, "code.empty"],
  [
    "the starter",
    { language: "javascript", code: key.starters["javascript"] ?? "" },
    "code.untouched",
  ],
  [
    "the starter with other line ends",
    { language: "javascript", code: "function map(s, d) {  \r\n}" },
    "code.untouched",
  ],
  ["100,001 characters", { language: "javascript", code: "x".repeat(100_001) }, "code.long"],
];

test.each(refusals)("code refuses %s, and runs nothing", async (_, response, code) => {
  const seen: Job[] = [];
  const verdict = await type.grade(item, 1, response, handing([], {}, seen));
  expect(verdict).toMatchObject({ state: "refused", notes: [{ code }] });
  expect(seen).toEqual([]);
});

test("code: only the first visible failing case is shown in full; a hidden one shows name and verdict", async () => {
  const verdict = await mark([1, 2, { fault: "error", line: 4 }]);
  if (verdict.state !== "graded") throw new Error(verdict.state);
  const [first, second, hidden] = verdict.parts ?? [];
  expect(first).toMatchObject({ args: [120, 80], expected: 93.33, got: 1, output: "said 0" });
  expect(second?.notes[0]?.code).toBe("compare.differs");
  expect(second).not.toHaveProperty("args");
  expect(hidden).toEqual({
    name: "kept",
    score: 0,
    hidden: true,
    milliseconds: 2,
    notes: [{ code: "case.fault" }, { code: "fault.line", params: { line: 4 } }],
  });
});

test("code: skipped cases say so", async () => {
  const verdict = await mark([93.33, { fault: "memory" }, "skip"]);
  if (verdict.state !== "graded") throw new Error(verdict.state);
  expect(verdict.parts?.map(({ notes }) => notes[0]?.code)).toEqual([
    undefined,
    "fault.memory",
    "case.skipped",
  ]);
});

test("code: arguments are copies, and what is expected never leaves", async () => {
  const list = [1, 2, 3];
  const cases = [
    { name: "a", args: [list], expect: 424_242, compare: { kind: "value" }, hidden: false },
  ];
  const seen: Job[] = [];
  const kit = handing([1], {}, seen);
  await type.grade({ ...item, key: { ...key, cases } }, 1, { language: "python", code: "x" }, kit);
  const call = seen[0]?.calls[0];
  expect(call).toEqual({ name: "a", call: "map", args: [[1, 2, 3]] });
  expect(call && "args" in call && call.args[0]).not.toBe(list);
  expect(JSON.stringify(seen)).not.toContain("424242");
});

test("code: an exercise with drawn parameters is marked by the cases of its seed", async () => {
  const second = { cases: key.cases.map((one) => ({ ...one, expect: 7 })), wrongs: [] };
  const drawn = { ...item, key: { ...key, draws: [key, second] } };
  const response = { language: "python", code: "x" };
  expect(score(await type.grade(drawn, 2, response, handing([7, 7, 7])))).toBe(1);
  expect(score(await type.grade(drawn, 1, response, handing([7, 7, 7])))).toBe(0);
});

test("code: a kit that fails makes an attempt ungradable", async () => {
  const kit: Kit = { run: () => Promise.reject(new Error("no worker")) };
  const verdict = await type.grade(item, 1, { language: "python", code: "x" }, kit);
  expect(verdict).toEqual({
    state: "ungradable",
    notes: [{ code: "code.engine", params: { message: "no worker" } }],
  });
});
