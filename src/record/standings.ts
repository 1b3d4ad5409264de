/** How an item can stand, from nothing to right, and what nobody marks: the order of signs and words. */
import type { Standing } from "../../grader/index.ts";

export const standings = [
  "untried",
  "tried",
  "partly",
  "right",
  "recorded",
] as const satisfies Standing[];
