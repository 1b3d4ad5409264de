/** A table tried: each asked cell as its own type tries it, the others being right; then what is not this question's. */
import type { Response } from "../../type.ts";
import { together, triedIn } from "../blank/tries.ts";
import type { Tries } from "../try.ts";
import { placeOf, type } from "./grade.ts";
import type { TableKey } from "./key.ts";
import { truths } from "./values.ts";

export const tries: Tries<TableKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Response>;
  const values = truths(item, seed);
  const all = Object.entries(item.key.cells).flatMap(([name, cell]) =>
    "ask" in cell ? [triedIn(placeOf(item, name), cell.ask, seed, values, solved)] : [],
  );
  return together(all, solved);
};
