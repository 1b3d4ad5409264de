/** A case tried: each step as its own type tries it, the others being right; then what is not this case's. */
import type { Response } from "../../type.ts";
import { together } from "../blank/tries.ts";
import type { Tries } from "../try.ts";
import { type } from "./claims.ts";
import type { CaseKey } from "./key.ts";
import { rooms } from "./rooms.ts";

export const tries: Tries<CaseKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Response>;
  const all = type.steps!(item, seed).map(({ name, item: step }) => {
    const { right, wrong, invalid } = rooms[step.type]!.tries(step, seed);
    const fill = (list: Response[]): Response[] =>
      list.map((response) => ({ ...solved, [name]: response }));
    return { right: fill(right), wrong: fill(wrong), invalid: fill(invalid) };
  });
  return together(all, solved);
};
