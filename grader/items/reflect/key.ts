export interface ReflectKey {
  /** How many words the text must have at least; of Chinese, two characters are a word. */
  words: number;
  /** By name, in order; words at "rubric.<name>". */
  rubric: CriterionKey[];
  /** A model answer is there, at "model". */
  model: boolean;
}

/** A statement that holds or does not, or one with levels, from the least to the best, at "rubric.<name>.levels.<level>". */
export interface CriterionKey {
  name: string;
  levels: string[];
}
