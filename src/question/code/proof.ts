/** What the site serves of a code exercise besides its page: cases with their expected values. */
import type { Item, Limits, Value } from "../../../grader/index.ts";

export interface ProvedCase {
  name: string;
  args: Value[];
  step?: number;
  call?: string;
  expect: Value;
  compare: { kind: string };
  hidden: boolean;
}

export interface Proof {
  call: string;
  limits: Limits;
  cases: ProvedCase[];
  /** Where parameters are drawn: the cases of seeds 1, 2, 3 ... */
  draws?: { cases: ProvedCase[] }[];
}

/** The cases that these numbers have. */
export function casesOf({ cases, draws }: Proof, seed: number): ProvedCase[] {
  return draws?.[seed - 1]?.cases ?? cases;
}

const known = new Map<string, Promise<Proof>>();

/** Fetched once for a page; rejects when it cannot be had, and is asked for again the next time. */
export function proofOf({ module, id }: Item): Promise<Proof> {
  const path = `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}items/${module}/${id}.json`;
  const proof = known.get(path) ?? get(path);
  known.set(path, proof);
  proof.catch(() => known.delete(path));
  return proof;
}

async function get(path: string): Promise<Proof> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} ${answer.status}`);
  return (await answer.json()) as Proof;
}
