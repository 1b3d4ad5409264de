export interface MatchKey {
  /** For each name on the left, the one on the right that belongs to it; words at "left.<name>". */
  pairs: Record<string, string>;
  /** Names on the right in the author's order, some of which may belong to nothing; words at "right.<name>". */
  right: string[];
  /** Keep the author's order instead of shuffling by seed. */
  fixed: boolean;
}
