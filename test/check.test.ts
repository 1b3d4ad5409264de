/** A small course with nothing wrong, and the same with one thing wrong: check finds it, where it is, and says what to do. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proofOf } from "../src/course/proof.ts";
import { readCourse } from "../src/course/course.ts";
import { check, shown } from "../src/desk/check.ts";
import { prove } from "../src/desk/prove.ts";
import { become, edited, openMemory, placeIn, project, swap } from "./fixture/edited.ts";

const run = await openMemory();

const solution =
  "def mean_pressure(sbp, dbp):\n    return [d + (s - d) / 3 for s, d in zip(sbp, dbp)]\n";
const starter =
  "function mean_pressure(sbp, dbp) {\n  return sbp.map((s, i) => dbp[i] + (s - dbp[i]) / 3);\n}\n";
const average = "const mean_pressure = (sbp, dbp) => sbp.map((s, i) => (s + dbp[i]) / 2);\n";
const THREE = "args: [{ csv: cuff.csv, column: sbp }, { csv: cuff.csv, column: dbp }]";
const folder = "mean-pressure";

/** A file, and how the line begins that check must name. */
type Place = [file: string, start: string];

/** what is wrong, in which file, the edit, and the place that check must name */
const holes: [string, string, ((text: string) => string) | null, Place][] = [
  [
    "a solution that fails",
    `${folder}/solution.js`,
    swap("/ 3", "/ 4"),
    [`${folder}/solution.js`, ""],
  ],
  [
    "a solution that raises",
    `${folder}/solution.py`,
    swap("/ 3", "/ 0"),
    [`${folder}/solution.py`, "    return"],
  ],
  [
    "a solution that cannot be read",
    `${folder}/solution.py`,
    swap("return [", "return (["),
    [`${folder}/solution.py`, "    return"],
  ],
  [
    "a stated value that is wrong",
    "mean.mdx",
    swap("expect: [60]", "expect: [65]"),
    ["mean.mdx", "    expect: [65]"],
  ],
  ["a starter that passes", `${folder}/starter.js`, become(starter), [`${folder}/starter.js`, ""]],
  [
    "a wrong solution that passes",
    `${folder}/wrong-plain-average.py`,
    become(solution),
    [`${folder}/wrong-plain-average.py`, ""],
  ],
  [
    "two mistakes that no case tells apart",
    `${folder}/wrong-thirds-swapped.js`,
    become(average),
    [`${folder}/wrong-thirds-swapped.js`, ""],
  ],
  [
    "a wrong solution that never ends",
    `${folder}/wrong-thirds-swapped.js`,
    swap("return", "while (true);\n  return"),
    [`${folder}/wrong-thirds-swapped.js`, ""],
  ],
  [
    "a wrong solution without its message",
    "mean.mdx",
    swap("  thirds-swapped: You gave systole the two thirds that belong to diastole.\n", ""),
    ["mean.mdx", "mistakes:\n  plain"],
  ],
  [
    "a message without its wrong solution",
    `${folder}/wrong-thirds-swapped.js`,
    null,
    ["mean.mdx", "  thirds-swapped:"],
  ],
  [
    "a tolerance under which 0 passes",
    "mean.mdx",
    swap("tolerance: 0.01", "tolerance: 60"),
    ["mean.mdx", "compare:"],
  ],
  [
    "a share of a zero that is expected",
    "mean.mdx",
    (text) => swap("expect: [60]", "expect: [0]")(swap("tolerance: 0.01", "tolerance: 2 %")(text)),
    ["mean.mdx", "compare:"],
  ],
  [
    "decimals without a tolerance",
    "mean.mdx",
    swap("array: { tolerance: 0.01 }", "array: {}"),
    ["mean.mdx", "compare:"],
  ],
  [
    "an unknown option of a comparator",
    "mean.mdx",
    swap("tolerance: 0.01", "tolerence: 0.01"),
    ["mean.mdx", "compare:"],
  ],
  [
    "cases with one answer",
    "mean.mdx",
    (text) =>
      swap("args: [[80], [50]]\n    expect: [60]", THREE)(swap("args: [[], []]", THREE)(text)),
    ["mean.mdx", "cases:"],
  ],
  [
    "a column that is not there",
    "mean.mdx",
    swap("column: dbp", "column: dia"),
    ["mean.mdx", "    args: [{ csv"],
  ],
  [
    "a mistake that is right for a seed",
    "mean.mdx",
    swap("(sbp + dbp) / 2", "dbp + (sbp - dbp) / 3 + 0.5"),
    ["mean.mdx", "  - answer: dbp"],
  ],
  [
    "a mistake told as another",
    "mean.mdx",
    swap("answer: sbp - dbp\n", "answer: sbp / 2 + dbp / 2\n"),
    ["mean.mdx", "  - answer: sbp / 2"],
  ],
  [
    "a number for which 0 passes",
    "mean.mdx",
    swap("tolerance: 1 mm[Hg]", "tolerance: 100 %"),
    ["mean.mdx", "tolerance:"],
  ],
  [
    "a share of an answer that is 0",
    "mean.mdx",
    (text) =>
      swap(
        "tolerance: 1 mm[Hg]",
        "tolerance: 2 %",
      )(
        swap(
          "dbp: 62..92 step 10",
          "dbp: 100..110 step 10",
        )(swap("answer: dbp + (sbp - dbp) / 3", "answer: sbp - dbp - 30")(text)),
      ),
    ["mean.mdx", "tolerance:"],
  ],
];

test.each(holes)("check finds %s", async (name, file, edit, at) => {
  const root = edited([file, edit]);
  const course = readCourse(root);
  const rows = await prove(course, { root, project, run, tell: () => {} });
  const found = [...course.problems, ...rows.flatMap((row) => row.holes)];
  expect(found.map(({ file, line }) => `${file}:${line}`)).toContain(placeIn(root, at));
  const told = found.map((hole) => shown(hole, root)).join("\n\n");
  await expect(`${told}\n`).toMatchFileSnapshot(`golden/check/${name.replaceAll(" ", "-")}.txt`);
});

test("a course with nothing wrong is proved, kept, and served without its solutions", async () => {
  const root = edited();
  const lines: string[] = [];
  const { errors, rows } = await check(root, (line) => lines.push(line));
  expect(lines.at(-2)).toMatch(/^\nmodule .*\npressure +3 +1 +2 +3 +2 +11 +– +– +– +0$/);
  expect(lines.at(-1)).toMatch(/Not tried since they changed: pressure\/mean-pressure/);
  expect(errors).toBe(0);
  expect(rows.flatMap(({ code }) => code ?? [])).toEqual([
    { languages: ["python", "javascript"], cases: 3, wrongs: 2, cached: false },
  ]);
  const served = proofOf(root, "pressure", "mean-pressure");
  expect(served.cases[0]).toMatchObject({
    args: [
      [120, 142, 98],
      [81, 90, 61],
    ],
    hidden: false,
  });
  expect(served.cases[1]?.expect).toEqual([60]);
  expect(served.wrongs.map(({ name }) => name)).toEqual(["plain-average", "thirds-swapped"]);
  expect(JSON.stringify(served)).not.toContain("/ 3");
  const again = await check(root, () => {});
  expect(again.rows.flatMap(({ code }) => code?.cached ?? [])).toEqual([true]);
});

test("a proof is made anew when a file changes, and is no longer served when it does not hold", async () => {
  const root = edited();
  const once = () => prove(readCourse(root), { root, project, run, tell: () => {} });
  await once();
  expect(proofOf(root, "pressure", "mean-pressure").cases).toHaveLength(3);
  writeFileSync(
    join(root, "content/pressure/mean-pressure/solution.js"),
    "const mean_pressure = () => [1];\n",
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const lines: string[] = [];
  const { errors } = await check(root, (line) => lines.push(line));
  expect(errors).toBeGreaterThan(0);
  expect(lines.at(-1)).toMatch(/^\n0 problems, \d+ holes/);
  expect(() => proofOf(root, "pressure", "mean-pressure")).toThrow("npm run check");
});

test("of a sealed exercise nothing is served that would mark it", async () => {
  const root = edited([
    "mean.mdx",
    swap("call: mean_pressure\n", "call: mean_pressure\nsealed: true\n"),
  ]);
  const rows = await prove(readCourse(root), { root, project, run, tell: () => {} });
  expect(rows.flatMap(({ holes }) => holes)).toEqual([]);
  const served = proofOf(root, "pressure", "mean-pressure");
  expect(served.wrongs).toEqual([]);
  expect(served).not.toHaveProperty("solutions");
  // What the visible cases hand over is no secret: a program can be tried on it.
  expect(served.cases.map(({ name, expect: value }) => [name, value])).toEqual([
    ["three readings", null],
    ["in shock", null],
  ]);
});

test("with drawn parameters every seed is proved and served", async () => {
  const given = swap(
    "compare: { array: { tolerance: 0.01 } }",
    "given:\n  sbp: 90..120 step 10\nseeds: 2\ncompare: { array: { tolerance: 0.01 } }",
  );
  const root = edited([
    "mean.mdx",
    (text) =>
      given(text).replace("args: [[80], [50]]\n    expect: [60]", "args: [[{ given: sbp }], [50]]"),
  ]);
  const rows = await prove(readCourse(root), { root, project, run, tell: () => {} });
  expect(rows.flatMap(({ holes }) => holes)).toEqual([]);
  const { draws = [] } = proofOf(root, "pressure", "mean-pressure");
  const drawn = draws.map(({ cases }) => cases[1]?.args[0]);
  expect(drawn).toHaveLength(2);
  expect(drawn[0]).not.toEqual(drawn[1]);
});
