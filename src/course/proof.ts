/** What the site serves of a proved code exercise. The desk writes it, pages read it; pages never run anything. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeKey } from "../../grader/items/code/key.ts";

/** Served as `items/<module>/<item>.json`: what marking in the browser needs. Of a sealed item, what its visible cases hand over. */
export type Served = Omit<CodeKey, "solutions">;

/** An exercise's proof as the desk keeps it. */
export interface Kept {
  /** Of everything that it depends on. */
  hash: string;
  cases: number;
  wrongs: number;
  served: Served;
}

export function proofPath(root: string, module: string, item: string): string {
  return join(root, ".chiasma", "proof", module, `${item}.json`);
}

/** Throws, naming the command that makes it, where the exercise has not been proved. */
export function proofOf(root: string, module: string, item: string): Served {
  const path = proofPath(root, module, item);
  if (!existsSync(path)) throw new Error(`${module}/${item} has not been proved: npm run check`);
  return (JSON.parse(readFileSync(path, "utf8")) as Kept).served;
}
