/**
 * `spectrum`: peaks at the right frequency and level.
 *
 *     compare: { spectrum: { frequency: 0.5, level: 1, scale: power, range: 40, pick: true } }
 *
 * Expected and got: lists of [frequency, level], or lists of records or tables with `frequency` (Hz) and `level`; order does not matter.
 * Levels are in dB, or by `scale` amplitudes (20·log10) or powers (10·log10). With `pick: true` they are whole spectra, of which
 * the local maxima are the peaks. Peaks more than `range` dB (60 unless said) below the highest are noise. Each expected peak is matched
 * with one within `frequency` (Hz), as many as can be; none may be missed, none be extra, and where `level` (dB) is given, none of
 * another level. Evidence: the peaks of both.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { type Evidence, MOST, type Point } from "./evidence.ts";
import { match } from "./rules/match.ts";
import { bounded, oneOf, unknown } from "./rules/options.ts";
import { peaksOf } from "./rules/peaks.ts";
import { show } from "./rules/show.ts";
import { spectrumHints } from "./rules/spectrum.ts";
import type { Comparator, Flaw, Judgement, Options } from "./type.ts";

const KNOWN = ["frequency", "level", "scale", "range", "pick"];
const RANGE = 60;
/** Frequencies named in a note. */
const FEW = 5;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options): Judgement {
  const [wanted, found] = [peaksIn(expected, options), peaksIn(got, options)];
  if (!wanted || !found) {
    if (show(got) === "nothing") return { score: 0, notes: [{ code: "compare.nothing" }] };
    return {
      score: 0,
      notes: [{ code: "compare.spectrum.wants", params: { got: show(found ? expected : got) } }],
    };
  }
  const window = Number(options["frequency"]) * (1 + 1e-9);
  const frequencies = (peaks: Point[]) => peaks.map(([frequency]) => frequency);
  const { pairs, missed, extra } = match(frequencies(wanted), frequencies(found), window);
  const levels = paired(wanted, found, pairs);
  const notes = [
    ...named("compare.spectrum.missed", missed),
    ...named("compare.spectrum.extra", extra),
    ...offLevel(levels, options),
  ];
  if (!notes.length) return { score: 1, notes };
  const hints = spectrumHints(wanted, found, levels, window, Number(options["level"] ?? Infinity));
  const evidence: Evidence = {
    kind: "points",
    of: "peaks",
    expected: wanted.slice(0, MOST),
    got: found.slice(0, MOST),
  };
  return { score: 0, notes: [...notes, ...hints], evidence };
}

/** Peaks by ascending frequency, without noise; null where the value holds none. */
function peaksIn(value: Value, options: Options): Point[] | null {
  const scale = options["scale"] === "amplitude" ? 20 : options["scale"] === "power" ? 10 : 0;
  const peaks = peaksOf(value, scale, options["pick"] === true);
  if (!peaks) return null;
  const highest = peaks.reduce((most, [, level]) => Math.max(most, level), -Infinity);
  const least = highest - Number(options["range"] ?? RANGE);
  return peaks.filter(([, level]) => level >= least).toSorted(([a], [b]) => a - b);
}

/** Matched peaks whole: pairs come by ascending frequency, as the peaks stand. */
function paired(wanted: Point[], found: Point[], pairs: [number, number][]): [Point, Point][] {
  let [i, j] = [0, 0];
  return pairs.map(([one, other]) => {
    while (wanted[i]![0] !== one) i++;
    while (found[j]![0] !== other) j++;
    return [wanted[i++]!, found[j++]!];
  });
}

function named(code: string, frequencies: number[]): Note[] {
  if (!frequencies.length) return [];
  const list = frequencies
    .slice(0, FEW)
    .map((one) => show(one))
    .join(", ");
  const more = frequencies.length > FEW ? ", …" : "";
  return [{ code, params: { count: frequencies.length, frequencies: list + more } }];
}

function offLevel(levels: [Point, Point][], options: Options): Note[] {
  const most = options["level"];
  if (most === undefined) return [];
  const off = ([[, a], [, b]]: [Point, Point]) => Math.abs(b - a);
  const wrong = levels.filter((pair) => !(off(pair) <= Number(most) * (1 + 1e-9)));
  if (!wrong.length) return [];
  const [[frequency, expected], [, got]] = wrong.reduce((one, other) =>
    off(other) > off(one) ? other : one,
  );
  const params = {
    frequency: show(frequency),
    expected: expected.toFixed(1),
    got: got.toFixed(1),
    count: wrong.length,
    of: levels.length,
  };
  return [{ code: "compare.spectrum.level", params }];
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("spectrum", options, KNOWN),
    ...bounded("spectrum", options, "frequency"),
    ...bounded("spectrum", options, "level", { fallback: 1 }),
    ...bounded("spectrum", options, "range", { fallback: RANGE }),
    ...oneOf(options, "scale", ["db", "amplitude", "power"]),
  ];
  const peaks = peaksIn(expected, options);
  if (!peaks)
    return [...found, { say: "the expected value holds no peaks: a list of [frequency, level]" }];
  if (!peaks.length) found.push({ say: "no peak is expected, so an empty list would pass" });
  const apart = peaks.slice(1).map(([one], n) => one - peaks[n]![0]);
  const width = Number(options["frequency"]);
  if (apart.some((gap) => gap <= 2 * width)) {
    found.push({
      option: "frequency",
      say: "two expected peaks are so near that one could be taken for the other: narrow it",
    });
  }
  if (peaks.length === 1 && Math.abs(peaks[0]![0]) <= width && peaks[0]![0] !== 0) {
    found.push({
      option: "frequency",
      say: `0 Hz would pass for ${show(peaks[0]![0])} Hz: narrow it`,
    });
  }
  return found;
}
