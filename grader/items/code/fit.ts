/**
 * Results of R in the shape that is asked. R has no single numbers, only vectors of one; `NULL` is also its empty vector; and its
 * vectors keep names that nobody asked for, such as those of `quantile`. Each is one thing with what is expected of it, and no mistake.
 */
import type { Outcome, Result } from "../../type.ts";
import { isSpecial, type Value } from "../../value.ts";

/** What a program in this language handed back on each case, as far as its shape is only the language's. */
export function fitted(outcome: Outcome, language: string, expected: Value[]): Outcome {
  if (language !== "r") return outcome;
  const results = outcome.results.map((result, n): Result => {
    const want = expected[n];
    if (result.state !== "value" || want === undefined) return result;
    return { ...result, value: fit(result.value, language, want) };
  });
  return { ...outcome, results };
}

/** One value. The same value where nothing is to be said of its shape. */
export function fit(value: Value, language: string, want: Value): Value {
  return language === "r" ? shaped(value, want) : value;
}

function shaped(value: Value, want: Value): Value {
  if (Array.isArray(want)) return listed(value, want);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (!isRecord(want)) return isAtom(want) && entries.length === 1 ? entries[0]![1] : value;
  const wishes: Record<string, Value> = want;
  return Object.fromEntries(
    entries.map(([name, one]) => {
      const wanted = Object.hasOwn(wishes, name) ? wishes[name] : undefined;
      return [name, wanted === undefined ? one : shaped(one, wanted)];
    }),
  );
}

function listed(value: Value, want: Value[]): Value {
  const list = asList(value, want);
  if (!Array.isArray(list) || want.every(isAtom)) return list;
  return list.map((one, n) => (want[n] === undefined ? one : shaped(one, want[n])));
}

function asList(value: Value, want: Value[]): Value {
  if (Array.isArray(value)) return value;
  if (isRecord(value)) return Object.values(value);
  const none = value === null || (isSpecial(value) && value.$ === "nothing");
  if (none && want.length === 0) return [];
  return isAtom(value) ? [value] : value;
}

function isRecord(value: Value): value is Record<string, Value> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isSpecial(value);
}

/** Something that an element of a vector can be. */
function isAtom(value: Value): boolean {
  if (typeof value !== "object" || value === null) return true;
  return isSpecial(value) && ["number", "integer", "complex"].includes(value.$);
}
