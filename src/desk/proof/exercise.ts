/** A code exercise at the desk: what its lesson says and the programs in its folder. */
import { type CodeSpec, extensions, type Trial } from "../../../grader/items/code/spec.ts";
import type { ItemSpec } from "../../../grader/read.ts";
import type { Item, Job, Outcome } from "../../../grader/type.ts";
import type { CourseItem, ItemFiles } from "../../course/type.ts";

/** An item and the lesson that it stands in, as problems show it. */
export interface Question {
  file: string;
  item: Item;
  spec: ItemSpec;
}

export interface Exercise extends Question {
  spec: ItemSpec & { key: CodeSpec; trial: Trial };
  files: ItemFiles;
}

/** Something that runs: at the desk, authors' own programs. */
export type Run = (job: Job) => Promise<Outcome>;

export interface Source {
  /** Project path. */
  file: string;
  language: string;
  code: string;
}

export interface Programs {
  /** In the author's order of languages: the first decides what is expected where nothing is stated. */
  solutions: Source[];
  starters: Source[];
  /** Known wrong solutions by the name of their mistake, each in one language or several. */
  wrongs: Map<string, Source[]>;
}

/** The exercise in a code item; undefined for any other. */
export function exerciseOf({ item, spec, files }: CourseItem, file: string): Exercise | undefined {
  return files && { file, item, spec: spec as Exercise["spec"], files };
}

export function programsOf({ spec, files }: Exercise): Programs {
  const { folder, starters, solutions } = files;
  const sources = (kind: string, codes: Record<string, string>): Source[] =>
    spec.key.languages.flatMap((language) => {
      const code = codes[language];
      const file = `${folder}/${kind}.${extensions[language]}`;
      return code === undefined ? [] : [{ file, language, code }];
    });
  const wrongs = new Map<string, Source[]>();
  for (const { name, language, file, code } of files.wrongs) {
    wrongs.set(name, [...(wrongs.get(name) ?? []), { file: `${folder}/${file}`, language, code }]);
  }
  return {
    solutions: sources("solution", solutions),
    starters: sources("starter", starters),
    wrongs,
  };
}
