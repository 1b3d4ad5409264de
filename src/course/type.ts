/** The course as pages and the desk see it. */
import type { Heading, ItemSpec, PlateSpec, ScratchSpec } from "../../grader/read.ts";
import type { CourseFile, Discipline, Pathway, Said } from "../../grader/read/course.ts";
import type { Around } from "../../grader/read/around.ts";
import type { Mode } from "../../grader/read/frontmatter.ts";
import type { Term } from "../../grader/read/glossary.ts";
import type { Published } from "../../grader/read/published.ts";
import type { ModuleFile } from "../../grader/read/module.ts";
import type { Problem } from "../../grader/read/problem.ts";
import type { Item, Language, Pool } from "../../grader/index.ts";

export type { Discipline, Heading, Pathway, Said, Term };

export interface Course extends Omit<CourseFile, "modules"> {
  /** In the order of course.yaml; a module whose module.yaml cannot be read is left out. */
  modules: Module[];
  glossary: Term[];
  /** What learners may have answered, and what became of it. */
  published: Published;
  /** Everything wrong with the content, in order of file and place. */
  problems: Problem[];
}

export interface Module extends ModuleFile {
  /** The name of its folder. */
  id: string;
  /** Project path of its folder: `content/signals`. */
  folder: string;
  /** In their order. */
  lessons: Lesson[];
}

export interface Lesson {
  /** The name of its file without ending: unique in its module. */
  id: string;
  module: string;
  order: number;
  minutes: number;
  /** When its questions are marked. */
  mode: Mode;
  /** By language; English is always there. */
  texts: { en: LessonText } & Partial<Record<Language, LessonText>>;
  /** In the order of the text. */
  items: CourseItem[];
  /** Of which only some items are asked. */
  pools: Pool[];
  plates: CoursePlate[];
  scratches: CourseScratch[];
}

export interface LessonText {
  language: Language;
  /** Project path: `content/signals/noise.zh-hant.mdx`. */
  file: string;
  title: string;
  summary: string;
  outcomes: string[];
  sources: string[];
  headings: Heading[];
}

/** Words by path, complete for each language that is there; English always is. */
export type Worded = { en: Record<string, string> } & Partial<
  Record<Language, Record<string, string>>
>;

export interface CourseItem {
  /** With English words. The key of a code exercise is a `CodeSpec` until the desk has proved it. */
  item: Item;
  spec: ItemSpec;
  /** Id of its lesson. */
  lesson: string;
  words: Worded;
  /** What is asked besides the answer, as the item or its lesson has it. */
  around: Around;
  /** Of a code exercise. */
  files?: ItemFiles;
}

export interface CoursePlate {
  spec: PlateSpec;
  words: Worded;
}

/** A cell to run code in. */
export interface CourseScratch {
  spec: ScratchSpec;
  words: Worded;
}

/** A code exercise's folder, read. */
export interface ItemFiles {
  /** Project path. */
  folder: string;
  starters: Record<string, string>;
  solutions: Record<string, string>;
  wrongs: { name: string; language: string; file: string; code: string }[];
  /** Text of csv files by name. */
  data: Record<string, string>;
}
