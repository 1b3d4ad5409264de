/** Diagnosis by behaviour: a program that gives on every case what a known wrong solution gives makes its mistake. */
import { alike, type Behaviour } from "./behaviour.ts";
import type { Case, CodeKey } from "./key.ts";

/**
 * The name of the first known wrong solution that behaves so; null where none does, or a case was skipped.
 * `among`: the positions of the cases that decide, of all unless a step of several is meant.
 */
export async function diagnose(
  cases: Case[],
  wrongs: CodeKey["wrongs"],
  behaviour: Behaviour,
  among: number[] = [...cases.keys()],
): Promise<string | null> {
  for (const { name, results } of wrongs) {
    if (await same(cases, results, behaviour, among)) return name;
  }
  return null;
}

async function same(
  cases: Case[],
  known: Behaviour,
  behaviour: Behaviour,
  among: number[],
): Promise<boolean> {
  for (const n of among) {
    if (!(await alike(cases, n, known, behaviour))) return false;
  }
  return true;
}
