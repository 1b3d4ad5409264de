/** The slip between two values, for a note. */
import { noteOf, slip, slips, spreadSlips, SURE, unitSlips } from "../../slip.ts";
import type { Note } from "../../type.ts";
import type { Value } from "../../value.ts";
import type { Given } from "../type.ts";
import { fieldsOf } from "./kind.ts";
import { bound, type Tolerance, within } from "./tolerance.ts";

/** One note, or none where no slip explains the difference. The commonest first; a guess at units last, and only a sure one. */
export function slipNote(expected: Value, got: Value, tolerance: Tolerance, given: Given): Note[] {
  if (typeof expected !== "number" || typeof got !== "number" || expected === 0) return [];
  const sure = narrow(expected, tolerance);
  const found =
    slip(got, (value) => within(expected, value, tolerance)) ??
    byOne(expected, got, tolerance) ??
    slip(
      got,
      (value) => within(expected, value, sure),
      // 60 per cent for 50 is six fifths by chance; spreads are seldom as round.
      short(expected) && short(got) ? [] : lengths(given).flatMap(spreadSlips),
    ) ??
    slip(got, (value) => within(expected, value, sure), unitSlips);
  return found ? [found] : [];
}

/** The slip made in every number of a list alike. `right` judges lists of one length, narrowly where it has to be sure. */
export function slipOfAll(
  expected: Value[],
  got: Value[],
  right: (expected: Value[], got: Value[], sure: boolean) => boolean,
  given: Given,
): Note[] {
  const fits = (sure: boolean) => (one: (typeof slips)[number]) => {
    const undone = (list: Value[]) => list.map((value) => redo(value, one.undo));
    // Most slips fail at the first numbers, and lists are long.
    const [head, mine] = [expected.slice(0, 2), undone(got.slice(0, 2))];
    return right(head, mine, sure) && right(expected, undone(got), sure);
  };
  const rare = [...lengths(given).flatMap(spreadSlips), ...unitSlips];
  const found = slips.find(fits(false)) ?? rare.find(fits(true));
  return found ? [noteOf(found)] : [];
}

/** Of three digits at most, as counts and shares of few things are. */
const short = (value: number): boolean => Number(value.toPrecision(3)) === value;

/** An index or a count: what one more or one less of means something. */
const LARGEST = 1e6;

/** The tolerance, or as near as factors between units are known where that is nearer. */
export function narrow(truth: number, tolerance: Tolerance): Tolerance {
  return { absolute: Math.min(bound(truth, tolerance), SURE * Math.abs(truth)) };
}

/** A whole number beside another: an index counted from 1, a fence post too many. */
function byOne(expected: number, got: number, tolerance: Tolerance): Note | null {
  const whole = Number.isInteger(expected) && bound(expected, tolerance) < 0.5;
  if (Math.abs(expected) > LARGEST) return null;
  if (!whole || Math.abs(got - expected) !== 1) return null;
  return { code: "slip.one", params: { by: got - expected } };
}

/** How many values a spread may have been taken of: the lengths of the lists given, and their differences'. */
function lengths({ args }: Given): number[] {
  const own = (value: Value): number[] => (Array.isArray(value) ? [value.length] : []);
  const lists = args.flatMap((one) => [
    ...own(one),
    // The first row of a matrix stands for all; a table's columns, a record's fields.
    ...(Array.isArray(one)
      ? own(one[0] ?? null)
      : [...(fieldsOf(one)?.values() ?? [])].flatMap(own)),
  ]);
  return [...new Set(lists.flatMap((n) => [n, n - 1]))];
}

function redo(value: Value, undo: (got: number) => number): Value {
  if (typeof value === "number") return undo(value);
  return Array.isArray(value) ? value.map((one) => redo(one, undo)) : value;
}
