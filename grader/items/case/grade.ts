/**
 * An unfolding case: questions of other types, one after the other, each marked as its own type would. Whoever gives
 * all answers at once is marked by the same code as whoever is told after each step. The rooms of the types inside are
 * brought along by the item, so that a page loads those that are in its case.
 */
import { recalled } from "../../recall.ts";
import type { CaseStep, Field, Item, Note, Part, Step, Type, Verdict } from "../../type.ts";
import { drawn, slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import { gapsIn, unfit } from "../blank/whole.ts";
import type { CaseKey } from "./key.ts";

/** Rooms by the name of their type. */
export type Rooms = Record<string, Type<unknown>>;

export const type: Type<CaseKey> = {
  ...caseOf({}),
  async among({ key }, room) {
    const types = [...new Set(key.steps.map(({ type }) => type))];
    return caseOf(
      Object.fromEntries(await Promise.all(types.map(async (t) => [t, await room(t)]))),
    );
  },
};

/** The room of cases whose steps are of these types. */
export function caseOf(rooms: Rooms): Type<CaseKey> {
  const steps = (item: Item<CaseKey>, seed: number): Step[] =>
    stepsOf(item, seed).map((one, n) => ({
      name: item.key.steps[n]!.name,
      item: one,
      async mark(response, kit) {
        const verdict = await rooms[one.type]!.grade(one, seed, response, kit);
        return within(item.key.steps[n]!.name, verdict);
      },
    }));

  return {
    steps,

    form(item, seed) {
      const list = steps(item, seed).map(({ name, item: one }): CaseStep => {
        const fields = rooms[one.type]!.form(one, seed).map((field) => slotted(name, field));
        return { name, within: `steps.${name}`, reveals: "reveal" in one.words, fields };
      });
      return [{ kind: "case", name: "answer", label: "field.case", steps: list }];
    },

    solve: (item, seed) =>
      Object.fromEntries(
        steps(item, seed).map(({ name, item: one }) => [name, rooms[one.type]!.solve(one, seed)]),
      ),

    async grade(item, seed, response, kit) {
      const all = steps(item, seed);
      const given = gapsIn(
        response,
        all.map(({ name }) => name),
      );
      if (!given) return refused("response.shape");
      const verdicts = new Map<string, Verdict>();
      for (const { name, mark } of all) verdicts.set(name, await mark(given.get(name)!, kit));
      return unfit(given, verdicts) ?? whole(item.key, verdicts);
    },

    slots(item, seed) {
      const own = steps(item, seed).flatMap(({ name, item: one }) =>
        Object.entries(rooms[one.type]!.slots(one, seed)).flatMap(([slot, text]) =>
          slot in item.given ? [] : [[slot === "answer" ? name : `${name}_${slot}`, text]],
        ),
      );
      return { ...Object.fromEntries(own), ...slots(item, seed) };
    },
  };
}

/** The mean of the steps by their weights, and how many are right. */
function whole({ steps }: CaseKey, verdicts: Map<string, Verdict>): Verdict {
  const parts = steps.map(({ name }): Part => {
    const verdict = verdicts.get(name)!;
    return { name, score: verdict.state === "graded" ? verdict.score : 0, notes: verdict.notes };
  });
  const right = parts.filter(({ score }) => score === 1).length;
  if (right === parts.length) return { state: "graded", score: 1, notes: [], parts };
  const weights = steps.reduce((sum, { weight }) => sum + weight, 0);
  const score = parts.reduce((sum, part, n) => sum + part.score * steps[n]!.weight, 0) / weights;
  const notes = [{ code: "case.count", params: { right, total: parts.length } }];
  return { state: "graded", score: Math.min(1, score), notes, parts };
}

/** Each step as a question of its own. It has the numbers of the whole, and an order of its own for what is shuffled. */
const stepsOf = recalled((item: Item<CaseKey>, seed): Item[] => {
  const given = Object.entries(drawn(item, seed)).map(([name, value]) => [name, { of: [value] }]);
  return item.key.steps.map(({ name, type, key }) => {
    const start = `steps.${name}.`;
    const words = Object.entries(item.words)
      .filter(([path]) => path.startsWith(start))
      .map(([path, text]) => [path.slice(start.length), text]);
    return {
      ...item,
      id: `${item.id} ${name}`,
      type,
      key,
      given: Object.fromEntries(given),
      words: Object.fromEntries(words),
    };
  });
});

/** A step's verdict, its words found in the whole item. */
function within(step: string, verdict: Verdict): Verdict {
  const here = (notes: Note[]): Note[] =>
    notes.map(({ says, ...note }) =>
      says === undefined ? note : { ...note, says: `steps.${step}.${says}` },
    );
  if (verdict.state !== "graded" || !verdict.parts)
    return { ...verdict, notes: here(verdict.notes) };
  const parts = verdict.parts.map((part) => ({ ...part, notes: here(part.notes) }));
  return { ...verdict, notes: here(verdict.notes), parts };
}

/** Slots that a table shows, under the names that they have in the whole. */
function slotted(step: string, field: Field): Field {
  if (field.kind !== "grid") return field;
  const cells = field.cells.map((row) =>
    row.map((cell) => (cell && "slot" in cell ? { ...cell, slot: `${step}_${cell.slot}` } : cell)),
  );
  return { ...field, cells };
}
