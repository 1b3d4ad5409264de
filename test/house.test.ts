/** The rules of the house: who may import whom, what the grader shows, registers against folders, sizes. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import * as door from "../grader/index.ts";

const root = join(import.meta.dirname, "..");
const files = globSync("{grader,src,test}/**/*.{ts,astro,css}", { cwd: root }).sort();
const programs = globSync("grader/**/*.{py,R}", { cwd: root });
const text = (file: string): string => readFileSync(join(root, file), "utf8");

/** What a file imports: paths from the root, or the names of packages. */
function imports(file: string): string[] {
  const found = text(file).matchAll(/(?:\bfrom|\bimport\(?)\s*["']([^"'\n]+)["']/g);
  return [...found].map(([, name = ""]) =>
    name.startsWith(".") ? relative(root, join(root, dirname(file), name)) : name,
  );
}

/** Each row: files that match the first may import what matches the second, and nothing else. */
const rules: [name: string, who: RegExp, may: RegExp][] = [
  [
    "the grader's reading stands on unified, yaml and zod",
    /^grader\/(read\.ts|read\/|items\/(schemas\.ts|[a-z]+\/schema\.ts))/,
    /^(grader\/|zod$|yaml$|unified$|remark-|unist-|mdast)/,
  ],
  ["a runtime may know its own engine", /^grader\/runtimes\//, /^(grader\/|pyodide$|webr$)/],
  [
    "the grader stands on nothing but its seeded generator and its calendar of review",
    /^grader\/(?!read\.ts|read\/|runtimes\/|items\/(schemas\.ts|[a-z]+\/schema\.ts))/,
    /^(grader\/|pure-rand|ts-fsrs$)/,
  ],
  [
    "pages see the site, the grader's door and reading",
    /^src\/(pages|layouts|parts)\//,
    /^(src\/(?!desk)|grader\/(index|read)\.ts|grader\/read\/|astro|d3-|@astrojs|pagefind)/,
  ],
  [
    "what questions and records ship sees the grader's door only, and its calendar of review",
    /^src\/(question|record)\/.*\.ts$/,
    /^(src\/(question|record|sandbox|strings|parts)\/|grader\/(index|record\/review)\.ts|idb$|@codemirror\/|@lezer\/)/,
  ],
  [
    "the worker runs runtimes",
    /^src\/sandbox\/worker/,
    /^(grader\/(runtimes\/|index|value|type|outcome)|src\/sandbox\/)/,
  ],
  ["the desk sees everything but pages", /^src\/desk\//, /^(?!src\/(pages|layouts|parts)|content)/],
];

test.each(rules)("%s", (_, who, may) => {
  const guests = files
    .filter((file) => who.test(file))
    .flatMap((file) =>
      imports(file)
        .filter((name) => !may.test(name))
        .map((name) => `${file} imports ${name}`),
    );
  expect(guests).toEqual([]);
});

test("nobody imports the desk, the tests or the content, and Node stays at the desk", () => {
  const guests = files
    .filter((file) => /^(grader|src)\//.test(file) && !file.startsWith("src/desk/"))
    .flatMap((file) =>
      imports(file)
        .filter(
          (name) =>
            /^(src\/desk|test|content)\//.test(name) ||
            (name.startsWith("node:") && !file.startsWith("src/course/")),
        )
        .map((name) => `${file} imports ${name}`),
    );
  expect(guests).toEqual([]);
});

test("the door of the grader lists its whole public surface", () => {
  expect(text("grader/index.ts").includes("export *")).toBe(false);
  expect(Object.keys(door).sort()).toMatchSnapshot();
});

test.each([
  ["grader/items/index.ts", "grader/items/*/grade.ts"],
  ["grader/items/schemas.ts", "grader/items/*/schema.ts"],
  ["grader/items/claims.ts", "grader/items/*/claims.ts"],
  ["grader/items/blinds.ts", "grader/items/*/blind.ts"],
  ["grader/compare/index.ts", "grader/compare/*.ts"],
  ["grader/runtimes/index.ts", "grader/runtimes/*.ts"],
  ["grader/synth/index.ts", "grader/synth/*.ts"],
])("the register %s names each of %s", (register, pattern) => {
  const own = dirname(register);
  const missing = globSync(pattern, { cwd: root })
    .filter((file) => file !== register)
    .map((file) => relative(own, file))
    .filter((file) => isEntry(join(own, file)) && !text(register).includes(`./${file}`));
  expect(missing.map((file) => `${register} has no line for ${file}`)).toEqual([]);
});

/** A file of a register's folder that is an entry of it, not what entries share. */
function isEntry(file: string): boolean {
  return !/\/\/ shared by|\* Shared by/.test(text(file).slice(0, 400));
}

test("every question type is a room alike", () => {
  const rooms = globSync("grader/items/*/", { cwd: root });
  const missing = rooms.flatMap((room) =>
    ["key.ts", "grade.ts", "schema.ts", "cases.yaml", "README.md"]
      .filter((file) => !existsSync(join(root, room, file)))
      .map((file) => join(room, file)),
  );
  expect(missing).toEqual([]);
});

test("files are short, and no room is called utils", () => {
  const long = [...files, ...programs].filter((file) => text(file).split("\n").length > 301);
  expect(long).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)\b/.test(file))).toEqual([]);
  const sizes = files.map((file) => text(file).split("\n").length).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(90);
});

test("nothing of this machine is in the project", () => {
  const tracked = globSync(
    "{grader,src,test,content,public}/**/*.{ts,astro,css,md,mdx,yaml,json}",
    { cwd: root },
  );
  const secret = /\/(root|home\/[a-z]+|work)\/[a-z]|BEGIN [A-Z ]*PRIVATE KEY|registry\.npm/;
  expect(
    tracked.filter((file) => !file.endsWith("house.test.ts") && secret.test(text(file))),
  ).toEqual([]);
});
