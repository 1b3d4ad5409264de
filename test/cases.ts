/** The cases of every question type, read as a lesson is read. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { parse } from "yaml";
import { type ItemSpec, read } from "../grader/read.ts";
import type { Item, Response, Verdict } from "../grader/index.ts";

export interface Row {
  response: Response;
  seed?: number;
  state: Verdict["state"];
  score?: number;
  /** Codes, in order. */
  notes?: string[];
  /** Of some or all parts, by name: the score and the codes of the notes. */
  parts?: Record<string, (number | string)[]>;
  /** What the first note about a part names. */
  part?: string;
}

export interface Case {
  type: string;
  says: string;
  item: Item;
  rows: Row[];
}

const root = new URL("..", import.meta.url).pathname;

/** All cases, type by type, but for code, whose programs are run in `code/cases.test.ts`. Throws where an item has a problem: then its author's text is wrong. */
export const cases: Case[] = globSync("grader/items/*/cases.yaml", { cwd: root })
  .filter((file) => !file.includes("/code/"))
  .sort()
  .flatMap((file) => {
    const type = basename(dirname(file));
    const list = parse(readFileSync(root + file, "utf8")) as {
      says: string;
      lesson: string;
      rows: Row[];
    }[];
    return list.map(({ says, lesson, rows }) => ({
      type,
      says,
      item: itemOf(specIn(lesson, file), "cases"),
      rows,
    }));
  });

/** The one item of a lesson without frontmatter. */
export function specIn(lesson: string, file: string): ItemSpec {
  const head = "---\ntitle: Case\nsummary: A case\nminutes: 1\norder: 1\n---\n\n";
  const text = read(head + lesson, file);
  if (text.language !== "en" || text.problems.length || !text.items[0]) {
    throw new Error(`${file}: ${JSON.stringify(text.problems)}\n${lesson}`);
  }
  return text.items[0];
}

/** What marking sees of an item that was read. */
export function itemOf(
  { id, type, rev, given, seeds, key, words }: ItemSpec,
  module: string,
): Item {
  return { id, module, type, rev, given, seeds, key, words };
}
