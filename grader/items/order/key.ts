export interface OrderKey {
  /** Names of the lines in the right order; words at "lines.<name>". */
  lines: string[];
  /** Lines that belong nowhere; words at "distractors.<name>". */
  strays: string[];
  /** Of lines of a program: their text without indentation, by name. Code is the same in every language of the course. */
  code: Record<string, string>;
  /** Levels by which lines are indented; empty where indentation is not asked. */
  indents: Record<string, number>;
}
