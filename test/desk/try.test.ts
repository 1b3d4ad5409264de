/** An exercise's own solution on arguments typed by hand; and what is said to whoever mistypes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { command, read } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "try-"));
afterAll(() => rmSync(folder, { recursive: true }));
const course = join(import.meta.dirname, "..", "fixture", "course");
const item = "pressure/mean-pressure";
const attempt = (...args: string[]) => command("try", [...args, "--root", course]);

const valued = (value: unknown) => ({ state: "ran", results: [{ state: "value", value }] });

test.each<[what: string, args: string[], outcome: unknown]>([
  ["its first language", ["--args", "[[120], [60]]"], valued([80])],
  ["another", ["--args", "[[120], [60]]", "--language", "javascript"], valued([80])],
  ["data named", ["--args", '[{"csv": "cuff.csv", "column": "dbp"}, [0, 0, 0]]'], { state: "ran" }],
  ["nothing in", ["--args", "[[], []]"], valued([])],
])(
  "%s",
  async (_, args, outcome) => {
    const { code, out } = await attempt(item, ...args);
    expect(code).toBe(0);
    expect(out.trimEnd()).not.toContain("\n");
    expect(read(out)).toMatchObject([outcome]);
  },
  120_000,
);

test("a case's own arguments give what the case expects", async () => {
  const { out } = await attempt(item, "--case", "in shock");
  expect(read(out)).toMatchObject([
    { results: [{ name: "in shock", state: "value", value: [60] }] },
  ]);
}, 120_000);

test("another program runs in the desk's cage: it reads, writes and sees nothing of the machine", async () => {
  const file = join(folder, "mine.js");
  const gone = join(folder, "written");
  writeFileSync(
    file,
    `const tries = [
      () => process.getBuiltinModule("fs").readFileSync("/etc/passwd", "utf8"),
      () => process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(gone)}, "x"),
      () => process.getBuiltinModule("child_process").execSync("id"),
      () => process.env.SECRET.length,
    ];
    const mean_pressure = () => tries.map((go) => { try { go(); return "reached"; } catch { return "refused"; } });`,
  );
  const args = [item, "--args", "[[], []]", "--language", "javascript", "--file", file];
  const { out } = await command("try", [...args, "--root", course], { env: { SECRET: "42" } });
  expect(read(out)).toMatchObject([valued(["refused", "refused", "refused", "refused"])]);
}, 120_000);

test("a program that fails is an outcome", async () => {
  const file = join(folder, "mine.py");
  writeFileSync(file, "def mean_pressure(s, d):\n  return s / d\n");
  const { code, out } = await attempt(item, "--args", "[[], []]", "--file", file);
  expect(code).toBe(0);
  const fault = { kind: "error", line: 2 };
  expect(read(out)).toMatchObject([{ state: "ran", results: [{ state: "fault", fault }] }]);
}, 120_000);

test.each<[what: string, args: string[], err: RegExp]>([
  ["no exercise", [], /^Name one exercise: try -- MODULE\/ITEM/],
  [
    "a misspelt one",
    ["pressure/mean-presure"],
    /no exercise pressure\/mean-presure\. Did you mean pressure\/mean-pressure\?/,
  ],
  [
    "an unknown one",
    ["lungs/volume"],
    /no exercise lungs\/volume\. There are: pressure\/mean-pressure/,
  ],
  ["a question", ["pressure/map"], /pressure\/map is a number question.*pressure\/mean-pressure/],
  [
    "no arguments",
    [item],
    /Give either --args .* or --case NAME\. The cases of pressure\/mean-pressure: /,
  ],
  ["both", [item, "--args", "[]", "--case", "x"], /Give either/],
  ["no JSON", [item, "--args", "[1,"], /--args cannot be read as JSON: .*Write a list in quotes/],
  ["no list", [item, "--args", "3"], /--args 3: a list of arguments is wanted/],
  [
    "an unknown file of data",
    [item, "--args", '[{"csv":"x.csv","column":"y"}]'],
    /--args: there is no file x\.csv/,
  ],
  [
    "an unknown language",
    [item, "--args", "[]", "--language", "cobol"],
    /--language cobol: .*python, javascript/,
  ],
  [
    "an unknown case",
    [item, "--case", "nowhere"],
    /--case nowhere: there is no such case\. The cases of /,
  ],
  [
    "an unknown function",
    [item, "--args", "[]", "--call", "f"],
    /--call f: pressure\/mean-pressure asks for mean_pressure/,
  ],
  [
    "an unknown seed",
    [item, "--args", "[]", "--seed", "99"],
    /--seed 99: pressure\/mean-pressure has the seeds 1 to /,
  ],
  [
    "a file that is not there",
    [item, "--args", "[]", "--file", join(folder, "none.py")],
    /--file .*none\.py: there is no such file/,
  ],
  ["a folder", [item, "--args", "[]", "--file", folder], /--file .*: there is no such file/],
  ["an unknown option", [item, "--arg", "[]"], /--arg/],
])("exit 1 and one sentence for %s", async (_, args, err) => {
  const ended = await attempt(...args);
  expect(ended).toMatchObject({ code: 1, out: "" });
  expect(ended.err).toMatch(err);
  expect(ended.err.trimEnd()).not.toContain("\n");
});

test("--help says what it takes, and what a file may do", async () => {
  const { code, out } = await command("try", ["--help"]);
  expect(code).toBe(0);
  for (const word of ["MODULE/ITEM", "--args", "--language", "--file", "cage", "strangers"])
    expect(out).toContain(word);
});
