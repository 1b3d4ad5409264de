/** Shared by the rooms: what the author of an item claims about it, for the desk to prove by marking. */
import type { Item, Response } from "../type.ts";

export interface Claim {
  response: Response;
  /** `right`: full marks. `wrong`: less, or refused. `floor`: nothing but it, as a share of 0 is 0. `says`: less, with the author's words at this path. */
  gives: "right" | "wrong" | "floor" | { says: string };
  /** Where in the item's YAML the author wrote about it. */
  path: readonly (string | number)[];
}

/** The claims of an item for one seed. */
export type Claims<Key> = (item: Item<Key>, seed: number) => Claim[];
