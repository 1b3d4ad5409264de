/** The numbers in a table's cells: as they should be, and as they follow from what a learner typed. */
import { evaluate, names, type Tree } from "../../expression.ts";
import { formula } from "../../formula.ts";
import { recalled } from "../../recall.ts";
import type { Item } from "../../type.ts";
import { drawn } from "../../vary.ts";
import type { CellKey, TableKey } from "./key.ts";

type Values = Record<string, number | string>;

/** The formula of a cell with a number; null where it has none. */
export function formulaOf(cell: CellKey | undefined): Tree | null {
  const text =
    cell && "value" in cell
      ? cell.value
      : cell && "ask" in cell && cell.ask.type === "number"
        ? cell.ask.key.answer
        : undefined;
  return text === undefined ? null : formula(text);
}

/** The cells that a cell's formula uses. */
export function usedBy(name: string, cells: TableKey["cells"]): string[] {
  const tree = formulaOf(cells[name]);
  return tree ? [...names(tree).keys()].filter((one) => Object.hasOwn(cells, one)) : [];
}

/**
 * The number that belongs in every cell that has one, and the given parameters. A cell that depends on itself,
 * which reading reports, is not a number.
 */
export const truths = recalled((item: Item<TableKey>, seed): Values => {
  const { cells } = item.key;
  const values: Values = drawn(item, seed);
  const fill = (name: string): void => {
    const tree = formulaOf(cells[name]);
    if (!tree || Object.hasOwn(values, name)) return;
    values[name] = NaN;
    usedBy(name, cells).forEach(fill);
    values[name] = evaluate(tree, numbers(values));
  };
  Object.keys(cells).forEach(fill);
  return values;
});

function numbers(values: Values): Record<string, number> {
  const all = Object.entries(values);
  return Object.fromEntries(
    all.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
