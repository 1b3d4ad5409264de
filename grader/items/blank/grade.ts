/** Running text with gaps; each is marked as a question of its own type would be, and all count alike. */
import type { Item, Part, Type, Verdict } from "../../type.ts";
import { drawn, slots } from "../../vary.ts";
import { recalled } from "../../recall.ts";
import { refused } from "../../verdict.ts";
import { asItem, fieldOf, gradeGap, type Place, solveGap } from "./gap.ts";
import type { BlankKey } from "./key.ts";
import { gapsIn, unfit, whole } from "./whole.ts";

export const type: Type<BlankKey> = {
  form(item, seed) {
    const gaps = Object.entries(item.key.gaps).map(([name, gap]) =>
      fieldOf(placeOf(item, name), gap, seed),
    );
    return [{ kind: "cloze", name: "answer", label: "field.cloze", says: "text", gaps }];
  },

  solve(item, seed) {
    const values = drawn(item, seed);
    const solved = Object.entries(item.key.gaps).map(([name, gap]) => {
      return [name, solveGap(placeOf(item, name), gap, seed, values)];
    });
    return Object.fromEntries(solved);
  },

  async grade(item, seed, response, kit) {
    const gaps = gapsOf(item, seed);
    const typed = gapsIn(response, [...gaps.keys()]);
    if (!typed) return refused("response.shape");
    const verdicts = new Map<string, Verdict>();
    for (const [name, text] of typed)
      verdicts.set(name, await gradeGap(gaps.get(name)!, `gaps.${name}`, seed, text, kit));
    const parts = [...verdicts].map(([name, verdict]): Part => {
      const score = verdict.state === "graded" ? verdict.score : 0;
      return { name, score, notes: verdict.notes };
    });
    return unfit(typed, verdicts) ?? whole(parts);
  },

  slots: (item, seed) => ({ ...slots(item, seed), ...answers(item, seed) }),
};

/** Each gap as a question of its own. */
const gapsOf = recalled((item: Item<BlankKey>, seed) => {
  const values = drawn(item, seed);
  const all = Object.entries(item.key.gaps);
  return new Map(all.map(([name, gap]) => [name, asItem(placeOf(item, name), gap, values)]));
});

function placeOf(item: Item<BlankKey>, name: string): Place {
  return { item, name, path: `gaps.${name}` };
}

/** Of each gap, what a lesson prints as its answer; of a choice there are words already. */
function answers(item: Item<BlankKey>, seed: number): Record<string, string> {
  const all = type.solve(item, seed) as Record<string, string>;
  const written = Object.entries(all).filter(([name]) => item.key.gaps[name]?.type !== "choice");
  return Object.fromEntries(written);
}
