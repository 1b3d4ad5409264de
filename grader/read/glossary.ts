/** `glossary.yaml`: the words of the course, as each reader writes them. */
import { z } from "zod";
import { id } from "./course.ts";
import { readList } from "./file.ts";
import type { Place, Problem } from "./problem.ts";
import { prose } from "./room.ts";

export interface Term {
  id: string;
  en: string;
  "zh-hant": string;
  "zh-hans": string;
  /** A definition in one line. */
  say?: { en: string; "zh-hant": string; "zh-hans": string };
  /** Words of other regions that must not stand for it. */
  avoid: { "zh-hant": string[]; "zh-hans": string[] };
  place: Place;
}

const words = z.array(prose("a word")).default([]).describe("a list of words");

const shape = {
  id,
  en: prose("the English term"),
  "zh-hant": prose("the term as Hong Kong writes it"),
  "zh-hans": prose("the term as the mainland writes it"),
  say: z
    .strictObject({
      en: prose("a definition in English"),
      "zh-hant": prose("a definition for Hong Kong"),
      "zh-hans": prose("a definition for the mainland"),
    })
    .optional()
    .describe("a definition in one line, in each language"),
  avoid: z
    .strictObject({ "zh-hant": words, "zh-hans": words })
    .prefault({})
    .describe("words of other regions, as lists under `zh-hant` and `zh-hans`"),
};

/** Read `glossary.yaml`; ids are unique. */
export function readGlossary(text: string, file: string): { terms: Term[]; problems: Problem[] } {
  const { values, problems, look } = readList(text, file, shape, "A term");
  const terms = values.map(({ index, ...term }) => ({ ...term, place: look.place([index, "id"]) }));
  for (const [n, { id: own, place }] of terms.entries()) {
    const first = terms.findIndex((term) => term.id === own);
    if (first < n)
      look.report("id.twice", place, {
        id: own,
        where: `the term in line ${terms[first]?.place.line}`,
      });
  }
  return { terms, problems };
}
