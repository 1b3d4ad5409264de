/**
 * The door of reading: lesson text in, items and problems out. Build, check and tests use the same function.
 * It stands on unified, yaml and zod, so nothing that a browser loads may import it.
 */
import { waits } from "./read/around.ts";
import { isBeyond } from "./read/bounds.ts";
import { fences } from "./read/fence.ts";
import { forbid, type TermUse } from "./read/forbid.ts";
import { readFrontmatter, readWords, type Frontmatter, type Words } from "./read/frontmatter.ts";
import { type Formula, formulasAbove, formulasIn, formulasOf } from "./read/formulas.ts";
import { outline, type Heading } from "./read/heading.ts";
import { readItem, type ItemSpec } from "./read/item.ts";
import { parseLesson } from "./read/markdown.ts";
import { readOverlay, type Overlay } from "./read/overlay.ts";
import { readPlate, type PlateSpec } from "./read/plate.ts";
import { checkPools } from "./read/pool.ts";
import { inOrder, reporter, type Place, type Problem } from "./read/problem.ts";
import { readScratch, type ScratchSpec } from "./read/scratch.ts";
import { checkScript } from "./read/script.ts";
import { languageOf, tidy } from "./read/source.ts";
import { remedyOf } from "./read/mdx.ts";
import { pathOf } from "./read/words.ts";
import { isScored } from "./scored.ts";
import type { Language } from "./type.ts";

export type {
  Frontmatter,
  Heading,
  ItemSpec,
  Overlay,
  PlateSpec,
  Problem,
  ScratchSpec,
  TermUse,
  Words,
};
export { render } from "./read/render.ts";
export { make } from "./synth/index.ts";

interface Text {
  file: string;
  headings: Heading[];
  /** Glossary terms used, for whoever knows the glossary. */
  terms: TermUse[];
  /** TeX in its prose and in the words of its fences, for whoever can draw it. */
  formulas: Formula[];
  /** All of them, in order of place. */
  problems: Problem[];
}

/** A lesson in the source language. */
export interface Source extends Text {
  language: "en";
  frontmatter: Frontmatter | undefined;
  items: ItemSpec[];
  plates: PlateSpec[];
  scratches: ScratchSpec[];
}

/** A lesson's translation: words only. */
export interface Translation extends Text {
  language: Exclude<Language, "en">;
  frontmatter: Words | undefined;
  overlays: Overlay[];
}

/**
 * Read a lesson. `file` is its path as problems show it; `name.zh-hant.mdx` and `name.zh-hans.mdx` are
 * translations. Never throws: whatever is wrong with the text is a problem, and what can be read is.
 */
export function read(text: string, file: string): Source | Translation {
  const { problems, report, within } = reporter(file);
  const tidied = tidy(text);
  const lines = tidied.split("\n");
  const language = languageOf(file);
  const beyond = isBeyond(tidied, lines, report);
  const { tree, fault } = parseLesson(beyond ? "" : tidied);
  const unread = tree.children.length === 0 && (beyond || fault !== undefined);
  if (fault) report("mdx.syntax", fault.place, remedyOf(fault.reason));
  const terms = forbid(tree, report);
  const found = fences(tree, lines, report);
  const headings = outline(tree);
  const formulas = formulasIn(tree, tidied, report);
  const of = { file, headings, terms, formulas };
  const all = <T>(kind: string, one: (fence: (typeof found)[number]) => T | undefined): T[] =>
    found.filter((fence) => fence.kind === kind).flatMap((fence) => one(fence) ?? []);
  for (const [n, { id, place }] of found.entries()) {
    const first = found.findIndex((fence) => fence.id === id);
    const where = `the ${found[first]?.kind} in line ${found[first]?.place.line}`;
    if (first < n) within(id)("id.twice", place, { id, where });
  }
  if (language !== "en") {
    const frontmatter = unread ? undefined : readWords(tree, report);
    checkScript(lines, language, report);
    const overlays = found.flatMap((fence) => readOverlay(fence, within(fence.id)) ?? []);
    if (frontmatter) formulas.push(...formulasAbove(frontmatter, report));
    for (const one of overlays) formulas.push(...formulasOf(one, within(one.id)));
    return { ...of, language, frontmatter, overlays, problems: inOrder(problems) };
  }
  const frontmatter = unread ? undefined : readFrontmatter(tree, report);
  const items = all("item", (fence) => readItem(fence, within(fence.id)));
  const plates = all("plate", (fence) => readPlate(fence, within(fence.id)));
  const scratches = all("scratch", (fence) => readScratch(fence, within(fence.id)));
  if (frontmatter) {
    const ids = found.filter(({ kind }) => kind === "item").map(({ id }) => id);
    checkPools(frontmatter.pools, ids, frontmatter.at, report, (id) => {
      const spec = items.find((one) => one.id === id);
      return spec && isScored(spec) && !spec.sealed;
    });
    if (frontmatter.mode === "quiz" && !items.some(({ type }) => waits(type)))
      report("quiz.none", frontmatter.at(["mode"]), {});
  }
  if (frontmatter) formulas.push(...formulasAbove(frontmatter, report));
  for (const one of [...items, ...plates, ...scratches]) {
    const at = (path: string): Place => one.at(pathOf(path));
    formulas.push(...formulasOf({ ...one, at }, within(one.id)));
  }
  const read = { frontmatter, items, plates, scratches };
  return { ...of, language, ...read, problems: inOrder(problems) };
}
