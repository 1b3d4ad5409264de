/** How an item can stand, from nothing to right: the order of signs and words. */
import type { Standing } from "../../grader/index.ts";

export const standings = ["untried", "tried", "partly", "right"] as const satisfies Standing[];
