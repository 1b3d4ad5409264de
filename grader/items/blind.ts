/**
 * Shared by the rooms: the key of a sealed item as its page has it. It lets the type refuse what cannot be read, as the whole
 * key does, and tells nothing of what is right: what decides is replaced by something that everybody may know.
 */
import type { Picture } from "../picture.ts";

export type Blind<Key, Made = Key> = (key: Key) => Made;

/** A picture as far as marking reads it. How it was made tells where its beats and outlines are. */
export function unmade<P extends Picture>(picture: P): P {
  if (picture.kind === "trace") return { ...picture, series: [] };
  if (picture.kind === "image") return { ...picture, make: "", options: {}, column: "" };
  return picture;
}
