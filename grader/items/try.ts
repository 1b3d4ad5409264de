/** Shared by the rooms: what a type tries on any item of its kind, for the laws to hold over all content. */
import type { Item, Response } from "../type.ts";

export interface Tried {
  /** Each earns full marks. */
  right: Response[];
  /** Each is marked, and earns less. */
  wrong: Response[];
  /** Each is refused, and costs nothing. */
  invalid: Response[];
}

/** Responses to an item for one seed: the solution in other clothes, mistakes, and what cannot be read. */
export type Tries<Key> = (item: Item<Key>, seed: number) => Tried;
