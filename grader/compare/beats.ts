/**
 * `beats`: detected beats against reference beats, one to one.
 *
 *     compare: { beats: { fs: 360, window: 0.15, sensitivity: 0.99, precision: 0.99 } }
 *
 * Expected and got: lists of sample numbers counted from 0 at `fs` (Hz); fractions are allowed, order does not matter, and a
 * beat given twice is one beat and an extra one. `window` (s) is 0.15 unless said. Sensitivity is matched / references, precision
 * (positive predictivity) matched / detections; both must reach their bounds. With no reference, sensitivity is 1; with no detection, precision is.
 * Source: ANSI/AAMI EC57, match window 150 ms; its learning period is not left out, since the records are short.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { beatHints } from "./rules/beats.ts";
import { atom } from "./rules/atom.ts";
import { differ } from "./rules/differ.ts";
import { match, type Matching } from "./rules/match.ts";
import { bounded, unknown } from "./rules/options.ts";
import { rates, summary, times } from "./rules/rates.ts";
import { EXACT } from "./rules/tolerance.ts";
import { type Evidence, MOST, type Point } from "./evidence.ts";
import type { Comparator, Flaw, Judgement, Options } from "./type.ts";

const KNOWN = ["fs", "window", "sensitivity", "precision"];
const WINDOW = 0.15;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options): Judgement {
  const references = numbers(expected) ?? [];
  const detections = numbers(got);
  if (!detections) return { score: 0, notes: unfit(got) };
  const fs = Number(options["fs"]);
  const window = windowOf(options) * fs * (1 + 1e-9);
  const found = match(references, detections, window);
  const { sensitivity, precision } = rates(found);
  const missed = seconds(found.missed, fs);
  const extra = seconds(found.extra, fs);
  const passes =
    sensitivity >= Number(options["sensitivity"]) && precision >= Number(options["precision"]);
  if (passes) return { score: 1, notes: [] };
  const notes = [
    summary(found),
    ...times("beats.missed", missed),
    ...times("beats.extra", extra),
    ...beatHints(references, detections, window, fs),
  ];
  return { score: 0, notes, evidence: marks(references, detections, found, fs) };
}

/** Both lists on a line of time, in s. */
function marks(
  references: number[],
  detections: number[],
  { missed, extra }: Matching,
  fs: number,
): Evidence {
  const points = (samples: number[]): Point[] =>
    seconds(samples.slice(0, MOST), fs).map((at) => [at, at]);
  // A beat given twice is one beat and an extra one: each stands for itself, not for all at its place.
  const places = (of: number[], among: number[]) => {
    const left = of.slice();
    return [...among.entries()]
      .filter(([n, at]) => n < MOST && left.includes(at) && left.splice(left.indexOf(at), 1))
      .map(([n]) => n);
  };
  return {
    kind: "marks",
    expected: points(references),
    got: points(detections),
    missed: places(missed, references),
    extra: places(extra, detections),
  };
}

/** Sample numbers as times. Adding 0 makes of -0, which JSON does not know, a 0. */
function seconds(samples: number[], fs: number): number[] {
  return samples.map((at) => at / fs + 0);
}

function windowOf(options: Options): number {
  return options["window"] === undefined ? WINDOW : Number(options["window"]);
}

/** A list of finite numbers, or null. */
function numbers(value: Value): number[] | null {
  if (!Array.isArray(value)) return null;
  const found = value.filter((one): one is number => typeof one === "number");
  return found.length === value.length ? found : null;
}

/** Why this is no list of sample numbers. */
function unfit(got: Value): Note[] {
  if (!Array.isArray(got)) return differ([], got, RULE).flatMap(({ notes }) => notes);
  const index = got.findIndex((one) => typeof one !== "number");
  const place: Note = { code: "compare.at", params: { at: `[${index}]` } };
  return [place, ...atom(0, got[index] ?? null, EXACT, false)];
}

const RULE = { tolerance: EXACT, fields: {}, missing: false };

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("beats", options, KNOWN),
    ...bounded("beats", options, "fs"),
    ...bounded("beats", options, "window", { fallback: WINDOW }),
    ...bounded("beats", options, "sensitivity", { most: 1 }),
    ...bounded("beats", options, "precision", { most: 1 }),
  ];
  const beats = numbers(expected);
  if (!beats) found.push({ say: "the expected beats are not a list of sample numbers" });
  return found;
}
