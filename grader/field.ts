/** What a question asks a page to draw: fields, as data. */
import type { Picture } from "./picture.ts";
import type { Note } from "./type.ts";

/** What a question asks a page to draw. Labels are string codes (`label`) or paths into `words` (`says`). */
export type Field =
  | {
      kind: "line";
      name: string;
      label: string;
      unit?: string;
      rule?: Note;
      numeric: boolean;
      /** What is typed is read back under the line while it is typed: the type has `echo`. */
      echo?: boolean;
    }
  | {
      kind: "choose";
      name: string;
      label: string;
      many: boolean;
      options: Says[];
    }
  | {
      kind: "code";
      name: string;
      label: string;
      languages: string[];
      starters: Record<string, string>;
    }
  /** Each of `left` is given one of `right`: the response is a record, left to right. */
  | { kind: "match"; name: string; label: string; left: Says[]; right: Says[] }
  /** Lines to be put in order: a list of names, each after one `>` for every level that it is indented. */
  | {
      kind: "order";
      name: string;
      label: string;
      lines: (Says | { name: string; code: string })[];
      /** Some may belong nowhere. */
      spare: boolean;
      /** Deepest indentation that can be chosen; 0 where none is asked. */
      levels: number;
    }
  /** Running text with `[[gap]]` where each of these fields stands: the response is a record, by gap. */
  | { kind: "cloze"; name: string; label: string; says: string; gaps: Gap[] }
  /** A table of which some cells are asked: the response is a record, by cell, `row_column`. */
  | {
      kind: "grid";
      name: string;
      label: string;
      /** What the first column is called, where it is called anything. */
      corner?: string;
      columns: Says[];
      rows: Says[];
      /** By row, one for each column; null is an empty cell. */
      cells: (Cell | null)[][];
    }
  /** Points placed on a picture: `1.x`, `1.y`, `2.x` ... */
  | { kind: "point"; name: string; label: string; picture: Picture; most: number }
  /** Calipers on a signal, each one time (`name`) or two (`name.from`, `name.to`). */
  | {
      kind: "caliper";
      name: string;
      label: string;
      picture: Picture;
      calipers: { name: string; says: string; span: boolean }[];
      rule: Note;
    }
  /** As many times on a signal as there are events: one text, with spaces between them. */
  | { kind: "tally"; name: string; label: string; picture: Picture; rule: Note }
  /** Room to write in, as many lines as one likes. */
  | { kind: "essay"; name: string; label: string; rule: Note }
  /** What the learner judges the own text by, once it is written: of each criterion one level. */
  | {
      kind: "rubric";
      name: string;
      label: string;
      criteria: (Says & { levels: (Says | { name: string; label: string })[] })[];
      /** A model answer to compare with. */
      model?: string;
    }
  /** Questions that open one after the other: the response is a record, by step. */
  | { kind: "case"; name: string; label: string; steps: CaseStep[] }
  /** A mask painted over an image, as the text of `mask.ts`. */
  | { kind: "brush"; name: string; label: string; picture: Picture; rule: Note };

/** A step of a case, as it is drawn: at `within` are its `title`, `prompt`, perhaps `reveal`, and the words of its fields. */
export interface CaseStep {
  name: string;
  within: string;
  reveals: boolean;
  fields: Field[];
}

/** Something with a name, and the path of its words. */
export interface Says {
  name: string;
  says: string;
}

/** A field small enough to stand in a sentence or in a cell. */
export type Gap = Extract<Field, { kind: "line" | "choose" }>;

/** A cell that is asked; one that says the author's words; one that shows a slot. */
export type Cell = { gap: Gap } | { says: string } | { slot: string; shown: string };
