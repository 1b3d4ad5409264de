/** Shared by the comparators: what each of them is. It judges plain values, outside the process that made them. */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import type { Evidence } from "./evidence.ts";

export interface Judgement {
  /** 1 when the case passes, 0 when it does not. */
  score: number;
  /** Why, as codes. Empty when right. */
  notes: Note[];
  /** What a picture needs: the worst element, missed and extra beats ... */
  evidence?: Evidence;
}

/** The author's options, as written under the comparator's name. */
export type Options = Record<string, Value>;

/** What a case holds besides the value expected and the one handed back. */
export interface Given {
  args: Value[];
  /** What the same program handed back on the cases of the exercise, by their names. */
  results: ReadonlyMap<string, Value>;
}

export const NOTHING_GIVEN: Given = { args: [], results: new Map() };

/** Something wrong in the author's options, with its remedy. */
export interface Flaw {
  /** The option to point at; the comparison itself where one is missing. */
  option?: string;
  say: string;
}

export interface Comparator {
  /** Judge what a program handed back. Never throws, whatever `got` is. */
  compare(expected: Value, got: Value, options: Options, given: Given): Judgement;
  /** What keeps these options from being sound for this expected value; nothing when they are. */
  flaws(options: Options, expected: Value, given: Given): Flaw[];
  /**
   * Do two results show one behaviour? Where left out: when the second is right for the first taken as the truth.
   * For comparators whose truth is no result (an interval, a set of invariants).
   */
  alike?(expected: Value, one: Judged, other: Judged, options: Options): boolean;
}

/** A result with what its own program was given and gave elsewhere. */
export interface Judged {
  value: Value;
  given: Given;
}
