/** Everything that marking can say has words, in three languages. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages, under } from "../src/strings/index.ts";

const root = new URL("..", import.meta.url).pathname;
const sources = globSync("grader/**/*.ts", { cwd: root })
  .filter((file) => !/schema|spec\.ts|\/read|claim/.test(file))
  .map((file) => readFileSync(root + file, "utf8"));

/** Codes as marking writes them; of one with a changing end, what it begins with. */
const codes = new Set(
  sources.flatMap((text) =>
    [
      ...text.matchAll(/\bcode:\s*(?:"([a-z][\w.-]+)"|`([a-z][\w.]+\.)\$\{)/g),
      ...text.matchAll(/\brefused\(\s*"([a-z][\w.-]+)"/g),
    ].map(([, whole, start]) => whole ?? `${start}*`),
  ),
);

test("marking has codes", () => {
  expect(codes.size).toBeGreaterThan(30);
});

test.each(languages)("every code has words in %s", (lang) => {
  const keys = Object.keys(under(lang, "note."));
  const wordless = [...codes].filter((code) =>
    code.endsWith("*")
      ? !keys.some((key) => key.startsWith(`note.${code.slice(0, -1)}`))
      : !keys.includes(`note.${code}`),
  );
  expect(wordless).toEqual([]);
});
