/** A case claims of each step what a question of that type claims, the other steps being right. */
import type { Response } from "../../type.ts";
import type { Claims } from "../claim.ts";
import { caseOf } from "./grade.ts";
import type { CaseKey } from "./key.ts";
import { rooms } from "./rooms.ts";

const types = Object.entries(rooms).map(([name, { type }]) => [name, type]);
/** The room of any case. */
export const type = caseOf(Object.fromEntries(types));

export const claims: Claims<CaseKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Response>;
  const all = type.steps!(item, seed).flatMap(({ name, item: step }) =>
    rooms[step.type]!.claims(step, seed).map(({ response, gives, path }) => ({
      response: { ...solved, [name]: response },
      gives: typeof gives === "object" ? { says: `steps.${name}.${gives.says}` } : gives,
      path: ["steps", name, ...path],
    })),
  );
  return [...all, { response: {}, gives: "wrong", path: ["steps"] }];
};
