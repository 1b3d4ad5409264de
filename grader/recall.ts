/** What depends on an item and a seed alone, worked out once: the desk marks a million answers to one question. */
import type { Item } from "./type.ts";

/** Seeds of one item that are remembered; then all are forgotten. More than a deck of `vary.ts` has cards. */
const MOST = 2000;

/** The same function with a memory. `work` is pure and items never change, so that nobody can tell. */
export function recalled<Key, Found>(
  work: (item: Item<Key>, seed: number) => Found,
): (item: Item<Key>, seed: number) => Found {
  const items = new WeakMap<Item<Key>, Map<number, Found>>();
  return (item, seed) => {
    let seeds = items.get(item);
    if (!seeds) items.set(item, (seeds = new Map()));
    const known = seeds.get(seed);
    if (known !== undefined) return known;
    if (seeds.size >= MOST) seeds.clear();
    const found = work(item, seed);
    seeds.set(seed, found);
    return found;
  };
}
