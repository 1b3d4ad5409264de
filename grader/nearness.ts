/**
 * Is a written number near enough to the truth? One acceptance rule, used to judge and to tell the learner.
 * Comparison is exact decimal arithmetic on what was written. The truth is exact when the author wrote it as a
 * number; where it was computed in binary it has a relative slack of 1e-12, and never an absolute one.
 */
import {
  abs,
  type Decimal,
  decimal,
  minus,
  order,
  plain,
  plus,
  round,
  times,
  value,
} from "./decimal.ts";
import type { Read } from "./number.ts";
import type { Note } from "./type.ts";

/** Closed interval; where both are given, the wider. `relative` is a fraction of |truth|. */
export interface Tolerance {
  absolute?: number;
  relative?: number;
}

/** What an item accepts: neither means exactly; figures alone decide the value too; both must hold. */
export interface Acceptance {
  tolerance?: Tolerance;
  figures?: number;
}

export interface Truth {
  decimal: Decimal;
  /** Computed in binary, so slack is due. */
  computed: boolean;
}

/** `figures`: the value is right and its written precision is not. `coarse`: right as far as it goes, but rounded too far. */
export type Nearness = "right" | "figures" | "coarse" | "far";

const SLACK = decimal("1e-12");
const HALF = decimal("0.5");

/** A truth from the text of a number, exact; or from a computed finite number. */
export function truth(from: string | number): Truth {
  if (typeof from === "string") return { decimal: decimal(from), computed: false };
  const whole = Number.isSafeInteger(from);
  return { decimal: decimal(whole ? from : from.toPrecision(15)), computed: !whole };
}

/** How near `read` comes to `to` under a rule. */
export function judge(read: Read, to: Truth, { tolerance, figures }: Acceptance): Nearness {
  const written = decimal(read.text);
  const precise = !figures || (read.sfMin <= figures && figures <= read.sfMax);
  // The truth itself is near, also where it lies half way between what it may be rounded to.
  const near =
    order(abs(minus(written, to.decimal)), width(to, tolerance)) <= 0 ||
    (!tolerance && figures !== undefined && rounds(written, to.decimal, figures));
  if (near) return precise ? "right" : "figures";
  return figures && read.sfMax < figures && rounds(written, to.decimal, read.sfMax)
    ? "coarse"
    : "far";
}

/** Does what was written equal the number, rounded as finely as it was written? Two figures at least say so. */
export function equals(read: Read, to: Truth): boolean {
  const written = decimal(read.text);
  return (
    judge(read, to, {}) === "right" ||
    (read.sfMax >= 2 && read.sfMax < Infinity && rounds(written, to.decimal, read.sfMax))
  );
}

/** Half the width of the accepted interval, slack included. */
export function width(to: Truth, { absolute = 0, relative = 0 }: Tolerance = {}): Decimal {
  const size = abs(to.decimal);
  const share = times(size, decimal(relative));
  const wider = order(decimal(absolute), share) > 0 ? decimal(absolute) : share;
  return to.computed ? plus(wider, times(size, SLACK)) : wider;
}

/** |written − round(t, n)| < half a unit of the last of n figures; at zero, only zero. */
function rounds(written: Decimal, to: Decimal, n: number): boolean {
  const rounded = round(to, n);
  const off = abs(minus(written, rounded));
  return rounded.units ? order(off, { ...HALF, exponent: rounded.exponent - 1 }) < 0 : !off.units;
}

/** The truth as a lesson prints it: to the figures asked, or as finely as the tolerance makes sensible. */
export function print(to: Truth, { tolerance, figures }: Acceptance): string {
  if (figures) {
    const zero = { units: 0n, exponent: figures > 1 ? -figures : 0 }; // 0.00 has two figures
    return written(to.decimal.units ? round(to.decimal, figures) : zero);
  }
  const wide = tolerance ? value(width(to, tolerance)) : 0;
  const { units, exponent } = abs(to.decimal);
  const digits = String(units).length + exponent + Math.max(0, Math.ceil(-Math.log10(wide)));
  return written(trim(digits === Infinity ? to.decimal : round(to.decimal, Math.max(1, digits))));
}

/** Without zeros at its end. */
function trim({ units, exponent }: Decimal): Decimal {
  const zeros = units ? /0*$/.exec(String(units))![0].length : 0;
  return { units: units / 10n ** BigInt(zeros), exponent: units ? exponent + zeros : 0 };
}

/** In digits, or as a power of ten where zeros would have to be counted. */
function written(exact: Decimal): string {
  const digits = String(abs(exact).units);
  const power = digits.length - 1 + exact.exponent;
  const sign = exact.units < 0n ? "−" : "";
  if (!exact.units || Math.max(exact.exponent, -power) <= 4) return sign + plain(abs(exact));
  const raised = String(power).replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]!);
  return `${sign}${digits.replace(/(?<=^.)(?=.)/, ".")}×10${raised}`;
}

/** The rule in words, for the learner: a code and its parameters. `unit` is printed after an absolute width. */
export function describe({ tolerance = {}, figures }: Acceptance, unit = ""): Note {
  const { absolute, relative } = tolerance;
  const kind = absolute && relative ? "either" : absolute ? "absolute" : relative ? "relative" : "";
  const code =
    kind && figures ? `rule.${kind}.figures` : `rule.${kind || (figures ? "figures" : "exact")}`;
  return {
    code,
    params: {
      ...(absolute && { absolute: plain(decimal(absolute)) + (unit && ` ${unit}`) }),
      ...(relative && { relative: plain(trim(times(decimal(relative), decimal("100")))) }),
      ...(figures && { figures }),
    },
  };
}
