/** The register of comparators: one line each. Only those that an exercise uses are loaded. */
import type { Value } from "../value.ts";
import { kindOf } from "./rules/kind.ts";
import {
  type Comparator,
  type Flaw,
  type Given,
  type Judged,
  type Judgement,
  NOTHING_GIVEN,
  type Options,
} from "./type.ts";

export const comparators: Record<string, () => Promise<{ comparator: Comparator }>> = {
  agreement: () => import("./agreement.ts"),
  array: () => import("./array.ts"),
  beats: () => import("./beats.ts"),
  estimate: () => import("./estimate.ts"),
  events: () => import("./events.ts"),
  overlap: () => import("./overlap.ts"),
  properties: () => import("./properties.ts"),
  roc: () => import("./roc.ts"),
  spectrum: () => import("./spectrum.ts"),
  table: () => import("./table.ts"),
  text: () => import("./text.ts"),
  value: () => import("./value.ts"),
};

/** How a value is judged: `kind` names a file of this folder, the rest is that comparator's own. */
export interface Comparison extends Options {
  kind: string;
}

/** Judge what a program handed back. Never throws for what it handed back; throws for an unknown kind, which check refuses. */
export async function compare(
  expected: Value,
  got: Value,
  { kind, ...options }: Comparison,
  given: Given = NOTHING_GIVEN,
): Promise<Judgement> {
  return (await comparatorOf(kind)).compare(expected, got, options, given);
}

/** What keeps a comparison from being sound for this expected value. */
export async function flaws(
  expected: Value,
  { kind, ...options }: Comparison,
  given: Given = NOTHING_GIVEN,
): Promise<Flaw[]> {
  if (!Object.hasOwn(comparators, kind)) {
    const known = Object.keys(comparators).join(", ");
    return [{ option: kind, say: `no comparator is called ${kind}: there are ${known}` }];
  }
  return (await comparatorOf(kind)).flaws(options, expected, given);
}

/** Do two programs' results show one behaviour, as finely as the comparison tells? Both right or both wrong, and near each other. */
export async function alike(
  expected: Value,
  one: Judged,
  other: Judged,
  { kind, ...options }: Comparison,
): Promise<boolean> {
  if (kindOf(one.value) !== kindOf(other.value)) return false;
  const comparator = await comparatorOf(kind);
  const [a, b] = [one, other].map(
    ({ value, given }) => comparator.compare(expected, value, options, given).score,
  );
  if (a !== b) return false;
  if (comparator.alike) return comparator.alike(expected, one, other, options);
  return comparator.compare(one.value, other.value, options, other.given).score === 1;
}

async function comparatorOf(kind: string): Promise<Comparator> {
  const load = Object.hasOwn(comparators, kind) ? comparators[kind] : undefined;
  if (!load) throw new Error(`unknown comparator ${kind}`);
  return (await load()).comparator;
}
