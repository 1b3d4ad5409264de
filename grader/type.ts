/** The nouns of marking. Every other file of the grader speaks in these. */
import type { Evidence } from "./compare/evidence.ts";
import type { Field } from "./field.ts";
import type { Plot } from "./plot.ts";
import type { Value } from "./value.ts";

export type { CaseStep, Cell, Field, Gap, Says } from "./field.ts";

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

/** A question inside another, and how an answer to it is marked; its words are found in the whole. */
export interface Step {
  name: string;
  item: Item;
  mark(response: Response, kit: Kit): Promise<Verdict>;
}

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
  /** Where it is marked: random numbers that the program does not seed itself are the same every time. */
  seed?: number;
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
  /** Of a type with questions of other types inside: itself, once the rooms that this item needs are there. */
  among?(item: Item<Key>, room: (type: string) => Promise<Type<unknown>>): Promise<Type<Key>>;
  /** The questions inside, in their order. */
  steps?(item: Item<Key>, seed: number): Step[];
  /** How what stands in a line that has `echo` is understood so far; undefined while there is nothing to say. */
  echo?(item: Item<Key>, seed: number, typed: string, locale?: string): Echo | undefined;
}
