/** What comparators say to authors about their options. */
import type { Value } from "../../value.ts";
import type { Flaw, Options } from "../type.ts";
import { readTolerance } from "./tolerance.ts";

/** Options that a comparator does not know. */
export function unknown(kind: string, options: Options, known: string[]): Flaw[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((option) => ({ option, say: `${kind} knows ${known.join(", ")}, not ${option}` }));
}

/** A number above 0 and at most `most`; left out is no flaw where a `fallback` stands in. */
export function bounded(
  kind: string,
  options: Options,
  option: string,
  { most = Infinity, fallback }: { most?: number; fallback?: number } = {},
): Flaw[] {
  const value = options[option] ?? fallback;
  if (typeof value === "number" && value > 0 && value <= most) return [];
  const limit = most === Infinity ? "" : ` and at most ${most}`;
  return [{ option, say: `${kind} needs ${option}: a number above 0${limit}` }];
}

/** A tolerance that can be read, where it is written. */
export function tolerated(options: Options, option: string): Flaw[] {
  if (options[option] === undefined || readTolerance(options[option])) return [];
  return [{ option, say: "cannot read this tolerance: write 0.5, 2 % or 2 % or 0.5" }];
}

/** One of a few words, where it is written. */
export function oneOf(options: Options, option: string, words: string[]): Flaw[] {
  const written = options[option];
  if (written === undefined || words.some((word) => word === written)) return [];
  return [{ option, say: `${option} is ${words.join(" or ")}` }];
}

/** One word or a list of words; empty where it is left out, null where it is neither. */
export function wordsOf(written: Value | undefined): string[] | null {
  const list = written === undefined ? [] : Array.isArray(written) ? written : [written];
  return list.every((one) => typeof one === "string") ? list : null;
}
