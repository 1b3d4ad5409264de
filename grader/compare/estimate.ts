/**
 * `estimate`: what a simulation, a bootstrap or a random split gives: no two right programs hand back the same number.
 *
 *     compare: { estimate: { se: 0.004, level: 0.99, varies: true } }
 *
 * Right when the estimate lies in the oracle's confidence interval: expected ± z·se, `se` a number or, beside a record, a record of
 * them by field, and `level` 0.99 unless said; or expected is itself `{ low, high }`. Expected and got may be records of such: all must lie
 * inside; or lists, one for each seed that the program was given: then as many must as `coverage` says, and unless said, as many as
 * a right program misses only once in 1000 times. `varies: true` refuses a list of equal estimates: the seed was not used.
 * Evidence: intervals and estimates; for lists, the coverage.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { type Evidence, MOST, type Point } from "./evidence.ts";
import { differ } from "./rules/differ.ts";
import { fieldsOf } from "./rules/kind.ts";
import { expectedInside, quantile } from "./rules/normal.ts";
import { bounded, unknown } from "./rules/options.ts";
import { show } from "./rules/show.ts";
import { slipNote } from "./rules/slip.ts";
import type { Comparator, Flaw, Given, Judged, Judgement, Options } from "./type.ts";

const KNOWN = ["se", "level", "coverage", "varies"];
const LEVEL = 0.99;

export const comparator: Comparator = { compare, flaws, alike };

/** An interval and what was handed back for it. */
interface Estimate {
  at: string;
  interval: Point | null;
  truth: Value;
  got: Value;
}

function compare(expected: Value, got: Value, options: Options, given: Given): Judgement {
  const [misfit] = differ(shape(expected), shape(got), {
    tolerance: {},
    fields: {},
    missing: false,
  });
  if (misfit) {
    const place: Note[] = misfit.at ? [{ code: "compare.at", params: { at: misfit.at } }] : [];
    return { score: 0, notes: [...place, ...misfit.notes] };
  }
  const all = estimates(expected, got, options);
  const outside = all.filter((one) => !isInside(one));
  const notes = Array.isArray(expected)
    ? covered(all, outside, options)
    : outside.flatMap((one) => missed(one, given));
  if (options["varies"] === true && all.length > 1 && all.every((one) => one.got === all[0]!.got)) {
    notes.push({ code: "compare.estimate.constant" });
  }
  return notes.length ? { score: 0, notes, ...drawn(all) } : { score: 1, notes };
}

/** 0 for every number and interval: what is left is form. */
function shape(value: Value): Value {
  if (typeof value === "number" || intervalIn(value)) return 0;
  if (Array.isArray(value)) return value.map(shape);
  const fields = fieldsOf(value);
  return fields ? Object.fromEntries([...fields].map(([name, one]) => [name, shape(one)])) : value;
}

function intervalIn(value: Value): Point | null {
  const fields = fieldsOf(value);
  const [low, high] = [fields?.get("low"), fields?.get("high")];
  return typeof low === "number" && typeof high === "number" && fields?.size === 2
    ? [low, high]
    : null;
}

function estimates(expected: Value, got: Value, { se, level }: Options): Estimate[] {
  const z = quantile((1 + Number(level ?? LEVEL)) / 2);
  const walk = (truth: Value, one: Value, error: Value | undefined, at: string): Estimate[] => {
    if (Array.isArray(truth)) {
      const errors = Array.isArray(error) ? error : truth.map(() => error);
      return truth.flatMap((inner, n) =>
        walk(inner, (Array.isArray(one) ? one[n] : null) ?? null, errors[n], `${at}[${n}]`),
      );
    }
    const fields = intervalIn(truth) ? null : fieldsOf(truth);
    if (fields) {
      const [own, errors] = [fieldsOf(one), fieldsOf(error ?? null)];
      return [...fields].flatMap(([name, inner]) =>
        walk(
          inner,
          own?.get(name) ?? null,
          errors ? errors.get(name) : error,
          at ? `${at}.${name}` : name,
        ),
      );
    }
    const half = z * Number(error);
    const around: Point | null =
      typeof truth === "number" && half > 0 ? [truth - half, truth + half] : null;
    return [{ at, interval: intervalIn(truth) ?? around, truth, got: one }];
  };
  return walk(expected, got, se, "");
}

function isInside({ interval, got }: Estimate): boolean {
  return interval !== null && typeof got === "number" && got >= interval[0] && got <= interval[1];
}

function missed({ at, interval, truth, got }: Estimate, given: Given): Note[] {
  const place: Note[] = at ? [{ code: "compare.at", params: { at } }] : [];
  const [low, high] = (interval ?? [NaN, NaN]).map((end) => show(end));
  const half = interval ? (interval[1] - interval[0]) / 2 : 0;
  const middle = interval ? (interval[0] + interval[1]) / 2 : truth;
  const params = { got: show(got), low: low!, high: high! };
  return [
    ...place,
    { code: "compare.estimate.outside", params },
    ...slipNote(middle, got, { absolute: half }, given),
  ];
}

/** How many of n have to be inside. */
function least(n: number, { coverage, level }: Options): number {
  if (coverage !== undefined) return Math.ceil(Number(coverage) * n - 1e-9);
  return expectedInside(n, Number(level ?? LEVEL));
}

function covered(all: Estimate[], outside: Estimate[], options: Options): Note[] {
  const [n, inside] = [all.length, all.length - outside.length];
  const [first] = outside;
  if (!first || inside >= least(n, options)) return [];
  const [low, high] = (first.interval ?? [NaN, NaN]).map((end) => show(end));
  return [
    { code: "compare.estimate.coverage", params: { inside, of: n, least: least(n, options) } },
    { code: "compare.at", params: { at: first.at } },
    { code: "compare.estimate.outside", params: { got: show(first.got), low: low!, high: high! } },
  ];
}

function drawn(all: Estimate[]): { evidence?: Evidence } {
  const few = all.slice(0, MOST).filter(({ interval, got }) => interval && typeof got === "number");
  if (!few.length) return {};
  const expected = few.map(({ interval }) => interval!);
  return { evidence: { kind: "intervals", expected, got: few.map(({ got }) => Number(got) + 0) } };
}

/** As near as two runs of one program may be: √2 of the half width, place by place. */
function alike(expected: Value, one: Judged, other: Judged, options: Options): boolean {
  const { value } = one;
  if (
    differ(shape(value), shape(other.value), { tolerance: {}, fields: {}, missing: false }).length
  )
    return false;
  const [mine, theirs] = [
    estimates(expected, value, options),
    estimates(expected, other.value, options),
  ];
  return mine.every(({ interval, got }, n) => {
    const against = theirs[n]?.got;
    if (!interval || typeof got !== "number" || typeof against !== "number") return false;
    return Math.abs(got - against) <= Math.SQRT1_2 * (interval[1] - interval[0]);
  });
}

function flaws(options: Options, expected: Value): Flaw[] {
  const found = [
    ...unknown("estimate", options, KNOWN),
    ...bounded("estimate", options, "level", { most: 1 - 1e-9, fallback: LEVEL }),
    ...bounded("estimate", options, "coverage", { most: 1, fallback: 1 }),
    ...(["undefined", "boolean"].includes(typeof options["varies"])
      ? []
      : [{ option: "varies", say: "varies is true, or left out" }]),
  ];
  const all = estimates(expected, expected, options);
  const open = all.find(({ interval }) => !interval || !(interval[0] < interval[1]));
  if (!all.length || open) {
    const where = open?.at ? `${open.at}: ` : "";
    found.push({
      ...(options["se"] !== undefined && { option: "se" }),
      say: `${where}an estimate needs an interval: se above 0 beside a number, or { low, high }`,
    });
  }
  if (found.length) return found;
  const zero = all.find(({ interval }) => interval![0] <= 0 && interval![1] >= 0);
  if (zero && all.every(({ interval }) => interval![0] <= 0 && interval![1] >= 0)) {
    found.push({ say: `0 would pass for ${show(zero.truth)}: narrow the interval` });
  }
  const level = Number(options["level"] ?? LEVEL);
  if (
    Array.isArray(expected) &&
    options["coverage"] !== undefined &&
    Number(options["coverage"]) > level
  ) {
    found.push({
      option: "coverage",
      say: `a right program is inside ${level} of the times: ask for less`,
    });
  }
  return found;
}
