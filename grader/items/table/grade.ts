/** A table with cells to fill. A cell that follows from the learner's own earlier cells is right: an error counts once. */
import type { Cell, Item, Kit, Part, Response, Type, Verdict } from "../../type.ts";
import { recalled } from "../../recall.ts";
import { slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import { asItem, type GapKey, fieldOf, gradeGap, type Place, solveGap } from "../blank/gap.ts";
import { gapsIn, unfit, whole } from "../blank/whole.ts";
import { readAnswer } from "../number/grade.ts";
import type { TableKey } from "./key.ts";
import { truths, usedBy } from "./values.ts";

export const type: Type<TableKey> = {
  form(item, seed) {
    const { rows, columns, cells, corner } = item.key;
    const shown = slotsOf(item, seed);
    const cell = (row: string, column: string): Cell | null => {
      const name = `${row}_${column}`;
      const what = cells[name];
      if (!what) return null;
      if ("says" in what) return { says: `cells.${row}.${column}` };
      if ("value" in what) return { slot: name, shown: shown[name] ?? "" };
      return { gap: fieldOf(placeOf(item, name), what.ask, seed) };
    };
    return [
      {
        kind: "grid",
        name: "answer",
        label: "field.grid",
        ...(corner && { corner: "corner" }),
        columns: columns.map((name) => ({ name, says: `columns.${name}` })),
        rows: rows.map((name) => ({ name, says: `rows.${name}` })),
        cells: rows.map((row) => columns.map((column) => cell(row, column))),
      },
    ];
  },

  solve(item, seed) {
    const values = truths(item, seed);
    const solved = [...asked(item.key)].map(([name, gap]) => {
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
      verdicts.set(name, await gradeGap(gaps.get(name)!, pathOf(name), seed, text, kit));
    const stop = unfit(typed, verdicts);
    if (stop) return stop;

    const all = asked(item.key);
    const values = truths(item, seed);
    const own = { ...values, ...ownNumbers(all, typed, kit) };
    const parts: Part[] = [];
    for (const [name, verdict] of verdicts) {
      const follows = usedBy(name, item.key.cells).some((used) => own[used] !== values[used]);
      const anew = follows && asItem(placeOf(item, name), all.get(name)!, own);
      const carried = anew
        ? await gradeGap(anew, pathOf(name), seed, typed.get(name)!, kit)
        : verdict;
      parts.push(better(name, verdict, carried));
    }
    return whole(parts);
  },

  slots: slotsOf,
};

/** The mark against the truth, or against the learner's own earlier cells where that is higher. */
function better(name: string, plain: Verdict, carried: Verdict): Part {
  const score = plain.state === "graded" ? plain.score : 0;
  const higher = carried.state === "graded" && carried.score > score;
  if (higher)
    return { name, score: carried.score, notes: [...carried.notes, { code: "table.carried" }] };
  // A known mistake may have been made with a wrong value to start from.
  const known = [plain, carried].find(({ notes }) => notes.some(({ says }) => says)) ?? plain;
  return { name, score, notes: known.notes };
}

/** The numbers in the asked cells as the learner has them. */
function ownNumbers(
  gaps: Map<string, GapKey>,
  typed: Map<string, Response>,
  { locale }: Kit,
): Record<string, number> {
  const own = [...gaps].flatMap(([name, gap]) => {
    const text = typed.get(name);
    if (gap.type !== "number" || typeof text !== "string") return [];
    const read = readAnswer(gap.key, text, locale);
    return "refused" in read ? [] : [[name, read.value] as const];
  });
  return Object.fromEntries(own);
}

/** The cells that are asked, row by row. */
function asked({ rows, columns, cells }: TableKey): Map<string, GapKey> {
  const names = rows.flatMap((row) => columns.map((column) => `${row}_${column}`));
  return new Map(
    names.flatMap((name) => {
      const cell = cells[name];
      return cell && "ask" in cell ? [[name, cell.ask] as const] : [];
    }),
  );
}

/** Each of them as a question of its own, whose formula starts from the true values of the others. */
const gapsOf = recalled((item: Item<TableKey>, seed) => {
  const values = truths(item, seed);
  const all = [...asked(item.key)];
  return new Map(all.map(([name, gap]) => [name, asItem(placeOf(item, name), gap, values)]));
});

export function placeOf(item: Item<TableKey>, name: string): Place {
  return { item, name, path: pathOf(name) };
}

function pathOf(name: string): string {
  return `cells.${name.replace("_", ".")}`;
}

function slotsOf(item: Item<TableKey>, seed: number): Record<string, string> {
  const shown = Object.entries(truths(item, seed)).map(([name, value]) => {
    const text = typeof value === "number" ? String(Number(value.toPrecision(12))) : value;
    return [name, text.replace("-", "−")];
  });
  const solved = type.solve(item, seed) as Record<string, string>;
  return { ...Object.fromEntries(shown), ...solved, ...slots(item, seed) };
}
