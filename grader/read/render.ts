/** A problem as it is printed: place, message, the lines around it, remedy. */
import type { Problem } from "./problem.ts";
import { tidy } from "./source.ts";

/**
 * Print a problem. `text` is the whole file that it is in.
 *
 *     content/pharmacology/gentamicin.mdx:14:1  volume: unknown key `tolerence`
 *          13 │ answer: 3
 *       ▸  14 │ tolerence: 1%
 *       Did you mean `tolerance`? ...
 */
export function render(problem: Omit<Problem, "code">, text: string): string {
  const { file, line, column, item, message, remedy, severity } = problem;
  const warning = severity === "warning" ? "warning: " : "";
  const head = `${file}:${line}:${column}  ${warning}${item ? `${item}: ` : ""}${message}`;
  const lines = tidy(text).split("\n");
  const around = [line - 1, line, line + 1].filter((n) => n === line || worthShowing(lines[n - 1]));
  const shown = around.map((n) => {
    const source = clip(lines[n - 1] ?? "", n === line ? column : 1);
    return `${n === line ? "  ▸ " : "    "}${String(n).padStart(3)} │ ${source}`.trimEnd();
  });
  return [head, ...shown, `  ${remedy}`].join("\n");
}

/** The edge of a fence and an empty line say nothing about what is between. */
function worthShowing(line: string | undefined): boolean {
  return line !== undefined && /\S/.test(line) && !/^\s*(`{3,}|~{3,})\s*$/.test(line);
}

/** At most 120 characters of a line, around the column. */
function clip(line: string, column: number): string {
  const from = Math.max(0, Math.min(column - 60, line.length - 118));
  const end = from + 118;
  return (from > 0 ? "…" : "") + line.slice(from, end) + (end < line.length ? "…" : "");
}
