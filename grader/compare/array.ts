/**
 * `array`: numbers in a list, or in lists of lists, of the same shape as expected.
 *
 *     compare: { array: { tolerance: 0.01 } }          every element within the tolerance
 *     compare: { array: { rmse: 0.05, max: 0.2 } }     root mean square and largest error bounded, in the data's unit
 *     compare: { array: { tolerance: 0.01, up_to: [sign, permutation], mask: { from: 50, to: 950 } } }
 *
 * What is given must hold, each for itself; with nothing given the elements must be equal. Elements that are not finite numbers
 * (NaN, null, words) must be equal in place; `missing: same` lets null and NaN pass for each other. Complex numbers are
 * judged by their distance in the plane. `up_to` names what the mathematics leaves free (`rules/fit.ts`), `mask` what is
 * judged at all (`rules/mask.ts`). Evidence: the worst element, and the two series over each other.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { arrayFlaws } from "./rules/array-flaws.ts";
import { arrayHints } from "./rules/array.ts";
import { type Complex, complexOf, valueOf } from "./rules/complex.ts";
import { curves } from "./rules/curves.ts";
import { differ } from "./rules/differ.ts";
import { largest, miss, near, type Pair, pairsOf, rmse } from "./rules/elements.ts";
import { arranged } from "./rules/fit.ts";
import { masked } from "./rules/mask.ts";
import { wordsOf } from "./rules/options.ts";
import { show, showBoth } from "./rules/show.ts";
import { EXACT, readTolerance, type Tolerance } from "./rules/tolerance.ts";
import type { Comparator, Given, Judgement, Options } from "./type.ts";

export const comparator: Comparator = {
  compare,
  flaws: (options, expected) => arrayFlaws(options, expected, elementwise(options), passes),
};

function compare(expected: Value, handed: Value, options: Options, given: Given): Judgement {
  const missing = options["missing"] === "same";
  const got = masked(expected, handed, options["mask"]);
  const [misfit] = differ(shape(expected), shape(got), { tolerance: EXACT, fields: {}, missing });
  const tolerance = elementwise(options);
  const hints = () => arrayHints(expected, got, tolerance ?? closeness(options), given);
  if (misfit) {
    const place: Note[] = misfit.at ? [{ code: "compare.at", params: { at: misfit.at } }] : [];
    return { score: 0, notes: [...place, ...misfit.notes, ...hints()] };
  }
  const pairs = freed(expected, pairsOf(expected, got), options);
  const notes = [
    ...(tolerance ? elements(pairs, tolerance) : []),
    ...over("rmse", rmse(pairs), options),
    ...over("max", largest(pairs), options),
  ];
  if (!notes.length) return { score: 1, notes };
  const worst = pairs.reduce((one, two) =>
    miss(two, tolerance ?? EXACT) > miss(one, tolerance ?? EXACT) ? two : one,
  );
  return { score: 0, notes: [...notes, ...hints()], ...evidence(pairs, worst) };
}

function passes(expected: Value, got: Value, options: Options): boolean {
  return compare(expected, got, options, { args: [], results: new Map() }).score === 1;
}

/** With 0 for every finite number: what is left is lengths, and what is no number. */
function shape(value: Value): Value {
  return Array.isArray(value) ? value.map(shape) : complexOf(value) ? 0 : value;
}

/** The tolerance of every element; null where only `rmse` or `max` are asked. */
function elementwise(options: Options): Tolerance | null {
  const free = options["rmse"] !== undefined || options["max"] !== undefined;
  return readTolerance(options["tolerance"]) ?? (free ? null : EXACT);
}

/** For hints where only `rmse` or `max` is bounded: an element is near when it is within that. */
function closeness(options: Options): Tolerance {
  return { absolute: Number(options["max"] ?? options["rmse"]) };
}

/** The pairs, once the answer has been brought as near as `up_to` allows: row by row, or the whole list as one row. */
function freed(expected: Value, pairs: Pair[], options: Options): Pair[] {
  const free = new Set(wordsOf(options["up_to"]) ?? []);
  if (!free.size || !Array.isArray(expected)) return pairs;
  const nested = expected.some((one) => Array.isArray(one));
  const rowOf = ({ at }: Pair) => (nested || free.has("permutation") ? at[0]! : 0);
  const rows = [...Map.groupBy(pairs, rowOf).values()];
  const [first] = rows;
  if (!first || rows.some((row) => row.length !== first.length)) return pairs;
  const near = { absolute: Number(options["max"] ?? Infinity) };
  const side = (which: "expected" | "got") => rows.map((row) => row.map((pair) => pair[which]));
  const tolerance = elementwise(options) ?? near;
  const fitted = arranged(side("expected"), side("got"), free, (a, b) => within(a, b, tolerance));
  return rows.flatMap((row, n) => row.map((pair, m) => ({ ...pair, got: fitted[n]![m]! })));
}

function within(expected: Complex, got: Complex, tolerance: Tolerance): boolean {
  return near(expected, got, tolerance);
}

function elements(pairs: Pair[], tolerance: Tolerance): Note[] {
  const wrong = pairs.filter(({ expected, got }) => !near(expected, got, tolerance));
  const [first] = wrong;
  if (!first) return [];
  const worst = wrong.reduce((one, two) =>
    miss(two, tolerance) > miss(one, tolerance) ? two : one,
  );
  const [expected, got] = showBoth(valueOf(worst.expected), valueOf(worst.got));
  const at = `[${worst.at.join("][")}]`;
  const params = { count: wrong.length, of: pairs.length, at, expected, got };
  return [{ code: "compare.elements", params }];
}

function over(name: "rmse" | "max", size: number, options: Options): Note[] {
  const most = options[name];
  if (most === undefined || size <= Number(most) * (1 + 1e-12)) return [];
  return [{ code: `compare.${name}`, params: { size: show(size), bound: show(Number(most)) } }];
}

/** The row of the worst element over the row expected, the answer as it was judged. */
function evidence(pairs: Pair[], worst: Pair): Pick<Judgement, "evidence"> {
  const row = pairs.filter(({ at }) => at.slice(0, -1).every((n, level) => n === worst.at[level]));
  const series = (which: "expected" | "got") => {
    const values: Value[] = [];
    for (const pair of row) values[pair.at.at(-1)!] = valueOf(pair[which]);
    return Array.from(values, (one) => one ?? null);
  };
  const drawn = curves(series("expected"), series("got"), worst.at.at(-1)!);
  return drawn ? { evidence: drawn } : {};
}
