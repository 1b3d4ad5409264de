/** A blank tried: each gap as its own type tries it, the others being right; then what is not this question's. */
import type { Response } from "../../type.ts";
import { drawn } from "../../vary.ts";
import { tries as choice } from "../choice/tries.ts";
import { tries as number } from "../number/tries.ts";
import { tries as text } from "../text/tries.ts";
import type { Tried, Tries } from "../try.ts";
import { asItem, type GapKey, type Place } from "./gap.ts";
import { type } from "./grade.ts";
import type { BlankKey } from "./key.ts";

const rooms = { choice, number, text } as unknown as Record<GapKey["type"], Tries<unknown>>;

/** What is tried in one gap, as responses to the whole: `solved` fills the rest. */
export function triedIn(
  place: Place,
  gap: GapKey,
  seed: number,
  values: Record<string, number | string>,
  solved: Record<string, Response>,
): Tried {
  const { right, wrong, invalid } = rooms[gap.type](asItem(place, gap, values), seed);
  const fill = (list: Response[]): Response[] =>
    list.map((response) => ({ ...solved, [place.name]: response }));
  return { right: fill(right), wrong: fill(wrong), invalid: fill(invalid) };
}

/** Several trials as one, and what suits no question with gaps. */
export function together(all: Tried[], solved: Record<string, Response>): Tried {
  const of = (kind: keyof Tried): Response[] => all.flatMap((tried) => tried[kind]);
  return {
    right: [solved, ...of("right")],
    wrong: of("wrong"),
    invalid: [...of("invalid"), "", {}, ["1"], { ...solved, "no such gap": "1" }],
  };
}

export const tries: Tries<BlankKey> = (item, seed) => {
  const solved = type.solve(item, seed) as Record<string, Response>;
  const values = drawn(item, seed);
  const all = Object.entries(item.key.gaps).map(([name, gap]) =>
    triedIn({ item, name, path: `gaps.${name}` }, gap, seed, values, solved),
  );
  return together(all, solved);
};
