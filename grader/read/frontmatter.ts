/** What stands above a lesson. A translation has only its words. */
import type { Root } from "mdast";
import { z } from "zod";
import { type Around, around, pickAround } from "./around.ts";
import { readKeys, type Shape } from "./fields.ts";
import { isMap } from "./item.ts";
import type { Pool } from "../pool.ts";
import type { Place, Report } from "./problem.ts";
import { listPools, pools } from "./pool.ts";
import { prose } from "./room.ts";
import { readYaml, type Path } from "./yaml.ts";

export interface Frontmatter {
  title: string;
  summary: string;
  /** To read and work through. */
  minutes: number;
  /** Lessons of a module stand in this order. */
  order: number;
  outcomes: string[];
  sources: string[];
  /** For each of its questions, unless the question says otherwise. */
  around: Partial<Around>;
  /** "Any 2 of these 5". */
  pools: Pool[];
  mode: Mode;
  at(path: Path): Place;
}

/** When a lesson's questions are marked: each as it is answered, or all at the end. */
export type Mode = "immediate" | "quiz";

/** What a translation replaces. */
export type Words = Pick<Frontmatter, "title" | "summary" | "outcomes" | "sources" | "at">;

const list = (what: string): z.ZodDefault<z.ZodArray<z.ZodType<string>>> =>
  z.array(prose(what)).default([]);

const words = {
  title: prose("the title"),
  summary: prose("one sentence for the list of lessons"),
  outcomes: list("what a learner can do afterwards").describe(
    "a list of what learners can do afterwards",
  ),
  sources: list("a source").describe("a list of sources"),
} satisfies Shape;

const lesson = {
  ...words,
  minutes: z.int().min(1).max(600).describe("the minutes that it takes"),
  order: z.number().describe("a number by which the lessons of the module are ordered"),
  ...around,
  pools,
  mode: z
    .enum(["immediate", "quiz"])
    .optional()
    .describe("`quiz` to mark all answers at the end, or `immediate`, which needs no saying"),
} satisfies Shape;

/** The YAML above a lesson and where it is; undefined, and reported, where there is none. */
function above(tree: Root, report: Report): ReturnType<typeof readYaml> | undefined {
  const node = tree.children.find(({ type }) => type === "yaml");
  if (!node || !("value" in node) || !node.position) {
    report("frontmatter.missing", { line: 1, column: 1 }, {});
    return undefined;
  }
  const whole = { line: 1, column: 1 };
  return readYaml(node.value, { line: node.position.start.line + 1, indents: [], whole }, report);
}

/** Read the frontmatter of a source lesson. */
export function readFrontmatter(tree: Root, report: Report): Frontmatter | undefined {
  const body = above(tree, report);
  if (!body || body.data === undefined) return undefined;
  const data = isMap(body.data) ? body.data : {};
  const read = readKeys(data, lesson, "A lesson", { place: body.place, report });
  const { title, summary, minutes, order, outcomes = [], sources = [] } = read;
  if (!title || !summary || minutes === undefined || order === undefined) return undefined;
  const rest = {
    outcomes,
    sources,
    around: pickAround(read),
    pools: listPools(read.pools),
    mode: read.mode ?? "immediate",
    at: body.place,
  };
  return { title, summary, minutes, order, ...rest };
}

/** Read the frontmatter of a translation. */
export function readWords(tree: Root, report: Report): Words | undefined {
  const body = above(tree, report);
  if (!body || body.data === undefined) return undefined;
  const data = isMap(body.data) ? body.data : {};
  const read = readKeys(data, words, "A translation", { place: body.place, report });
  const { title, summary, outcomes = [], sources = [] } = read;
  return title && summary ? { title, summary, outcomes, sources, at: body.place } : undefined;
}
