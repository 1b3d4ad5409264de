import type { GapKey } from "../blank/gap.ts";

export interface TableKey {
  /** Names, from left to right; words at "columns.<name>". */
  columns: string[];
  /** Names, from above; words at "rows.<name>". */
  rows: string[];
  /** The first column has a heading of its own, at "corner". */
  corner: boolean;
  /** By `row_column`, under which name formulas of other cells know it. A cell that is missing is empty. */
  cells: Record<string, CellKey>;
}

export type CellKey =
  /** The author's words, at "cells.<row>.<column>". */
  | { says: true }
  /** A number that is shown: an expression over the given parameters and other cells. */
  | { value: string }
  /** Asked; its formula may use other cells, and then their errors are carried forward. */
  | { ask: GapKey };
