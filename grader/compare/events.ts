/**
 * `events`: intervals of time, one to one: apnoeas, seizures, swallows, gait phases.
 *
 *     compare: { events: { overlap: 0.5, onset: 0.5, offset: 1, sensitivity: 1, precision: 1, fs: 100 } }
 *
 * Expected and got: lists of [onset, offset], lists of records or tables with `onset` and `offset`, in s, or in samples where
 * `fs` (Hz) is given; their order does not matter. A pair may match when intersection / union is at least `overlap` (0.5 unless said);
 * as many are matched as can be, each once. Sensitivity and precision (1 unless said) must reach their bounds; where `onset` and
 * `offset` (s) are given, no matched event may begin or end farther from its reference.
 * Evidence: all events on a line of time, missed and extra ones named.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { type Evidence, MOST, type Point } from "./evidence.ts";
import { eventHints } from "./rules/events.ts";
import { eventsOf, share } from "./rules/interval.ts";
import { bounded, unknown } from "./rules/options.ts";
import { pairing } from "./rules/pairing.ts";
import { show } from "./rules/show.ts";
import type { Comparator, Flaw, Judgement, Options } from "./type.ts";

const KNOWN = ["overlap", "onset", "offset", "sensitivity", "precision", "fs"];
const OVERLAP = 0.5;
/** Times named in a note. */
const FEW = 5;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options): Judgement {
  const fs = Number(options["fs"] ?? 1);
  const [wanted, found] = [eventsOf(expected, fs), eventsOf(got, fs)];
  if (!wanted || !found) {
    if (show(got) === "nothing") return { score: 0, notes: [{ code: "compare.nothing" }] };
    const params = { got: show(found ? expected : got) };
    return { score: 0, notes: [{ code: "compare.event.wants", params }] };
  }
  const backward = found.findIndex(([onset, offset]) => offset < onset);
  if (backward >= 0) {
    return { score: 0, notes: [{ code: "compare.event.backward", params: { n: backward + 1 } }] };
  }
  const partners = matched(wanted, found, overlapOf(options));
  const notes = [
    ...rateNotes(wanted, found, partners, options),
    ...errors(wanted, found, partners, options),
  ];
  if (!notes.length) return { score: 1, notes };
  const match = (one: Point[], other: Point[]) => count(matched(one, other, overlapOf(options)));
  return {
    score: 0,
    notes: [...notes, ...eventHints(wanted, found, match)],
    evidence: marks(wanted, found, partners),
  };
}

function overlapOf(options: Options): number {
  return Number(options["overlap"] ?? OVERLAP) * (1 - 1e-9);
}

/** The partner of each reference, or -1; of several that it may have, the one that shares most first. */
function matched(wanted: Point[], found: Point[], least: number): number[] {
  return pairing(
    wanted.map((one) => {
      const shares = found.map((other, n) => [share(one, other), n] as const);
      const fit = shares.filter(([size]) => size > 0 && size >= least);
      return fit.toSorted(([a], [b]) => b - a).map(([, n]) => n);
    }),
  );
}

function count(partners: number[]): number {
  return partners.filter((one) => one >= 0).length;
}

function rateNotes(wanted: Point[], found: Point[], partners: number[], options: Options): Note[] {
  const pairs = count(partners);
  const rate = (of: number) => (of ? pairs / of : 1);
  const [sensitivity, precision] = [rate(wanted.length), rate(found.length)];
  const enough = (size: number, name: string) => size >= Number(options[name] ?? 1) * (1 - 1e-9);
  if (enough(sensitivity, "sensitivity") && enough(precision, "precision")) return [];
  const percent = (size: number) => (100 * size).toFixed(1);
  const missed = wanted.filter((_, n) => partners[n] === -1);
  const extra = found.filter((_, n) => !partners.includes(n));
  return [
    {
      code: "beats.rates",
      params: { sensitivity: percent(sensitivity), precision: percent(precision) },
    },
    ...(missed.length ? [{ code: "compare.event.missed", params: times(missed) }] : []),
    ...(extra.length ? [{ code: "compare.event.extra", params: times(extra) }] : []),
  ];
}

function times(events: Point[]) {
  const list = events.slice(0, FEW).map(([onset, offset]) => `${show(onset)}–${show(offset)}`);
  return { count: events.length, times: list.join(", ") + (events.length > FEW ? ", …" : "") };
}

/** The matched event that begins, and the one that ends, farthest from its reference, where that is too far. */
function errors(wanted: Point[], found: Point[], partners: number[], options: Options): Note[] {
  return (["onset", "offset"] as const).flatMap((end, side) => {
    const bound = options[end];
    if (bound === undefined) return [];
    const off = wanted.map((one, n) => {
      const partner = found[partners[n] ?? -1];
      return partner ? partner[side]! - one[side]! : 0;
    });
    const worst = off.reduce(
      (most, error, n) => (Math.abs(error) > Math.abs(off[most] ?? 0) ? n : most),
      0,
    );
    const error = off[worst] ?? 0;
    if (Math.abs(error) <= Number(bound) * (1 + 1e-9)) return [];
    const at = show(wanted[worst]?.[side] ?? 0);
    const params = { at, error: show(Math.abs(error)), bound: show(bound) };
    return [{ code: `compare.event.${end}-${error > 0 ? "late" : "early"}`, params }];
  });
}

function marks(wanted: Point[], found: Point[], partners: number[]): Evidence {
  return {
    kind: "marks",
    expected: wanted.slice(0, MOST),
    got: found.slice(0, MOST),
    missed: [...partners.slice(0, MOST).keys()].filter((n) => partners[n] === -1),
    extra: [...found.slice(0, MOST).keys()].filter((n) => !partners.includes(n)),
  };
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("events", options, KNOWN),
    ...bounded("events", options, "overlap", { most: 1, fallback: OVERLAP }),
    ...["onset", "offset", "fs"].flatMap((name) =>
      bounded("events", options, name, { fallback: 1 }),
    ),
    ...["sensitivity", "precision"].flatMap((name) =>
      bounded("events", options, name, { most: 1, fallback: 1 }),
    ),
  ];
  const events = eventsOf(expected, Number(options["fs"] ?? 1));
  if (!events) return [...found, { say: "the expected events are no list of [onset, offset]" }];
  if (events.some(([onset, offset]) => offset < onset)) {
    found.push({ say: "an expected event ends before it begins" });
  }
  const whole = [Math.min(...events.map(([a]) => a)), Math.max(...events.map(([, b]) => b))];
  const one = [whole.map((at) => at * Number(options["fs"] ?? 1))];
  if (!found.length && events.length > 1 && compare(expected, one, options).score === 1) {
    found.push({ say: "one event from the first onset to the last offset would pass" });
  }
  return found;
}
