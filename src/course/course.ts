/** The course on disk, whole: what pages show and what the desk checks. */
import type { Source, Translation } from "../../grader/read.ts";
import { readCourseFile, type CourseFile } from "../../grader/read/course.ts";
import { type Published, readPublished } from "../../grader/read/published.ts";
import { readGlossary, type Term } from "../../grader/read/glossary.ts";
import { near } from "../../grader/read/near.ts";
import { inOrder, reporter, type Problem } from "../../grader/read/problem.ts";
import { isScored, type Language } from "../../grader/index.ts";
import { Disk } from "./disk.ts";
import { checkFormulas } from "./formulas.ts";
import { readModule } from "./module.ts";
import { checkRegion } from "./region.ts";
import type { Course, CourseItem, Lesson, LessonText, Module } from "./type.ts";

const file = "content/course.yaml";
/** Of what was ever published. */
export const register = "content/published.yaml";
const nothing = { en: "", "zh-hant": "", "zh-hans": "" };
const empty: CourseFile = {
  title: nothing,
  summary: nothing,
  languages: ["en"],
  licence: { prose: "", data: "", code: "" },
  disciplines: [],
  modules: [],
  pathways: [],
};

/** Files are looked at again only after this long, in milliseconds: every page asks for the course. */
const fresh = 150;
const shelf = Symbol.for("chiasma.course");
/** One for the whole process, as files are: whoever is told of a change need not be who reads. */
const everywhere = globalThis as { [shelf]?: Map<string, { at: number; course: Course }> };
const last = (everywhere[shelf] ??= new Map());

/** Somebody else has read it: what pages of a build show. */
export function shelve(root: string, course: Course): void {
  last.set(root, { at: performance.now(), course });
}

/** Something was saved just now. */
export function forget(): void {
  last.clear();
}

/**
 * Read the course whose `content/` lies under `root`, a project's folder. Never throws for what is in
 * the files: problems are part of the course. Files that have not changed are not read again, and none
 * for `age` milliseconds.
 */
export function readCourse(root: string, age = fresh): Course {
  const known = last.get(root);
  if (known && performance.now() - known.at < age) return known.course;
  const course = readAll(new Disk(root));
  shelve(root, course);
  return course;
}

function readAll(disk: Disk): Course {
  const problems: Problem[] = [];
  const { problems: own, report } = reporter(file);
  const top = { line: 1, column: 1 };
  const about = disk.has(file) ? disk.made(file, "course", readCourseFile) : undefined;
  if (!about) report("file.missing", top, { name: file, why: "Every course begins with it." });
  problems.push(...own, ...(about?.problems ?? []));
  const course = about?.value ?? empty;
  const place = (n: number): typeof top => about?.look.place(["modules", n]) ?? top;
  const read = course.modules.map((id) => readModule(disk, id, course, problems));
  const listed = reporter(file);
  for (const [n, id] of course.modules.entries())
    if (!disk.has(`content/${id}/module.yaml`)) listed.report("module.missing", place(n), { id });
  for (const { name: id, folder } of disk.list("content"))
    if (folder && disk.has(`content/${id}/module.yaml`) && !course.modules.includes(id))
      listed.report("module.unlisted", about?.look.place(["modules"]) ?? top, { id });
  problems.push(...listed.problems);
  const words = "content/glossary.yaml";
  const glossary = disk.has(words)
    ? disk.made(words, "glossary", readGlossary)
    : { terms: [], problems: [] };
  problems.push(...glossary.problems);
  for (const text of read.flatMap(({ texts }) => texts)) {
    problems.push(...terms(text, glossary.terms));
    problems.push(...disk.made(text.file, "formulas", () => checkFormulas(text)));
    if (text.language !== "en")
      problems.push(...checkRegion(disk.text(text.file), text.file, text.language, glossary.terms));
  }
  const modules = read.flatMap(({ module }) => module ?? []);
  const published = publishedIn(disk, modules, problems);
  return { ...course, modules, glossary: glossary.terms, published, problems: inOrder(problems) };
}

/** What learners may have answered. Only where all that there is could be read: a lesson with a mistake has lost no question. */
function publishedIn(disk: Disk, modules: Module[], problems: Problem[]): Published {
  const none = { items: {}, renamed: {}, retired: [] };
  if (!disk.has(register)) return none;
  const items = itemsOf({ modules });
  const types = new Map(items.map(({ item }) => [`${item.module}/${item.id}`, item.type]));
  const { value = none, problems: own } = readPublished(disk.text(register), register, types);
  if (problems.every(({ severity }) => severity !== "error")) problems.push(...own);
  return value;
}

function terms(text: Source | Translation, glossary: Term[]): Problem[] {
  const { problems, report } = reporter(text.file);
  const known = glossary.map((term) => term.id);
  for (const { id, line, column } of text.terms)
    if (!known.includes(id))
      report("term.unknown", { line, column }, { id, near: near(id, known) });
  return problems;
}

/** A lesson's text in a language, or the English one where there is no translation. */
export function textIn(lesson: Lesson, language: Language): LessonText & { fallback: boolean } {
  const text = lesson.texts[language];
  return text ? { ...text, fallback: false } : { ...lesson.texts.en, fallback: language !== "en" };
}

/** The words of an item or plate in a language, and the language that they are in. */
export function wordsIn(
  of: Pick<CourseItem, "words">,
  language: Language,
): { words: Record<string, string>; language: Language } {
  const words = of.words[language];
  return words ? { words, language } : { words: of.words.en, language: "en" };
}

/** Whether a page can tell that it is right: what nobody marks, or somebody elsewhere, completes no lesson and holds none back. */
export function counts({ item, spec }: CourseItem): boolean {
  return isScored(item) && !spec.sealed;
}

/** All items of a course or a module, in the order of its lessons. */
export function itemsOf(of: Pick<Course, "modules"> | Module): CourseItem[] {
  const modules = "modules" in of ? of.modules : [of];
  return modules.flatMap(({ lessons }) => lessons.flatMap(({ items }) => items));
}
