/** An author's curve as a function of x: the grader's expressions, for the build and for the browser alike. */
import { evaluate, parse } from "../../../grader/index.ts";

/** NaN where the curve has no value. Throws for an expression that cannot be read: reading has checked it. */
export function curve(text: string, given: Record<string, number>): (x: number) => number {
  const tree = parse(text);
  if ("refused" in tree) throw new Error(`cannot read the curve ${text}: ${tree.refused}`);
  return (x) => evaluate(tree, { ...given, x });
}
