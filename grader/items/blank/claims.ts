/** A blank claims of each gap what a question of that type claims, the other gaps being right. */
import { drawn } from "../../vary.ts";
import { claims as choice } from "../choice/claims.ts";
import type { Claim, Claims } from "../claim.ts";
import { claims as number } from "../number/claims.ts";
import { claims as text } from "../text/claims.ts";
import { asItem, type GapKey, type Place } from "./gap.ts";
import { type } from "./grade.ts";
import type { BlankKey } from "./key.ts";

const rooms = { choice, number, text } as unknown as Record<GapKey["type"], Claims<unknown>>;

/** The claims of one gap, as claims of the whole: `solved` fills the rest. */
export function gapClaims(
  place: Place,
  gap: GapKey,
  seed: number,
  values: Record<string, number | string>,
  solved: Record<string, Claim["response"]>,
): Claim[] {
  const steps = place.path.split(".");
  return rooms[gap.type](asItem(place, gap, values), seed).map(({ response, gives, path }) => {
    return {
      response: { ...solved, [place.name]: response },
      gives: typeof gives === "object" ? { says: `${place.path}.${gives.says}` } : gives,
      path: [...steps, ...path],
    };
  });
}

export const claims: Claims<BlankKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Claim["response"]>;
  const values = drawn(item, seed);
  const all = Object.entries(item.key.gaps).flatMap(([name, gap]) =>
    gapClaims({ item, name, path: `gaps.${name}` }, gap, seed, values, solved),
  );
  return [...all, { response: {}, gives: "wrong", path: ["gaps"] }];
};
