/** A written number against the truth: right, partly right, a mistake that the author knew, a slip, or simply wrong. */
import { value } from "./decimal.ts";
import { scopeOf, truthOf } from "./formula.ts";
import { type Acceptance, equals, judge, type Truth, width } from "./nearness.ts";
import type { Read } from "./number.ts";
import { recalled } from "./recall.ts";
import { slip } from "./slip.ts";
import type { Item, Note, Verdict } from "./type.ts";
import { graded } from "./verdict.ts";

/** Credit for the right value in the wrong precision. */
const HALF = 0.5;

/** What a number is marked by. */
export interface Target {
  rule: Acceptance;
  to: Truth;
  /** Values of known mistakes, in the author's order; null where one has none. */
  mistakes: (Truth | null)[];
  /** What the formula gives where degrees and radians are confused. */
  modes: (Truth | null)[];
}

/** The angles of an expression turned, as a calculator in the wrong mode turns them. */
const TURNS = [Math.PI / 180, 180 / Math.PI];

/** What an answer to this seed is marked by; null where the author's formula has no value. */
export const targetOf = recalled(
  (item: Item<Acceptance & { answer: string; mistakes: string[] }>, seed): Target | null => {
    const { key } = item;
    const scope = scopeOf(item, seed);
    const to = truthOf(key.answer, scope);
    return (
      to && {
        rule: key,
        to,
        mistakes: key.mistakes.map((wrong) => truthOf(wrong, scope)),
        modes: TURNS.map((turn) => truthOf(key.answer, scope, turn)),
      }
    );
  },
);

/** Mark a number as it was written. Codes: number.figures, mistake, coarse, mode, wrong, and those of slips. */
export function mark(read: Read, { rule, to, mistakes, modes }: Target): Verdict {
  const near = judge(read, to, rule);
  if (near === "right") return graded(1);
  const figures = rule.figures ?? 0;
  const precision = { figures, written: read.sfMax < figures ? read.sfMax : read.sfMin };
  if (near === "figures") return graded(HALF, { code: "number.figures", params: precision });
  const mistake = mistakes.findIndex((wrong) => wrong && isMistake(read, wrong, rule));
  if (mistake >= 0) return graded(0, { code: "number.mistake", says: `mistakes.${mistake}` });
  if (near === "coarse") return graded(0, { code: "number.coarse", params: precision });
  const slipped = slipOf(read, to, rule) ?? modeOf(read, to, modes);
  return graded(0, slipped ?? { code: "number.wrong", params: { read: read.text } });
}

function isMistake(read: Read, wrong: Truth, rule: Acceptance): boolean {
  return ["right", "figures"].includes(judge(read, wrong, rule)) || equals(read, wrong);
}

/**
 * A slip explains a value that it brings as near as the tolerance, or as the figures written can tell; but never
 * farther than 2 %, or a wide tolerance would find reciprocals everywhere.
 */
function slipOf(read: Read, to: Truth, { tolerance }: Acceptance): Note | null {
  const goal = value(to.decimal);
  const told = Math.max(value(width(to, tolerance)) / Math.abs(goal), 5 * 10 ** -read.sfMax);
  const reach = Math.abs(goal) * Math.min(0.02, told + 1e-12);
  return goal ? slip(read.value, (undone) => Math.abs(undone - goal) <= reach) : null;
}

/** A calculator left in degrees where the formula means radians, or the reverse: only where the answer has an angle. */
function modeOf(read: Read, to: Truth, modes: (Truth | null)[]): Note | null {
  const other = modes.some(
    (mode) => mode && value(mode.decimal) !== value(to.decimal) && equals(read, mode),
  );
  return other ? { code: "number.mode" } : null;
}
