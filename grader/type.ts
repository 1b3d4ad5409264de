/** The nouns of marking. Every other file of the grader speaks in these. */
import type { Evidence } from "./compare/evidence.ts";
import type { Plot } from "./plot.ts";
import type { Picture } from "./picture.ts";
import type { Value } from "./value.ts";

export type Language = "en" | "zh-hant" | "zh-hans";

/** How a parameter of an item is drawn for a seed. */
export type Draw = { from: number; to: number; step: number } | { of: (number | string)[] };

/**
 * A question, ready to be marked. `key` is what its type decides by; `words` is all its prose, by path:
 * "prompt", "hints.0", "solution", "options.<name>", "options.<name>.why", "mistakes.<n>" ...
 * A translation replaces entries of `words` and nothing else.
 */
export interface Item<Key = unknown> {
  /** Given by the author, unique in its module. */
  id: string;
  module: string;
  type: string;
  /** A hash of what decides the mark: editing prose keeps it, editing the key changes it. */
  rev: string;
  given: Record<string, Draw>;
  /** Published seeds are 1..seeds; 1 where nothing varies. */
  seeds: number;
  key: Key;
  /** Markdown. `{name}` outside maths is replaced by the parameter of that name, `{answer}` by the answer. */
  words: Record<string, string>;
}

/** What a learner enters, raw: strings as typed, names of options as chosen, never positions. */
export type Response = string | string[] | { [field: string]: Response };

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
  /** A mask painted over an image, as the text of `mask.ts`. */
  | { kind: "brush"; name: string; label: string; picture: Picture; rule: Note };

/** Something with a name, and the path of its words. */
export interface Says {
  name: string;
  says: string;
}

/** A field small enough to stand in a sentence or in a cell. */
export type Gap = Extract<Field, { kind: "line" | "choose" }>;

/** A cell that is asked; one that says the author's words; one that shows a slot. */
export type Cell = { gap: Gap } | { says: string } | { slot: string; shown: string };

/** One remark to the learner: a code with parameters, worded by the page; or the author's own words, by path. */
export interface Note {
  code: string;
  params?: Record<string, string | number>;
  /** Path into `words` of what the author wrote about this. */
  says?: string;
  /** What this is about, where the question has parts: a row, a line, a gap, a cell. */
  part?: string;
}

/** One part of a verdict: a case of a code exercise, an option, a row, a gap, a cell. */
export interface Part {
  name: string;
  score: number;
  notes: Note[];
  /** Of an exercise in steps: which one, from 0. */
  step?: number;
  /** Of a visible case: what went in, what was expected and what came out. */
  args?: Value[];
  expected?: Value;
  got?: Value;
  /** What the comparator found, for a picture: the worst element, missed and extra beats ... */
  evidence?: Evidence;
  output?: string;
  milliseconds?: number;
  hidden?: boolean;
}

export type Verdict =
  /** Marked: 0..1. */
  | { state: "graded"; score: number; notes: Note[]; parts?: Part[] }
  /** Kept as it is, of a type that nobody marks: done, without a score. */
  | { state: "recorded"; notes: Note[] }
  /** Unreadable or incomplete: costs nothing, is explained. */
  | { state: "refused"; notes: Note[] }
  /** Our fault or the machine's, never the learner's. */
  | { state: "ungradable"; notes: Note[] };

/** Code to run and what to ask of it. */
export interface Job {
  language: string;
  code: string;
  calls: Call[];
  limits: Limits;
  /** Variables that the program finds when it starts. */
  given?: Record<string, Value>;
}

/**
 * One question to a program: call a function with copies of these arguments, read variables, or take the value
 * of the program's last expression (nothing where it ends with something else).
 */
export type Call =
  | { name: string; call: string; args: Value[] }
  | { name: string; read: string[] }
  | { name: string; last: true };

export interface Limits {
  /** Wall clock for the whole job, from the moment that the interpreter is ready. */
  seconds: number;
  megabytes: number;
  /** Characters of printed output kept; the rest is cut where it is made. */
  output: number;
}

/** Something that went wrong in the learner's program, at the learner's own line (from 1) where known. */
export interface Fault {
  kind:
    | "syntax" // could not be read
    | "error" // raised while running
    | "missing" // no function or variable of that name
    | "exit" // the program asked to end
    | "recursion"
    | "memory"
    | "time"
    | "forbidden" // network, storage, the page
    | "stopped" // by the learner
    // Of an outcome in state `engine`: never the learner's.
    | "unreachable" // the engine's files could not be fetched
    | "corrupt" // they are not what was published
    | "unready"; // the engine did not start
  message: string;
  line?: number;
  column?: number;
}

/** What running one call gave. Calls after one that ended the interpreter are `skipped`. */
export type Result =
  | (Ended & { state: "value"; value: Value })
  | (Ended & { state: "fault"; fault: Fault })
  | { name: string; state: "skipped" };

interface Ended {
  name: string;
  output: string;
  milliseconds: number;
  /** Drawn during this call, if anything was. */
  plots?: Plot[];
}

/** What running a job gave: plain data, whatever the program did. */
export interface Outcome {
  /** `engine`: the interpreter itself could not start or broke; nothing can be said about the program. */
  state: "ran" | "engine";
  /** What ended the program before its calls, if anything did; for `engine`, what failed. */
  fault?: Fault;
  /** Printed while the program itself was loading. */
  output: string;
  /** More was printed or drawn than is kept. */
  truncated: boolean;
  /** Drawn while the program itself was loading. */
  plots?: Plot[];
  results: Result[];
}

/** Something typed that could not be read, and why: `refused` is the code of a note. */
export interface Refusal {
  refused: string;
  params?: Record<string, string | number>;
  /** Where, in characters from 0, if a place can be named. */
  at?: number;
}

/** How what was typed is understood, to be said before it is marked. */
export interface Echo {
  note: Note;
  /** A unit for the page to spell out in words: UCUM codes with their prefixes and powers. */
  unit?: { prefix: string; code: string; power: number }[];
  /** For the page to draw as MathML. */
  maths?: Maths;
}

/** An element of MathML, as data: either text or what is inside. */
export interface Maths {
  tag: string;
  text?: string;
  inner?: Maths[];
}

/** The effects that marking may need, handed in. */
export interface Kit {
  run(job: Job): Promise<Outcome>;
  /** BCP 47 tag of how the learner writes numbers, if known: it settles whether `1,234` is 1234 or 1.234. */
  locale?: string;
}

/**
 * A question type: the whole of what a room in `items/` exports from its `grade.ts`.
 * All are pure; only code marking waits for its kit.
 */
export interface Type<Key> {
  form(item: Item<Key>, seed: number): Field[];
  /** A response that earns full marks; of a type that nobody marks, one that is recorded whole. */
  solve(item: Item<Key>, seed: number): Response;
  grade(item: Item<Key>, seed: number, response: Response, kit: Kit): Verdict | Promise<Verdict>;
  /** What the placeholders of the prose stand for: drawn parameters and `answer`, formatted. */
  slots(item: Item<Key>, seed: number): Record<string, string>;
  /** How what stands in a line that has `echo` is understood so far; undefined while there is nothing to say. */
  echo?(item: Item<Key>, seed: number, typed: string, locale?: string): Echo | undefined;
}
