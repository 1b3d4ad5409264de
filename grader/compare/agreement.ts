/**
 * `agreement`: of two methods of measuring, or of two raters.
 *
 *     compare: { agreement: { tolerance: 0.05, fields: { ccc: 0.001 }, x: 0, y: 1, z: 1.96, categories: [mild, severe] } }
 *
 * Expected and got: a record with any of `bias`, `sd`, `lower`, `upper` (differences x − y and their limits, Bland & Altman), `ccc` (Lin's
 * concordance, sums over n), `kappa`, `linear`, `quadratic` (Cohen's κ, its disagreements weighted by distance or its square); further
 * expected fields as by `value`. Each within `tolerance` or its own of `fields`. `x` and `y` say which arguments hold the pairs (0 and 1
 * unless said), `z` the width of the limits (1.96 unless said), `categories` the order of the ratings (ascending unless said): from
 * them the expected values are checked, and mistakes are named.
 * Source: Bland & Altman, Lancet 1986;i:307; Lin, Biometrics 1989;45:255; Cohen 1960, 1968. Evidence: the difference plot.
 */
import type { Value } from "../value.ts";
import { type Evidence, type Lines, MOST, type Point } from "./evidence.ts";
import {
  blandAltman,
  concordance,
  kappa,
  linear,
  nominal,
  pearson,
  percent,
  quadratic,
} from "./rules/agreement.ts";
import { fieldsOf } from "./rules/kind.ts";
import { mean, numbersOf } from "./rules/numbers.ts";
import { bounded, tolerated, unknown } from "./rules/options.ts";
import { explained, type Mistake, misstated, ruleOf } from "./rules/stated.ts";
import { toleranceFlaws } from "./rules/trivial.ts";
import type { Comparator, Flaw, Given, Judgement, Options } from "./type.ts";

const KNOWN = ["tolerance", "fields", "x", "y", "z", "categories"];
const Z = 1.96;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options, given: Given): Judgement {
  const mistakes = () => mistakesIn(given, options);
  const { notes } = explained(expected, got, ruleOf(options), mistakes, given);
  if (!notes.length) return { score: 1, notes };
  return { score: 0, notes, ...plot(expected, got, given, options) };
}

/** The pairs in the arguments, as measured; null where they are not there. */
function measured({ args }: Given, options: Options): [number[], number[]] | null {
  const [x, y] = [
    numbersOf(args[Number(options["x"] ?? 0)]),
    numbersOf(args[Number(options["y"] ?? 1)]),
  ];
  return x && y && x.length === y.length && x.length > 1 ? [x, y] : null;
}

/** The pairs in the arguments, as positions of categories; null where one is no category. */
function rated({ args }: Given, options: Options): [number[], number[]] | null {
  const [a, b] = [args[Number(options["x"] ?? 0)], args[Number(options["y"] ?? 1)]];
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length || !a.length) return null;
  const written = options["categories"];
  const order = Array.isArray(written) ? written : ascending([...a, ...b]);
  const places = [a, b].map((list) => list.map((one) => order.indexOf(one)));
  return places.flat().includes(-1) || order.length > MOST ? null : [places[0]!, places[1]!];
}

function ascending(list: Value[]): Value[] {
  const known = [...new Set(list)];
  const numbers = numbersOf(known);
  if (numbers) return numbers.toSorted((a, b) => a - b);
  return known.every((one) => typeof one === "string") ? known.toSorted() : [];
}

/** Everything that can be computed from the arguments, by the names of fields. */
function truthIn(given: Given, options: Options): Record<string, number> {
  const [pairs, ratings] = [measured(given, options), rated(given, options)];
  return {
    ...(pairs && { ...blandAltman(...pairs, zOf(options)), ccc: concordance(...pairs) }),
    ...(ratings && {
      kappa: kappa(...ratings, nominal),
      linear: kappa(...ratings, linear),
      quadratic: kappa(...ratings, quadratic),
    }),
  };
}

function zOf(options: Options): number {
  return Number(options["z"] ?? Z);
}

/** What each catalogued mistake gives for this data. */
function mistakesIn(given: Given, options: Options): Mistake[] {
  const [pairs, ratings] = [measured(given, options), rated(given, options)];
  const found: Mistake[] = [];
  const add = (field: string, name: string, value: number) =>
    found.push({ field, code: `compare.agreement.${name}`, value });
  if (pairs) {
    const [x, y] = pairs;
    const { bias, sd, lower, upper } = blandAltman(x, y, zOf(options));
    const error = sd / Math.sqrt(x.length);
    for (const [field, sign, other] of [
      ["lower", -1, upper],
      ["upper", 1, lower],
    ] as const) {
      add(field, "reversed", -other);
      add(field, "exchanged", other);
      add(field, "error", bias + sign * zOf(options) * error);
      add(field, "width", bias + sign * 2 * sd);
      add(field, "width", bias + sign * Z * sd);
      add(field, "width", bias + sign * sd);
      add(
        field,
        "population",
        bias + sign * zOf(options) * sd * Math.sqrt((x.length - 1) / x.length),
      );
    }
    add("bias", "absolute", mean(x.map((one, n) => Math.abs(one - y[n]!))));
    add("sd", "error", error);
    add("ccc", "pearson", pearson(x, y));
    add("ccc", "divisor", concordance(x, y, 1));
  }
  if (ratings) {
    const [a, b] = ratings;
    const k = new Set([...a, ...b]).size;
    const agreed = percent(a, b);
    add("kappa", "percent", agreed);
    add("kappa", "chance", (agreed - 1 / k) / (1 - 1 / k));
    for (const field of ["kappa", "linear", "quadratic"]) {
      add(field, "weights-none", kappa(a, b, nominal));
      add(field, "weights-linear", kappa(a, b, linear));
      add(field, "weights-quadratic", kappa(a, b, quadratic));
    }
  }
  return found;
}

function plot(
  expected: Value,
  got: Value,
  given: Given,
  options: Options,
): { evidence?: Evidence } {
  const pairs = measured(given, options);
  const known = ["bias", "lower", "upper"].some((name) => fieldsOf(expected)?.has(name));
  if (!pairs || !known) return {};
  const [x, y] = pairs;
  const points = x.slice(0, MOST).map((one, n): Point => [(one + y[n]!) / 2, one - y[n]! + 0]);
  const lines = (value: Value): Lines => {
    const at = (name: string) => {
      const line = fieldsOf(value)?.get(name);
      return typeof line === "number" ? line + 0 : null;
    };
    return { bias: at("bias"), lower: at("lower"), upper: at("upper") };
  };
  return { evidence: { kind: "differences", points, expected: lines(expected), got: lines(got) } };
}

function flaws(options: Options, expected: Value, given: Given): Flaw[] {
  const found = [
    ...unknown("agreement", options, KNOWN),
    ...tolerated(options, "tolerance"),
    ...bounded("agreement", options, "z", { fallback: Z }),
  ];
  if (!fieldsOf(expected)) {
    found.push({
      say: "agreement expects a record with bias, sd, lower, upper, ccc, kappa, linear or quadratic",
    });
  }
  if (found.length) return found;
  const rule = ruleOf(options);
  const named = ["x", "y", "categories"].some((name) => options[name] !== undefined);
  const truth = truthIn(given, options);
  if (named && !Object.keys(truth).length) {
    found.push({ say: "the arguments hold no pairs there: two lists of one length" });
  }
  return [...found, ...toleranceFlaws(expected, rule), ...misstated(expected, truth, rule)];
}
