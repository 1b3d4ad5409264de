/** 48: an id that was published is not given up, nor given to another question, without saying so. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { itemsOf, readCourse, register } from "../../src/course/course.ts";
import type { Course } from "../../src/course/type.ts";
import { publish, unpublished } from "../../src/desk/publish.ts";
import { edited, project } from "../fixture/edited.ts";

const ids = ["pressure/cuff", "pressure/map", "pressure/mean-pressure", "pressure/phase"];
const items = (course: Course) => itemsOf(course).map(({ item }) => `${item.module}/${item.id}`);

/** Read once files may have changed. */
async function later(root: string): Promise<Course> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  return readCourse(root);
}

async function published(): Promise<string> {
  const root = edited();
  publish(root, readCourse(root));
  return root;
}

function edit(root: string, change: (text: string) => string): void {
  const path = join(root, "content/pressure/mean.mdx");
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const told = ({ problems }: Course) => problems.map(({ code, line }) => `${code} ${line}`);

test("48: publishing notes every question once, keeps what was written, and takes nothing out", async () => {
  const root = edited();
  expect(
    unpublished(readCourse(root))
      .map(([id]) => id)
      .sort(),
  ).toEqual(ids);
  expect(publish(root, readCourse(root))).toBe(4);
  const path = join(root, register);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(
    /^# Every question[^]*\nitems:\n {2}pressure\/cuff: text\n {2}pressure\/map: number\n/,
  );
  writeFileSync(path, text.replace("items:\n", "# ours\nitems:\n  pressure/bar: text\n"));
  appendFileSync(path, "retired: [pressure/bar]\n");
  const course = await later(root);
  expect([course.problems, unpublished(course)]).toEqual([[], []]);
  expect(publish(root, course)).toBe(0);
  expect(readFileSync(path, "utf8")).toContain("# ours\nitems:\n  pressure/bar: text\n");
});

test("48: a question that lost its id is missed, at its line, until it is said what became of it", async () => {
  const root = await published();
  edit(root, (text) => text.replace("item cuff", "item artery"));
  expect(told(await later(root))).toEqual(["published.gone 5"]);
  appendFileSync(join(root, register), "renamed: { pressure/cuff: pressure/artery }\n");
  const renamed = await later(root);
  expect(renamed.problems).toEqual([]);
  expect(renamed.published.renamed).toEqual({ "pressure/cuff": "pressure/artery" });
});

test("48: an id is not used again, neither for another type nor after it was retired", async () => {
  const root = await published();
  edit(root, (text) =>
    text.replace(
      /(item cuff\n)type: text[^]*?```/,
      "$1type: number\nprompt: How many?\nanswer: 3\ntolerance: 0.1\nsolution: Three.\n```",
    ),
  );
  const turned = await later(root);
  expect(told(turned)).toEqual(["published.type 5"]);
  appendFileSync(join(root, register), "retired: [pressure/cuff]\n");
  expect(told(await later(root))).toContainEqual(expect.stringMatching(/^published.again/));
});

test("48: a lesson that cannot be read has lost no question", async () => {
  const root = await published();
  edit(root, (text) => text.replace("item cuff\ntype: text", "item cuff\ntype: txt"));
  expect((await later(root)).problems.some(({ code }) => code.startsWith("published."))).toBe(
    false,
  );
});

test("48: every question of this course is in its register (npm run check -- --publish)", () => {
  const course = readCourse(project);
  expect(unpublished(course)).toEqual([]);
  expect(Object.keys(course.published.items)).toEqual(expect.arrayContaining(items(course)));
});
