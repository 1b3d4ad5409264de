export interface ChoiceKey {
  /** Names in the author's order; words at "options.<name>" and "options.<name>.why". */
  options: string[];
  right: string[];
  /** Several may be ticked. */
  many: boolean;
  /** Keep the author's order instead of shuffling by seed. */
  fixed: boolean;
}
