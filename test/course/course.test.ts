/** The course on disk: fallbacks to English, words of translations, files that change, data that decide. */
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { itemsOf, readCourse, textIn, wordsIn } from "../../src/course/course.ts";
import type { Course } from "../../src/course/type.ts";

const golden = join(import.meta.dirname, "../golden/course/wrong.file");
let root = "";
let hour = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "course-"));
  cpSync(golden, root, { recursive: true });
  write("doses/mean/wrong-median.py", "def mean(values):\n    return values[0]\n");
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** Write a file of the content, an hour later than the last: clocks of file systems are coarse. */
function write(file: string, text: string): void {
  const path = join(root, "content", file);
  writeFileSync(path, text);
  hour += 3600;
  utimesSync(path, hour, hour);
}

/** Read as if long enough had passed for files to be looked at again. */
function later(): Course {
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now + 10_000 * (hour + 1));
  return readCourse(root);
}

const text = (file: string): string => readFileSync(join(root, "content", file), "utf8");
const translation = "---\ntitle: 滴速\nsummary: 一課。\n---\n\n";
const words =
  "```yaml item mean\nprompt: 寫出 `mean(values)`。\nmistakes:\n  median: 那是中間的一個。\n```\n";

test("a sound course has no problems, and its exercise has its files", () => {
  const course = later();
  expect(course.problems).toEqual([]);
  const [exercise] = itemsOf(course);
  expect(exercise?.item).toMatchObject({ id: "mean", module: "doses", type: "code", seeds: 1 });
  expect(exercise?.files?.wrongs).toMatchObject([{ name: "median", language: "python" }]);
  expect(Object.keys(exercise?.files?.solutions ?? {})).toEqual(["python"]);
});

test("a lesson without translation falls back to English, and says so", () => {
  const [lesson] = later().modules[0]?.lessons ?? [];
  expect(lesson && textIn(lesson, "zh-hant")).toMatchObject({ language: "en", fallback: true });
  expect(lesson && textIn(lesson, "en")).toMatchObject({ language: "en", fallback: false });
});

test("a translation gives its words, and nothing that decides", () => {
  const before = itemsOf(later())[0];
  write("doses/drops.zh-hant.mdx", translation + words);
  const course = later();
  expect(course.problems).toEqual([]);
  const [item] = itemsOf(course);
  const [lesson] = course.modules[0]?.lessons ?? [];
  expect(lesson && textIn(lesson, "zh-hant")).toMatchObject({ title: "滴速", fallback: false });
  expect(item && wordsIn(item, "zh-hant")).toMatchObject({
    language: "zh-hant",
    words: { prompt: "寫出 `mean(values)`。", "mistakes.median": "那是中間的一個。" },
  });
  expect(item && wordsIn(item, "zh-hans")).toMatchObject({ language: "en" });
  expect(item?.item).toEqual(before?.item);
});

test("a file is read again when it has changed, and a mistake in it is found", () => {
  expect(later().problems).toEqual([]);
  write("doses/drops.mdx", text("doses/drops.mdx").replace("call: mean", "cal: mean"));
  expect(later().problems.map(({ code, line }) => `${code} ${line}`)).toContain("key.unknown 12");
});

test("the revision of an exercise follows its data, and its solution only where that decides", () => {
  const revision = (): string | undefined => itemsOf(later())[0]?.item.rev;
  const first = revision();
  write("doses/mean/solution.py", "def mean(values):\n    return sum(values) / len(values) + 0\n");
  expect(revision()).toBe(first);
  write("doses/drops.mdx", text("doses/drops.mdx").replace("expect: 3, ", ""));
  const open = revision();
  expect(open).not.toBe(first);
  write("doses/mean/solution.py", "def mean(values):\n    return 3\n");
  expect(revision()).not.toBe(open);
});

test("an empty folder is a course with a problem, not a crash", () => {
  rmSync(join(root, "content"), { recursive: true });
  const course = later();
  expect(course.modules).toEqual([]);
  expect(course.problems.map(({ code }) => code)).toEqual(["file.missing"]);
});
