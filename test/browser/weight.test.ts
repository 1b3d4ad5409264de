/** What each question type adds to a page, in bytes of the built site: its marking and the script of its fields. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { form } from "../../grader/index.ts";
import { types } from "../../grader/items/index.ts";
import { bundle } from "../../src/desk/bundle.ts";
import { fields } from "../../src/question/fields/index.ts";
import { cases } from "../cases.ts";

const root = join(import.meta.dirname, "..", "..");
const chunks = join(root, "dist/_astro");
const textOf = (name: string): string => readFileSync(join(chunks, name), "utf8");
const size = (text: string): number => gzipSync(text).length;

/** A chunk with all that it imports at once. */
function closure(names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const next = textOf(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    closure(
      [...next].map(([, one = ""]) => one),
      seen,
    );
  }
  return seen;
}

/** The script of every question: the one that knows how to load each type's marking. */
const entry = globSync("*.js", { cwd: chunks }).find((name) =>
  /\bmatch:.{0,20}import\(["'`]\.\/grade\./.test(textOf(name)),
)!;
/** The two registers, as they were bundled: a name, and the chunk that it loads. */
const loads = [...textOf(entry).matchAll(/(\w+):\(\)=>[^,]{0,20}import\(["'`]\.\/([^"'`]+)["'`]/g)];
const chunkOf = (register: "types" | "fields", name: string): string => {
  const own = loads.find(
    ([, key, file = ""]) => key === name && file.startsWith("grade.") === (register === "types"),
  );
  if (!own?.[2]) throw new Error(`no chunk of ${register}.${name} in ${entry}`);
  return own[2];
};

/** What is there anyway: the lesson's script, and the marking of numbers, choices and words. */
const plain = ["choice", "number", "text"];
const base = closure([entry, ...plain.map((type) => chunkOf("types", type))]);

test("numbers, choices and words need no script of a field", async () => {
  for (const { item } of cases.filter(({ type }) => plain.includes(type)))
    expect((await form(item, 1)).filter(({ kind }) => kind in fields)).toEqual([]);
});

test("the table of units is not larger than 5 kB", async () => {
  const script = 'export { atoms, prefixes, signs, words } from "/grader/units/table.ts";';
  expect(size(await bundle(root, script))).toBeLessThanOrEqual(5000);
});

const others = Object.keys(types).filter((type) => type !== "code" && !plain.includes(type));
/** All that a question loads beside what is there anyway: by type, the dearest of its cases. */
const added = new Map<string, Set<string>>();
const bytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + size(textOf(name)), 0);
const less = (all: Set<string>, without: Set<string>): Set<string> =>
  new Set([...all].filter((name) => !without.has(name)));
for (const { type, item } of cases.filter(({ type }) => others.includes(type))) {
  const kinds = (await form(item, 1)).map((field) =>
    field.kind === "line" && field.echo ? "echo" : field.kind,
  );
  const scripts = kinds.filter((kind) => kind in fields).map((kind) => chunkOf("fields", kind));
  const all = less(closure([chunkOf("types", type), ...scripts]), base);
  if (bytes(all) > bytes(added.get(type) ?? [])) added.set(type, all);
}

test.each(others)("%s loads 6 kB of its own at most, the table of units aside", (type) => {
  const rest = others.flatMap((other) => (other === type ? [] : [...added.get(other)!]));
  const own = less(added.get(type)!, new Set(rest));
  const table = type === "quantity" ? 5000 : 0;
  expect(own.size).toBeGreaterThan(0);
  expect(bytes(own)).toBeLessThanOrEqual(6000 + table);
  // With what it shares with others, a frame for pictures or the signs of parts.
  expect(bytes(added.get(type)!)).toBeLessThanOrEqual(8000 + table);
});
