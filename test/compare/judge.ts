/** A comparator as tables of tests call it: a case with its arguments, and what other cases gave. */
import type { Comparator, Judgement, Options } from "../../grader/compare/type.ts";
import type { Value } from "../../grader/value.ts";
import { expect } from "vitest";

export function judge(
  { compare }: Comparator,
  expected: Value,
  got: Value,
  options: Options,
  args: Value[] = [],
  results: Record<string, Value> = {},
): Judgement {
  const given = { args, results: new Map(Object.entries(results)) };
  const judged = compare(expected, got, options, given);
  expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
  return judged;
}

/** What the comparator tells the author, one line each. */
export function told(
  { flaws }: Comparator,
  expected: Value,
  options: Options,
  args: Value[] = [],
): string {
  const given = { args, results: new Map<string, Value>() };
  return flaws(options, expected, given)
    .map(({ option, say }) => (option ? `${option}: ${say}` : say))
    .join("\n");
}

export const codes = ({ notes }: Judgement): string[] => notes.map(({ code }) => code);
