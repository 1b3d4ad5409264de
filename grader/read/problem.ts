/** What is wrong with something an author wrote, and where. */
import { says, warnings } from "./says.ts";
import type { Code } from "./says.ts";

/** Counted from 1; columns in UTF-16 units, as editors count them. A byte-order mark has no column. */
export interface Place {
  line: number;
  column: number;
}

export interface Problem extends Place {
  file: string;
  /** The id of the item or plate that it is in. */
  item?: string;
  code: Code;
  /** Errors stop the build; warnings are shown. */
  severity: "error" | "warning";
  /** What is wrong, without a capital or a full stop. */
  message: string;
  /** What to do about it, in whole sentences. */
  remedy: string;
}

/** What the message of a code wants to know. */
export type Params<C extends Code> = Parameters<(typeof says)[C]>[0];

export type Report = <C extends Code>(code: C, place: Place, params: Params<C>) => void;

/** A list of problems of one file, and the way to add to it. `within` names the item they are in. */
export interface Reporter {
  problems: Problem[];
  report: Report;
  within(item: string): Report;
}

export function reporter(file: string): Reporter {
  const problems: Problem[] = [];
  const within =
    (item?: string): Report =>
    (code, place, params) => {
      const say = says[code] as (params: unknown) => readonly [string, string];
      const [message, remedy] = say(params);
      problems.push({
        file,
        line: place.line,
        column: place.column,
        ...(item === undefined ? {} : { item }),
        code,
        severity: warnings.has(code) ? "warning" : "error",
        message,
        remedy,
      });
    };
  return { problems, report: within(), within };
}

/** By place; problems of one place keep the order in which they were found. */
export function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
}
