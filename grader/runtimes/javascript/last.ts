/**
 * A script has no value, and there is no `eval` in the jail. So the end of the program, from its last line upwards, is
 * wrapped into a call that hands its value over, until the whole can be read: what cannot be read does not run at all.
 */
import type { Effects, Ran } from "../runtime.ts";
import * as own from "./own.ts";

/** A name nobody would choose, gone from the global object before the program can see it change anything. */
const HATCH = "__chiasma_last__";
/** Lines that an expression at the end of a program may have. */
const MOST = 40;
/** What begins a statement would be another thing as an expression. */
const STATEMENT = /^(async\s+)?(function|class)\b|^\{/;
/** What may go on with the line above it, unless that line is at its end. */
const GOES_ON = /^[-+/([`]/;
/** How a line ends that goes on below, but for a comment. */
const OPEN = /[-+*/%=<>&|^?:,.!~([]\s*(\/\/.*)?$/;

/** Run a program once; `last` is the value of the expression that it ends with, undefined where there is none. */
export async function offerLast(
  code: string,
  effects: Effects,
): Promise<{ program: Ran; last: unknown }> {
  let last: unknown;
  // Handing it back keeps the meaning of a line that was part of a longer expression.
  own.put(globalThis, HATCH, (value: unknown) => (last = value));
  const lines = code.trimEnd().split("\n");
  for (let from = lines.length - 1; from >= Math.max(0, lines.length - MOST); from--) {
    const tail = lines
      .slice(from)
      .join("\n")
      .replace(/;+\s*(\/\/[^\n]*)?$/, "");
    const head = lines.slice(0, from).join("\n");
    const bare = tail.trim();
    if (!bare || STATEMENT.test(bare)) continue;
    const above = head.trim();
    if (OPEN.test(above) || (GOES_ON.test(bare) && !/(^|[;}])$/.test(above))) continue;
    const program = await effects.script(`${head}${from > 0 ? "\n" : ""}${HATCH}((${tail}\n))`);
    if (!program.slip?.syntax) return { program, last };
  }
  return { program: await effects.script(code), last };
}
