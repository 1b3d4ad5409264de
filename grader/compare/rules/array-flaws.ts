/** What keeps an `array` comparison from proving anything. */
import type { Value } from "../../value.ts";
import type { Flaw, Options } from "../type.ts";
import { differ, type Rule } from "./differ.ts";
import { pairsOf } from "./elements.ts";
import { FREEDOMS, MOST_ROWS } from "./fit.ts";
import { maskFlaws } from "./mask.ts";
import { bounded, oneOf, tolerated, unknown, wordsOf } from "./options.ts";
import { EXACT, type Tolerance } from "./tolerance.ts";
import { blank, toleranceFlaws } from "./trivial.ts";

const KNOWN = ["tolerance", "rmse", "max", "missing", "up_to", "mask"];

type Passes = (expected: Value, got: Value, options: Options) => boolean;

export function arrayFlaws(
  options: Options,
  expected: Value,
  tolerance: Tolerance | null,
  passes: Passes,
): Flaw[] {
  const found = [
    ...unknown("array", options, KNOWN),
    ...tolerated(options, "tolerance"),
    ...bounded("array", options, "rmse", { fallback: 1 }),
    ...bounded("array", options, "max", { fallback: 1 }),
    ...oneOf(options, "missing", ["same"]),
    ...maskFlaws(options["mask"], expected),
    ...freedomFlaws(options["up_to"], expected),
  ];
  if (!Array.isArray(expected)) found.push({ say: "an array is expected, but this is not a list" });
  if (found.length) return found;
  if (tolerance) found.push(...toleranceFlaws(expected, ruleOf(tolerance)));
  const zeros = blank(expected);
  const free = options["up_to"] !== undefined;
  const option =
    options["rmse"] !== undefined ? "rmse" : options["max"] !== undefined ? "max" : "tolerance";
  for (const [name, easy] of [
    ["zeros", zeros],
    ["ones", filled(expected)],
  ] as const) {
    if (name === "ones" && !free) continue;
    const right = !differ(expected, easy, ruleOf(EXACT)).length;
    if (found.length || right || !passes(expected, easy, options)) continue;
    found.push({ option, say: `a list of ${name} would pass: narrow the bound` });
  }
  return found;
}

function freedomFlaws(written: Value | undefined, expected: Value): Flaw[] {
  const flaw = (say: string): Flaw[] => [{ option: "up_to", say }];
  const words = wordsOf(written);
  if (!words || words.some((word) => !FREEDOMS.includes(word))) {
    return flaw(`up_to is one or several of ${FREEDOMS.join(", ")}`);
  }
  if (!words.includes("permutation") || !Array.isArray(expected)) return [];
  const nested = expected.some((one) => Array.isArray(one));
  if (!nested && words.length > 1)
    return flaw("a flat list is free in its order or in a factor, not both");
  const real = !nested && pairsOf(expected, expected).every((pair) => pair.expected.im === 0);
  if (!real && expected.length > MOST_ROWS) {
    return flaw(`at most ${MOST_ROWS} rows can be put in order`);
  }
  return [];
}

function filled(value: Value): Value {
  return Array.isArray(value) ? value.map(filled) : typeof value === "number" ? 1 : value;
}

function ruleOf(tolerance: Tolerance): Rule {
  return { tolerance, fields: {}, missing: false };
}
