/** One question of every type, out of the cases that are its test and its documentation: the first of each. */
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { parse } from "yaml";
import type { Response, Verdict } from "../../grader/index.ts";
import { read } from "../../grader/read.ts";
import { settleAround } from "../../grader/read/around.ts";
import { Disk } from "./disk.ts";
import { placeFile } from "./folder.ts";
import type { CourseItem, ItemFiles } from "./type.ts";

/** The module that its items are of. No course lists it, and no record has it. */
export const GALLERY = "gallery";

export interface Shown extends CourseItem {
  /** Project path of its cases. */
  file: string;
  /** What the case is about, in English. */
  says: string;
  /** The fence, as an author writes it. */
  source: string;
  /** Of an exercise: what stands in its folder, by name. */
  folder: Record<string, string>;
  rows: Row[];
}

/** A response and what comes of it. */
export interface Row {
  response?: Response;
  /** Of an exercise, in place of a response. */
  code?: string;
  seed?: number;
  state: Verdict["state"];
  score?: number;
}

interface Written {
  says: string;
  lesson: string;
  files?: Record<string, string>;
  rows: Row[];
}

/** In the order of the alphabet. Throws where a case cannot be read: its type's own test says why. */
export function gallery(root: string): Shown[] {
  const disk = new Disk(root);
  return globSync("grader/items/*/cases.yaml", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) => disk.made(file, "gallery", (text) => shown(text, file)));
}

function shown(text: string, file: string): Shown {
  const [first] = parse(text) as Written[];
  if (!first) throw new Error(`${file} has no case`);
  const { says, lesson, files: folder = {}, rows } = first;
  const head = "---\ntitle: Case\nsummary: A case\nminutes: 1\norder: 1\n---\n\n";
  const source = read(head + lesson, file);
  const [spec] = source.language === "en" ? source.items : [];
  if (!spec) throw new Error(`${file}: its first case has no question`);
  const { id, type, rev, given, seeds, key, words } = spec;
  const item = { id, module: GALLERY, type, rev, given, seeds, key, words };
  const about = { item, spec, lesson: GALLERY, words: { en: words } };
  const files = type === "code" ? filesOf(folder, spec.key, dirname(file)) : undefined;
  return {
    ...about,
    around: settleAround(type, undefined, spec.around),
    ...(files && { files }),
    file,
    says,
    source: lesson.trim(),
    folder,
    rows,
  };
}

function filesOf(folder: Record<string, string>, key: unknown, at: string): ItemFiles {
  const files: ItemFiles = { folder: at, starters: {}, solutions: {}, wrongs: [], data: {} };
  for (const [name, code] of Object.entries(folder)) {
    const why = placeFile(files, name, key as Parameters<typeof placeFile>[2], () => code);
    if (why) throw new Error(`${at}: ${name}: ${why}`);
  }
  return files;
}
