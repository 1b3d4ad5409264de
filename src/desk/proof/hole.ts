/** Something that the course claims and that does not hold, where it is written, and what to do. */
import type { Problem } from "../../../grader/read.ts";
import type { Note } from "../../../grader/type.ts";
import { isKey, say } from "../../strings/index.ts";
import type { Question } from "./exercise.ts";

export type Hole = Omit<Problem, "code">;

/** A hole at a path of an item's YAML. */
export function holeIn(
  { file, spec }: Question,
  path: readonly (string | number)[],
  message: string,
  remedy: string,
): Hole {
  const { line, column } = spec.at(path);
  return { file, line, column, item: spec.id, severity: "error", message, remedy };
}

/** A hole in a file of an exercise. */
export function holeAt(
  file: string,
  item: string,
  message: string,
  remedy: string,
  line = 1,
): Hole {
  return { file, line, column: 1, item, severity: "error", message, remedy };
}

/** Notes in English, as a learner would read them. */
export function worded(notes: Note[]): string {
  const said = notes.map(({ code, params, says }) => {
    const key = `note.${code}`;
    if (says) return `\`${says}\`.`;
    return isKey(key) ? say("en", key, params) : code;
  });
  return said.join(" ") || "no reason was given";
}
