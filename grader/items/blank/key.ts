import type { GapKey } from "./gap.ts";

export interface BlankKey {
  /** By name, in the order of the text at "text"; the words of each at "gaps.<name>.…". */
  gaps: Record<string, GapKey>;
}
