/** Of a table: its cells, and those that are asked as gaps are; not the formulas of the others. */
import type { Blind } from "../blind.ts";
import { blindGap } from "../blank/blind.ts";
import type { CellKey, TableKey } from "./key.ts";

export const blind: Blind<TableKey> = (key) => ({
  ...key,
  cells: Object.fromEntries(Object.entries(key.cells).map(([name, cell]) => [name, hide(cell)])),
});

function hide(cell: CellKey): CellKey {
  if ("ask" in cell) return { ask: blindGap(cell.ask) };
  return "value" in cell ? { value: "1" } : cell;
}
