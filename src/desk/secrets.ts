/** What of sealed items nobody may find in the built site: passages long enough to be known again wherever they stand. */
import type { Field } from "../../grader/index.ts";
import { sealedForm } from "../../grader/read/seal.ts";
import type { Course, CourseItem } from "../course/type.ts";

export interface Secret {
  /** "module/item". */
  item: string;
  /** A path of the author's words, or a program. */
  where: string;
  text: string;
}

/** Words that a page draws besides those that its fields name. */
const open = /^(prompt|alt|picture\..*|steps\.\d+\.(name|prompt))$/;
/** Characters of a passage: fewer would be found by chance. Chinese says more with each. */
const [LONG, HAN] = [20, 8];

export function sealedIn(course: Pick<Course, "modules">): CourseItem[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  return lessons.flatMap(({ items }) => items).filter(({ spec }) => spec.sealed);
}

export async function secretsOf({ item, words, files }: CourseItem): Promise<Secret[]> {
  const name = `${item.module}/${item.id}`;
  const starters = Object.values(files?.starters ?? {});
  const key = files ? { ...(item.key as object), starters: {} } : item.key;
  const named = new Set(texts(await sealedForm({ ...item, key })));
  const said = Object.values(words)
    .flatMap((all) => Object.entries(all))
    .filter(([path]) => !open.test(path) && !named.has(path))
    .flatMap(([where, text]) => passages(text).map((one) => ({ item: name, where, text: one })));
  const accepted = texts((item.key as { accept?: string[] }).accept ?? [])
    .flatMap(passages)
    .map((text) => ({ item: name, where: "accept", text }));
  const given = new Set(starters.flatMap(lines));
  const programs = [
    ...Object.entries(files?.solutions ?? {}).map(([language, code]) => [
      `solution ${language}`,
      code,
    ]),
    ...(files?.wrongs ?? []).map(({ file, code }) => [file, code]),
  ].flatMap(([where = "", code = ""]) =>
    lines(code)
      .filter((line) => line.length >= LONG && !given.has(line))
      .map((text) => ({ item: name, where, text })),
  );
  return [...said, ...accepted, ...programs];
}

/** Runs of letters, figures and spaces: markup and quotation marks may be written otherwise on a page. */
export function passages(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/\{\w+\}|[^\p{L}\p{N} ]+/u)
    .map((run) => run.trim())
    .filter((run) => run.length >= LONG || (run.match(/\p{Script=Han}/gu)?.length ?? 0) >= HAN);
}

function lines(code: string): string[] {
  return code.split("\n").map((line) => line.trim());
}

function texts(value: Field[] | unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
