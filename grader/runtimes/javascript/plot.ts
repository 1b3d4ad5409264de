/** The global `plot`: says what it was called with, and how often it may be called. */
import { NUMBERS, PLOTS } from "../../plot.ts";
import type { Event } from "../runtime.ts";
import * as own from "./own.ts";
import { toValue } from "./value.ts";

/** Put `plot` into `scope`. A program may put something of its own in its place. */
export function drawTo(scope: object, emit: (event: Event) => void): void {
  let count = 0;
  own.put(scope, "plot", (...args: unknown[]) => {
    if (++count <= PLOTS) emit({ type: "plot", args: read(args), options: {} });
    else if (count === PLOTS + 1) emit({ type: "truncated" });
  });
}

/** Each argument by itself, so that one that is too large is told from the others. */
function read(args: unknown[]) {
  const values: ReturnType<typeof toValue>[] = [];
  for (let at = 0; at < args.length && at < 4; at++)
    own.put(values, at, toValue(args[at], NUMBERS + 1000));
  return values;
}
