/** Of a text with gaps: each gap as a question of its own type. */
import type { Blind } from "../blind.ts";
import { blind as choice } from "../choice/blind.ts";
import { blind as number } from "../number/blind.ts";
import { blind as text } from "../text/blind.ts";
import type { GapKey } from "./gap.ts";
import type { BlankKey } from "./key.ts";

export const blind: Blind<BlankKey> = ({ gaps }) => ({
  gaps: Object.fromEntries(Object.entries(gaps).map(([name, gap]) => [name, blindGap(gap)])),
});

export function blindGap(gap: GapKey): GapKey {
  if (gap.type === "choice") return { ...gap, key: choice(gap.key) };
  if (gap.type === "number") return { ...gap, key: number(gap.key) };
  return { ...gap, key: text(gap.key) };
}
