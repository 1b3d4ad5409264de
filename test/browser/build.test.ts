/** A build of a course with a mistake: it says what `check` says, and the site that stands is left alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copy, withCourse } from "./copy.ts";

const lesson = "content/pressure/mean.mdx";
let root: string;
let whole: string;

beforeAll(() => {
  root = withCourse(copy("building"));
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist/standing.html"), "the site that stands");
  whole = readFileSync(join(root, lesson), "utf8");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function built(text: string) {
  writeFileSync(join(root, lesson), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/desk/build.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

test.each([
  // Astro's own compiler stumbles over the first, too, and is not heard.
  ["a brace that JavaScript would own", "\n\nA pulse of {70} a minute.\n", /JavaScript|braces/],
  ["a term that nobody explains", '\n\nThe <Term id="nowhere">thing</Term>.\n', /nowhere/],
])("%s: in check's words, with its line", (_, more, words) => {
  const { status, said } = built(whole + more);
  expect(status).toBe(1);
  const line = (whole + more).trimEnd().split("\n").length;
  expect(said).toContain(`${lesson}:${line}:`);
  expect(said).toMatch(words);
  expect(said).not.toMatch(/MDXError|\n +at /);
  expect(readFileSync(join(root, "dist/standing.html"), "utf8")).toBe("the site that stands");
});

test("a hole in a question's proof, found while pages are made, stops it too", () => {
  const wrong = whole.replace(/tolerance: .*/, "tolerance: 1000");
  expect(wrong).not.toBe(whole);
  const { status, said } = built(wrong);
  expect(status).toBe(1);
  expect(said).toContain("would pass");
  expect(existsSync(join(root, "dist/standing.html"))).toBe(true);
});
