/** Bounds on what is parsed: Markdown's time grows with the square of a block's length and of its nesting. */
import type { Report } from "./problem.ts";

/** Characters. */
const longest = { lesson: 200_000, block: 20_000 };

/** The first line of the first run of lines without a blank one that is longer than a block may be. */
function longBlock(lines: string[]): number | undefined {
  let start = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      start = index + 1;
      length = 0;
    } else {
      length += line.length + 1;
      if (length > longest.block) return start + 1;
    }
  }
  return undefined;
}

/** The first line that opens more quotations and lists, one in the other, than anybody reads. */
function deepLine(lines: string[]): number | undefined {
  const deep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){21}/;
  const index = lines.findIndex((line) => deep.test(line));
  return index < 0 ? undefined : index + 1;
}

/** Report what is beyond the bounds; true where a lesson is not to be parsed. */
export function isBeyond(text: string, lines: string[], report: Report): boolean {
  const block = longBlock(lines);
  const deep = deepLine(lines);
  if (text.length > longest.lesson)
    report("lesson.long", { line: 1, column: 1 }, { length: text.length, most: longest.lesson });
  else if (block !== undefined)
    report("lesson.block", { line: block, column: 1 }, { most: longest.block });
  if (deep !== undefined) report("lesson.deep", { line: deep, column: 1 }, {});
  return text.length > longest.lesson || block !== undefined || deep !== undefined;
}
