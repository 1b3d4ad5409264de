/** A table claims of each asked cell what a question of that type claims, the other cells being right. */
import { gapClaims } from "../blank/claims.ts";
import type { Claim, Claims } from "../claim.ts";
import { placeOf, type } from "./grade.ts";
import type { TableKey } from "./key.ts";
import { truths } from "./values.ts";

export const claims: Claims<TableKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Claim["response"]>;
  const values = truths(item, seed);
  const all = Object.entries(item.key.cells).flatMap(([name, cell]) =>
    "ask" in cell ? gapClaims(placeOf(item, name), cell.ask, seed, values, solved) : [],
  );
  return [...all, { response: {}, gives: "wrong", path: ["cells"] }];
};
