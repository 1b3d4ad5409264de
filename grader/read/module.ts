/** `module.yaml`: what a module is about, who wrote it, and when it was last reviewed. */
import { z } from "zod";
import { readMap, type FileRead } from "./file.ts";
import { id, said, type Said } from "./course.ts";
import { prose } from "./room.ts";

export interface Review {
  by: string;
  /** ISO date. */
  on: string;
}

export interface ModuleFile {
  title: Said;
  summary: Said;
  discipline: string;
  level: "undergraduate" | "postgraduate" | "postdoctoral";
  hours?: number;
  /** Ids of modules. */
  prerequisites: string[];
  outcomes: Said[];
  authors: string[];
  /** ISO date of the last review of the whole. */
  reviewed: string;
  /** Clinical review by a native reader, by language, where it has happened. */
  review: { en?: Review; "zh-hant"?: Review; "zh-hans"?: Review };
}

const date = z.string().refine(isDate).describe("a date such as 2026-11-23");

/** A day that the calendar has. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const long = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= long;
}

const review = z
  .strictObject({ by: prose("who reviewed it"), on: date })
  .optional()
  .describe("`by` and `on`");

const shape = {
  title: said("the module's name"),
  summary: said("one sentence about the module"),
  discipline: id.describe("the id of one of the course's disciplines"),
  level: z.enum(["undergraduate", "postgraduate", "postdoctoral"]),
  hours: z.number().positive().optional().describe("the hours that it takes"),
  prerequisites: z.array(id).default([]).describe("a list of ids of modules"),
  outcomes: z.array(said("what a learner can do afterwards")).min(1).describe("a list of outcomes"),
  authors: z.array(prose("a name")).min(1).describe("a list of names"),
  reviewed: date,
  review: z
    .strictObject({ en: review, "zh-hant": review, "zh-hans": review })
    .prefault({})
    .describe("`{ by, on }` for each language that a native reader has reviewed"),
};

/** Read a `module.yaml`, of a course with these disciplines and modules. */
export function readModuleFile(
  text: string,
  file: string,
  course: { disciplines: string[]; modules: string[] },
): FileRead<ModuleFile> {
  const read = readMap(text, file, shape, "A module");
  const { report, place } = read.look;
  const { discipline, prerequisites = [] } = read.value ?? {};
  if (discipline !== undefined && !course.disciplines.includes(discipline)) {
    const known = course.disciplines.join(", ");
    report("discipline.unknown", place(["discipline"]), { id: discipline, known });
  }
  for (const [n, module] of prerequisites.entries())
    if (!course.modules.includes(module)) {
      const at = place(["prerequisites", n]);
      report("module.unknown", at, { id: module, known: course.modules.join(", ") });
    }
  return read;
}
