/** Every message to authors, printed: `test/golden/read/CODE.mdx` and `test/golden/course/CODE/` with what is said of them. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read, render, type Problem } from "../../grader/read.ts";
import { says } from "../../grader/read/says.ts";
import { compare } from "../../grader/read/translate.ts";
import { readCourse } from "../../src/course/course.ts";

const golden = join(import.meta.dirname, "../golden");
const lessons = globSync("read/*.mdx", { cwd: golden }).sort();
const courses = globSync("course/*/", { cwd: golden }).sort();
const seen = new Set<string>();

/** What is printed of problems, all at once. */
function printed(problems: Problem[], text: (file: string) => string): string {
  for (const { code } of problems) seen.add(code);
  return `${problems.map((problem) => render(problem, text(problem.file))).join("\n\n")}\n`;
}

/** A lesson's problems, and those of a translation beside its source. */
function problemsOf(path: string): Problem[] {
  const file = path.replace("read/", "content/golden/");
  const lesson = read(readFileSync(join(golden, path), "utf8"), file);
  if (lesson.language === "en") return lesson.problems;
  const source = read(
    readFileSync(join(golden, path.replace(/\.zh-han[ts]/, "")), "utf8"),
    "x.mdx",
  );
  if (source.language !== "en") throw new Error("a source is English");
  return [...lesson.problems, ...compare(source, lesson)];
}

const broken = lessons.filter((path) => {
  const translated = path.replace(/\.mdx$/, ".zh-hant.mdx");
  return !existsSync(join(golden, translated));
});

test.each(broken)("%s", async (path) => {
  const problems = problemsOf(path);
  const code = path.replace(/^read\//, "").replace(/(-[a-z]+)?(\.zh-hant)?\.mdx$/, "");
  const whole = path.replace(/^read\//, "").replace(/(\.zh-hant)?\.mdx$/, "");
  expect(problems.map((problem) => problem.code)).toContain(whole in says ? whole : code);
  const text = printed(problems, () => readFileSync(join(golden, path), "utf8"));
  await expect(text).toMatchFileSnapshot(join(golden, path.replace(/\.mdx$/, ".txt")));
});

test.each(courses)("%s", async (path) => {
  const root = join(golden, path);
  const { problems } = readCourse(root);
  const text = printed(problems, (file) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "",
  );
  await expect(text).toMatchFileSnapshot(join(root, "problems.txt"));
});

test("the sources of broken translations are sound themselves", () => {
  const sources = lessons.filter((path) => !broken.includes(path));
  expect(sources.flatMap(problemsOf)).toEqual([]);
});

test("every message has its golden file", () => {
  const long = read("x ".repeat(101_000), "content/golden/long.mdx");
  expect(printed(long.problems, () => "x x")).toMatchInlineSnapshot(`
    "content/golden/long.mdx:1:1  a lesson of 202000 characters
      ▸   1 │ x x
      A lesson may have 200000: divide it in two, or move data into a csv file.
    "
  `);
  expect(Object.keys(says).filter((code) => !seen.has(code))).toEqual([]);
});
