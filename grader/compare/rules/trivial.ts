/**
 * Tolerances that prove nothing. Near zero an absolute tolerance is the trap of this field:
 * within 1e-8 the answer 0 passes for 2 pA. So 0 and empty must fail wherever they are not the truth.
 */
import type { Value } from "../../value.ts";
import { complexOf } from "./complex.ts";
import { differ, type Rule } from "./differ.ts";
import { fieldsOf } from "./kind.ts";
import { show } from "./show.ts";
import { readTolerance } from "./tolerance.ts";
import type { Flaw } from "../type.ts";

/** Answers that anybody can give without thinking: 0, nothing, empty, zeros of the right shape. */
export function trivialFor(expected: Value): Value[] {
  return [0, "", null, false, [], {}, { $: "nothing" }, blank(expected)];
}

/** The expected value with every number 0, every word empty, every truth false. */
export function blank(value: Value): Value {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return "";
  if (typeof value === "boolean") return false;
  if (Array.isArray(value)) return value.map(blank);
  const fields = fieldsOf(value);
  if (!fields) return 0;
  return Object.fromEntries([...fields].map(([name, one]) => [name, blank(one)]));
}

/** Where 0 would pass, where a share of 0 is all that may be off, and where numbers with decimals have no tolerance at all. */
export function toleranceFlaws(expected: Value, rule: Rule, at = ""): Flaw[] {
  const where = at ? `${at}: ` : "";
  const fields = fieldsOf(expected);
  if (fields) {
    return [...fields].flatMap(([name, one]) => {
      const tolerance = rule.fields[name] ?? rule.tolerance;
      return toleranceFlaws(one, { ...rule, tolerance }, at ? `${at}.${name}` : name);
    });
  }
  const option = at && rule.fields[at] ? "fields" : "tolerance";
  if (hasDecimals(expected) && !rule.tolerance.absolute && !rule.tolerance.relative) {
    return [
      { option, say: `${where}${show(expected)} has decimals, so say a tolerance (0.5, 2 %)` },
    ];
  }
  if (hasZero(expected) && rule.tolerance.relative && !rule.tolerance.absolute) {
    const share = `${Number((100 * rule.tolerance.relative).toPrecision(6))} %`;
    const say = `${where}0 is expected, and ${share} of 0 is nothing: give an absolute floor beside it (${share} or 0.001)`;
    return [{ option, say }];
  }
  const zero = blank(expected);
  if (!hasNumbers(expected) || differ(expected, zero, rule).length) return [];
  const exact = { ...rule, tolerance: readTolerance(0) ?? {}, fields: {} };
  if (!differ(expected, zero, exact).length) return [];
  return [{ option, say: `${where}0 would pass for ${show(expected)}: narrow the tolerance` }];
}

function hasDecimals(value: Value): boolean {
  if (Array.isArray(value)) return value.some(hasDecimals);
  return typeof value === "number" && !Number.isInteger(value);
}

function hasZero(value: Value): boolean {
  if (Array.isArray(value)) return value.some(hasZero);
  const at = complexOf(value);
  return at !== null && at.re === 0 && at.im === 0;
}

function hasNumbers(value: Value): boolean {
  return Array.isArray(value) ? value.some(hasNumbers) : typeof value === "number";
}
