/** Of an order: its lines by the alphabet, those that belong nowhere among them, and how deep they may be indented. */
import type { Blind } from "../blind.ts";
import type { OrderKey } from "./key.ts";

export const blind: Blind<OrderKey> = ({ lines, strays, indents }) => {
  const all = [...lines, ...strays].toSorted();
  const depths = Object.values(indents);
  const deepest: [string, number][] = depths.length ? [[all[0]!, Math.max(...depths)]] : [];
  return { lines: all, strays: [], code: {}, indents: Object.fromEntries(deepest) };
};
