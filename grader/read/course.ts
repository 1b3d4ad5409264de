/** `course.yaml`: the course's name, languages, licences, disciplines, modules and pathways. */
import { z } from "zod";
import type { Language } from "../type.ts";
import { name } from "./fence.ts";
import { readMap, type FileRead } from "./file.ts";
import { prose } from "./room.ts";

/** Words in every language of the course. */
export type Said = Record<Language, string>;

export interface Discipline {
  id: string;
  title: Said;
  /** OKLCH hue, degrees. */
  hue: number;
}

export interface Pathway {
  id: string;
  title: Said;
  /** Ids of modules, in order. */
  modules: string[];
}

export interface CourseFile {
  title: Said;
  summary: Said;
  languages: Language[];
  licence: { prose: string; data: string; code: string };
  disciplines: Discipline[];
  /** Names of folders, in the order of the catalogue. */
  modules: string[];
  pathways: Pathway[];
}

export const said = (what: string): z.ZodType<Said> =>
  z
    .strictObject({ en: prose(what), "zh-hant": prose(what), "zh-hans": prose(what) })
    .describe(`${what}, in each language`);

export const id = z.string().regex(name).describe("an id: small letters, digits, hyphens");

const shape = {
  title: said("the course's name"),
  summary: said("one sentence about the course"),
  languages: z
    .array(z.enum(["en", "zh-hant", "zh-hans"]))
    .min(1)
    .describe("a list of en, zh-hant, zh-hans"),
  licence: z
    .strictObject({ prose: prose("a licence"), data: prose("a licence"), code: prose("a licence") })
    .describe("`prose`, `data` and `code`, each an SPDX name"),
  disciplines: z
    .array(z.strictObject({ id, title: said("its name"), hue: z.number().min(0).max(360) }))
    .describe("a list of disciplines, each with `id`, `title` and `hue`"),
  modules: z.array(id).describe("a list of the modules' folders, in order"),
  pathways: z
    .array(z.strictObject({ id, title: said("its name"), modules: z.array(id) }))
    .default([])
    .describe("a list of pathways, each with `id`, `title` and `modules`"),
};

/** Read `course.yaml`; pathways name only modules that are listed. */
export function readCourseFile(text: string, file: string): FileRead<CourseFile> {
  const read = readMap(text, file, shape, "A course");
  const modules = read.value?.modules ?? [];
  const { report, place } = read.look;
  for (const [n, pathway] of (read.value?.pathways ?? []).entries())
    for (const [m, module] of pathway.modules.entries())
      if (!modules.includes(module)) {
        const at = place(["pathways", n, "modules", m]);
        report("module.unknown", at, { id: module, known: modules.join(", ") });
      }
  return read;
}
