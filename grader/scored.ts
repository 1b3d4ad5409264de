/** Which questions have a score: all but those of types that nobody marks. Here, so that a page need load no type to know. */
import type { Item } from "./type.ts";

const unscored = ["reflect"];

export function isScored({ type }: Pick<Item, "type">): boolean {
  return !unscored.includes(type);
}
