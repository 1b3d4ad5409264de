/** A build of a course with a mistake: it says what `check` says, and the site that stands is left alone. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = join(import.meta.dirname, "..", "..");
const lesson = "content/pressure/mean.mdx";
let root: string;
let whole: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "building-"));
  const parts = ["src", "grader", "public", "astro.config.mjs", "tsconfig.json"];
  for (const name of [...parts, "package.json", "package-lock.json"])
    cpSync(join(project, name), join(root, name), { recursive: true });
  cpSync(join(project, ".chiasma/engines"), join(root, ".chiasma/engines"), { recursive: true });
  cpSync(join(project, "test/fixture/course/content"), join(root, "content"), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "junction");
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
  expect(said).not.toMatch(/MDXError|at async|\.mjs:/);
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
