/** Beyond the cases: mutants that pass them, and solutions that part on further inputs. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCourse } from "../src/course/course.ts";
import { check, shown } from "../src/desk/check.ts";
import { prove, type Row } from "../src/desk/prove.ts";
import { become, type Edit, edited, openMemory, placeIn, project, swap } from "./fixture/edited.ts";

const run = await openMemory();
const folder = "mean-pressure";
const item = ({ item }: Row) => item === folder;

async function tried(root: string): Promise<Row> {
  const course = readCourse(root);
  expect(course.problems).toEqual([]);
  const rows = await prove(course, { root, project, run, trials: true, tell: () => {} });
  return rows.find(item)!;
}

/** One case on which nearly everything gives the same, and no known mistake that would want another. */
const lazy: [string, Edit][] = [
  [
    "mean.mdx",
    (text) =>
      text
        .replace("[{ csv: cuff.csv, column: sbp }, { csv: cuff.csv, column: dbp }]", "[[90], [90]]")
        .replace("[[80], [50]]\n    expect: [60]", "[[70], [70]]")
        .replace(/mistakes:\n {2}plain-average.*\n {2}thirds-swapped.*\n/, ""),
  ],
  [`${folder}/wrong-plain-average.py`, null],
  [`${folder}/wrong-thirds-swapped.js`, null],
  [`${folder}/cuff.csv`, null],
  [`${folder}/starter.py`, swap("return sbp", "return []")],
  [`${folder}/starter.js`, swap("return sbp", "return []")],
];

/** Whatever passes the cases of this one, its author does not mind. */
const anything: [string, Edit] = ["mean.mdx", swap("limits:", "mutants: 0\nlimits:")];

test("a strong exercise has nothing that passes its cases, and its solutions agree on fifty further inputs", async () => {
  const { holes, code } = await tried(edited());
  expect(holes).toEqual([]);
  expect(code?.trial).toMatchObject({ inputs: 50, survivors: [] });
  expect(code?.trial?.made).toBeGreaterThan(15);
});

/** what is wrong, the edits, and the places that check must name */
const holes: [string, [string, Edit][], [file: string, start: string]][] = [
  ["a weak exercise", lazy, ["mean.mdx", "cases:"]],
  [
    "solutions that part where no case is",
    [
      anything,
      [
        `${folder}/solution.js`,
        swap("(s - dbp[i]) / 3", "(s - dbp[i]) / (s > 160 && i === 1 ? 2 : 3)"),
      ],
    ],
    [`${folder}/solution.js`, ""],
  ],
  [
    "a solution that does not get through",
    [
      anything,
      [
        `${folder}/solution.py`,
        swap(
          "    return",
          '    if max(sbp, default=0) > 160: raise ValueError("too high")\n    return',
        ),
      ],
    ],
    [`${folder}/solution.py`, "    if max"],
  ],
  [
    "nothing that can be drawn",
    [["mean.mdx", swap("inputs: { sbp: 6 of 90..170 step 1, dbp: 6 of 50..85 step 1 }\n", "")]],
    ["mean.mdx", "cases:"],
  ],
];

test.each(holes)("a trial finds %s", async (name, edits, at) => {
  const root = edited(...edits);
  const { holes } = await tried(root);
  expect(holes.map(({ file, line }) => `${file}:${line}`)).toEqual([placeIn(root, at)]);
  const told = holes.map((hole) => shown(hole, root)).join("\n\n");
  await expect(`${told}\n`).toMatchFileSnapshot(`golden/check/${name.replaceAll(" ", "-")}.txt`);
});

test("an author may ask for less, and each exercise is asked for what its author says", async () => {
  const [[file, edit], ...rest] = lazy as [[string, NonNullable<Edit>], ...typeof lazy];
  const asked = (text: string) => swap("call:", "mutants: 0.1\ncall:")(edit(text));
  const { holes, code } = await tried(edited([file, asked], ...rest));
  expect(holes).toEqual([]);
  expect(code?.trial?.survivors.length).toBeGreaterThan(5);
});

test("mutants that never end, or take all memory, are found out, and those beside them are judged", async () => {
  const loop = `def mean_pressure(sbp, dbp):
    out = []
    at = 0
    while at < len(sbp):
        out.append(dbp[at] + (sbp[at] - dbp[at]) / 3)
        at += 1
    return out
`;
  const root = edited([`${folder}/solution.py`, become(loop)]);
  const { holes, code } = await tried(root);
  expect(holes).toEqual([]);
  expect(code?.trial?.survivors.filter(({ file }) => file.endsWith(".py"))).toEqual([]);
});

test("drawn parameters and makers' seeds are drawn anew", async () => {
  const root = edited([
    "mean.mdx",
    (text) =>
      text
        .replace("[[80], [50]]\n    expect: [60]", "[[{ given: high }], [50]]")
        .replace("inputs: { sbp: 6 of 90..170 step 1, dbp: 6 of 50..85 step 1 }\n", "")
        .replace("call:", "given:\n  high: 90..180 step 1\nseeds: 2\ncall:"),
  ]);
  const { holes, code } = await tried(root);
  expect(holes).toEqual([]);
  expect(code?.trial?.inputs).toBe(50);
});

test("a build takes what is known, says what is not, and a trial is made once", async () => {
  const root = edited();
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  await check(root, print);
  expect(lines.at(-1)).toBe(
    "\nNot tried since they changed: pressure/mean-pressure. Run: npm run check",
  );
  const first = await check(root, print, { trials: true });
  expect(lines.at(-1)).toMatch(/^\nmodule .*\npressure +3 +1 +2 +3 +2 +11 +50 +\d+ +0 +0$/);
  const again = await check(root, print, { trials: true });
  expect([first, again].map(({ rows }) => rows.find(item)?.code?.cached)).toEqual([false, true]);
  const build = await check(root, print);
  expect(build.rows.find(item)?.code?.trial?.inputs).toBe(50);
});

test("what passes is listed line by line for whoever asks", async () => {
  const root = edited(...lazy);
  const lines: string[] = [];
  const { rows } = await check(root, (line) => lines.push(line), { trials: true, survivors: true });
  const survivors = rows.find(item)?.code?.trial?.survivors ?? [];
  const listed = lines.filter((line) => /^ {2}content\/.*:\d+ {2}`.+` became /.test(line));
  expect(listed).toHaveLength(survivors.length);
  // A build tries nothing anew, and is not let through either.
  expect((await check(root, () => {})).errors).toBe(1);
});

test("check ends quietly when nobody reads any more", async () => {
  const command = join(project, "src/desk/check.ts");
  const child = spawn(process.execPath, [command, "--root", edited()]);
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(said).toBe("");
  expect(code).toBe(141);
});
