/** What a wrong list has in common with the right one: moved by a sample, counted from 1, transposed, turned round, scaled. */
import type { Note } from "../../type.ts";
import type { Value } from "../../value.ts";
import { SURE } from "../../slip.ts";
import type { Given } from "../type.ts";
import { differ, type Rule } from "./differ.ts";
import { slipOfAll } from "./slip.ts";
import type { Tolerance } from "./tolerance.ts";

/** Fewer elements than this may agree by chance. */
const ENOUGH = 3;

/** At most one hint: the first that explains the whole difference. */
export function arrayHints(
  expected: Value,
  got: Value,
  tolerance: Tolerance,
  given: Given,
): Note[] {
  if (!Array.isArray(expected) || !Array.isArray(got)) return [];
  const rule: Rule = { tolerance, fields: {}, missing: true };
  const same = (one: Value[] | null, other: Value[] | null, least = ENOUGH) =>
    one !== null && other !== null && one.length >= least && !differ(one, other, rule).length;
  if (same(expected, transpose(got), 1)) return [{ code: "compare.transposed" }];
  if (expected.length < 2 || got.length < 2) return [];
  if (same(expected, got.toReversed())) return [{ code: "compare.reversed" }];
  if (same(expected, add(got, -1))) return [{ code: "compare.from-one", params: { by: 1 } }];
  if (same(expected, add(got, 1))) return [{ code: "compare.from-one", params: { by: -1 } }];
  if (expected.length === got.length) {
    const late = same(expected.slice(0, -1), got.slice(1));
    if (late || alike(expected, got, (one, other) => same(one.slice(0, -1), other.slice(1))))
      return [{ code: "compare.late" }];
    const early = same(expected.slice(1), got.slice(0, -1));
    if (early || alike(expected, got, (one, other) => same(one.slice(1), other.slice(0, -1))))
      return [{ code: "compare.early" }];
    const sure = { ...rule, tolerance: nearer(tolerance) };
    const right = (one: Value[], other: Value[], strict: boolean) =>
      !differ(one, other, strict ? sure : rule).length;
    return slipOfAll(expected, got, right, given);
  }
  const [long, short] = expected.length > got.length ? [expected, got] : [got, expected];
  if (long.length - short.length !== 1) return [];
  if (same(long.slice(1), short)) return [{ code: "compare.first-apart" }];
  if (same(long.slice(0, -1), short)) return [{ code: "compare.last-apart" }];
  return [];
}

/** Does this hold of all their rows, one channel each? */
function alike(
  expected: Value[],
  got: Value[],
  holds: (expected: Value[], got: Value[]) => boolean,
): boolean {
  return expected.every((row, n) => {
    const mine = got[n];
    return Array.isArray(row) && Array.isArray(mine) && holds(row, mine);
  });
}

/** As narrow as factors between units are known. */
function nearer({ absolute, relative = Infinity }: Tolerance): Tolerance {
  return absolute === undefined ? { relative: Math.min(relative, SURE) } : { relative: SURE };
}

/** Rows for columns; null where the rows are not of one length. */
function transpose(rows: Value[]): Value[][] | null {
  const first = rows[0];
  if (!Array.isArray(first)) return null;
  if (!rows.every((row) => Array.isArray(row) && row.length === first.length)) return null;
  return first.map((_, column) =>
    rows.map((row) => (Array.isArray(row) ? row[column] : null) ?? null),
  );
}

function add(list: Value[], step: number): Value[] | null {
  return list.every((one) => typeof one === "number") ? list.map((one) => one + step) : null;
}
