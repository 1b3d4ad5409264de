/**
 * `roc`: discrimination of scores: area under the curve, its variance, operating points.
 *
 *     compare: { roc: { tolerance: 0.001, curve: 0.01, scores: 0, labels: 1, positive: 1 } }
 *
 * Expected and got: a number, the area; or a record with any of `auc`, `se`, `variance`, `lower`, `upper`, and `fpr` with `tpr`, the operating
 * points (rates 0..1). Numbers within `tolerance` or their own of `fields`; points as a line: no corner of either line may be
 * farther than `curve` (0.001 unless said) from the other, so points on a straight stretch may be left out, and the order and
 * the ends (0, 0) and (1, 1) are free. Further expected fields as by `value`. `scores` and `labels` say which arguments hold them (0 and 1
 * unless said), `positive` the label of a case (1): from them the expected values are checked, and mistakes are named.
 * Source: Hanley & McNeil, Radiology 1982;143:29; DeLong et al., Biometrics 1988;44:837. Evidence: operating points of both.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { type Evidence, MOST, type Point } from "./evidence.ts";
import { fieldsOf } from "./rules/kind.ts";
import { numbersOf } from "./rules/numbers.ts";
import { bounded, tolerated, unknown } from "./rules/options.ts";
import { apart, area, delong, hanley, operating, type Scored } from "./rules/roc.ts";
import { show } from "./rules/show.ts";
import { explained, type Mistake, misstated, ruleOf } from "./rules/stated.ts";
import { toleranceFlaws } from "./rules/trivial.ts";
import type { Comparator, Flaw, Given, Judgement, Options } from "./type.ts";

const KNOWN = ["tolerance", "fields", "curve", "scores", "labels", "positive"];
const CURVE = 0.001;

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, got: Value, options: Options, given: Given): Judgement {
  const scored = scoredIn(given, options);
  const { notes } = explained(
    plain(expected),
    got,
    ruleOf(options),
    () => (scored ? mistakesOf(scored) : []),
    given,
  );
  const wanted = pointsOf(expected);
  const all = [...notes, ...(wanted ? curveNotes(wanted, got, options) : [])];
  if (!all.length) return { score: 1, notes: [] };
  return { score: 0, notes: all, ...drawn(wanted ?? (scored && operating(scored)), pointsOf(got)) };
}

/** Without the curve: what is judged number by number. */
function plain(expected: Value): Value {
  const fields = fieldsOf(expected);
  if (!fields || !pointsOf(expected)) return expected;
  return Object.fromEntries([...fields].filter(([name]) => name !== "fpr" && name !== "tpr"));
}

/** Cases and controls in the arguments; null where they are not there. */
function scoredIn({ args }: Given, options: Options): Scored | null {
  const scores = numbersOf(args[Number(options["scores"] ?? 0)]);
  const labels = args[Number(options["labels"] ?? 1)];
  if (!scores || !Array.isArray(labels) || scores.length !== labels.length) return null;
  const positive = options["positive"] ?? 1;
  const isCase = (n: number) =>
    (typeof labels[n] === "boolean" ? Number(labels[n]) : labels[n]) === positive;
  const cases = scores.filter((_, n) => isCase(n));
  const controls = scores.filter((_, n) => !isCase(n));
  return cases.length && controls.length ? { cases, controls } : null;
}

/** The line through the operating points, ends added; null where there are none. */
function pointsOf(value: Value): Point[] | null {
  const fields = fieldsOf(value);
  const [fpr, tpr] = [numbersOf(fields?.get("fpr")), numbersOf(fields?.get("tpr"))];
  if (!fpr || !tpr || fpr.length !== tpr.length) return null;
  return lineThrough(fpr.map((x, n): Point => [x + 0, tpr[n]! + 0]));
}

function lineThrough(points: Point[]): Point[] {
  return [[0, 0], ...points.toSorted(([a, b], [c, d]) => a - c || b - d), [1, 1]];
}

function curveNotes(wanted: Point[], got: Value, options: Options): Note[] {
  const line = pointsOf(got);
  if (!line) return [{ code: "compare.roc.points" }];
  if (line.some((point) => point.some((rate) => rate < 0 || rate > 1)))
    return [{ code: "compare.roc.rates" }];
  const near = (other: Point[]) => apart(wanted, other) <= Number(options["curve"] ?? CURVE);
  if (near(line)) return [];
  const turned = (turn: (point: Point) => Point) => near(lineThrough(line.slice(1, -1).map(turn)));
  const size = show(apart(wanted, line), 3);
  const note: Note = {
    code: "compare.roc.curve",
    params: { size, bound: show(options["curve"] ?? CURVE) },
  };
  if (turned(([x, y]) => [y, x])) return [note, { code: "compare.roc.axes" }];
  if (turned(([x, y]) => [1 - x, y])) return [note, { code: "compare.roc.specificity" }];
  return [note];
}

/** What each catalogued mistake gives for this data. */
function mistakesOf(scored: Scored): Mistake[] {
  const auc = area(scored);
  const byHanley = hanley(auc, scored.cases.length, scored.controls.length);
  const byDelong = delong(scored);
  const areas = [
    { code: "compare.roc.direction", value: 1 - auc },
    { code: "compare.roc.ties-none", value: area(scored, 0) },
    { code: "compare.roc.ties-whole", value: area(scored, 1) },
    { code: "compare.roc.gini", value: 2 * auc - 1 },
  ];
  return [
    ...["", "auc"].flatMap((field) => areas.map((one) => ({ field, ...one }))),
    { field: "se", code: "compare.roc.hanley", value: Math.sqrt(byHanley) },
    { field: "se", code: "compare.roc.variance", value: byDelong },
    { field: "variance", code: "compare.roc.hanley", value: byHanley },
    { field: "variance", code: "compare.roc.se", value: Math.sqrt(byDelong) },
    { field: "upper", code: "compare.roc.clip", value: auc + 1.959963985 * Math.sqrt(byDelong) },
    { field: "lower", code: "compare.roc.clip", value: auc - 1.959963985 * Math.sqrt(byDelong) },
  ];
}

function drawn(expected: Point[] | null, got: Point[] | null): { evidence?: Evidence } {
  if (!expected) return {};
  const few = (points: Point[]) =>
    points.filter((_, n) => n % Math.ceil(points.length / MOST) === 0);
  return { evidence: { kind: "points", of: "roc", expected: few(expected), got: few(got ?? []) } };
}

function flaws(options: Options, expected: Value, given: Given): Flaw[] {
  const found = [
    ...unknown("roc", options, KNOWN),
    ...tolerated(options, "tolerance"),
    ...bounded("roc", options, "curve", { most: 0.1, fallback: CURVE }),
  ];
  if (typeof expected !== "number" && !fieldsOf(expected)) {
    found.push({
      say: "roc expects an area, or a record with auc, se, variance, lower, upper, fpr and tpr",
    });
  }
  if (found.length) return found;
  const rule = ruleOf(options);
  found.push(...toleranceFlaws(plain(expected), rule));
  const scored = scoredIn(given, options);
  const named = options["scores"] !== undefined || options["labels"] !== undefined;
  if (named && !scored)
    return [
      ...found,
      {
        option: "scores",
        say: "the arguments hold no scores and labels there, of cases and of controls",
      },
    ];
  if (!scored) return found;
  const auc = area(scored);
  const variance = delong(scored);
  found.push(...misstated(expected, { "": auc, auc, variance, se: Math.sqrt(variance) }, rule));
  const points = pointsOf(expected);
  if (points && apart(points, operating(scored)) > Number(options["curve"] ?? CURVE)) {
    found.push({ say: "fpr and tpr are not the operating points of these scores" });
  }
  return found;
}
