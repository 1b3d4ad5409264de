export interface TextKey {
  /** Accepted answers, in any language; the first is shown as the answer. */
  accept: string[];
  /** Case decides. */
  exact: boolean;
  /** Edit distance allowed: 1 only where the author says so, and only for six or more letters. */
  slips: 0 | 1;
  /** Known wrong answers; the words are at "mistakes.<n>". */
  mistakes: string[][];
}
