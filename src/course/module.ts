/** A module's folder: module.yaml, lessons with their translations, folders of exercises. */
import { read, type Source, type Translation } from "../../grader/read.ts";
import { name } from "../../grader/read/fence.ts";
import { readModuleFile } from "../../grader/read/module.ts";
import { reporter, type Problem } from "../../grader/read/problem.ts";
import { checkBank } from "../../grader/read/writing.ts";
import type { CourseFile } from "../../grader/read/course.ts";
import type { Disk } from "./disk.ts";
import { lessonOf } from "./lesson.ts";
import type { Lesson, Module } from "./type.ts";

/** Read a module. Undefined where module.yaml is missing or wrong; problems are added. */
export function readModule(
  disk: Disk,
  id: string,
  course: CourseFile,
  problems: Problem[],
): { module: Module | undefined; texts: (Source | Translation)[] } {
  const folder = `content/${id}`;
  const file = `${folder}/module.yaml`;
  const names = disk.list(folder);
  const texts = names
    .filter((entry) => !entry.folder && entry.name.endsWith(".mdx"))
    .map((entry) => disk.made(`${folder}/${entry.name}`, "lesson", read));
  const lessons = lessonsOf(disk, { module: id, folder }, texts, problems);
  unique(texts, problems);
  strangers(names, folder, texts, problems);
  if (!disk.has(file)) return { module: undefined, texts };
  const disciplines = course.disciplines.map((one) => one.id);
  const about = readModuleFile(disk.text(file), file, { disciplines, modules: course.modules });
  const specs = lessons.flatMap(({ items }) => items.map(({ spec }) => spec));
  const outcomes = about.value?.outcomes.map(({ en }) => en) ?? [];
  checkBank(specs, outcomes, about.look.place(["title"]), about.look.report);
  problems.push(...about.problems);
  const module = about.value && { ...about.value, id, folder, lessons };
  return { module, texts };
}

function lessonsOf(
  disk: Disk,
  at: { module: string; folder: string },
  texts: (Source | Translation)[],
  problems: Problem[],
): Lesson[] {
  const stem = (file: string): string => (file.split("/").at(-1) ?? "").split(".")[0] ?? "";
  const sources = texts.filter((one) => one.language === "en");
  const translations = texts.filter((one) => one.language !== "en");
  const first = { line: 1, column: 1 };
  for (const one of translations)
    if (!sources.some(({ file }) => stem(file) === stem(one.file))) {
      const { problems: own, report } = reporter(one.file);
      report("lesson.alone", first, { source: `${stem(one.file)}.mdx` });
      problems.push(...one.problems, ...own);
    }
  const lessons = sources.flatMap((source) => {
    const id = stem(source.file);
    const own = translations.filter(({ file }) => stem(file) === id);
    const base = source.file.split("/").at(-1) ?? "";
    if (!name.test(id) || base !== `${id}.mdx`) {
      const { problems: wrong, report } = reporter(source.file);
      report("lesson.name", first, { name: base });
      problems.push(...wrong);
    }
    return lessonOf(disk, { ...at, id }, source, own, problems) ?? [];
  });
  return lessons.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Ids are unique in their module: records, links and folders go by them. */
function unique(texts: (Source | Translation)[], problems: Problem[]): void {
  const owner = new Map<string, string>();
  for (const source of texts) {
    if (source.language !== "en") continue;
    const { problems: own, within } = reporter(source.file);
    for (const { id, place } of [...source.items, ...source.plates, ...source.scratches]) {
      const where = owner.get(id);
      if (where === undefined) owner.set(id, source.file);
      else if (where !== source.file)
        within(id)("id.twice", place, { id, where: `one in ${where}` });
    }
    problems.push(...own);
  }
}

/** A folder that is no item's. */
function strangers(
  names: { name: string; folder: boolean }[],
  folder: string,
  texts: (Source | Translation)[],
  problems: Problem[],
): void {
  const read = texts.every((one) => one.problems.every(({ severity }) => severity !== "error"));
  const ids = texts.flatMap((one) => (one.language === "en" ? one.items.map(({ id }) => id) : []));
  const { problems: own, report } = reporter(`${folder}/module.yaml`);
  for (const { name: folderName } of names.filter((entry) => entry.folder))
    if (read && !ids.includes(folderName)) {
      const why = "No lesson of the module has an item of this id: add it, or remove the folder.";
      report("file.strange", { line: 1, column: 1 }, { name: `${folder}/${folderName}`, why });
    }
  problems.push(...own);
}
