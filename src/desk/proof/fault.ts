/** An author's own program that ends badly. */
import { faultNotes } from "../../../grader/items/code/fault.ts";
import type { Fault } from "../../../grader/type.ts";
import type { Source } from "./exercise.ts";
import { type Hole, holeAt, worded } from "./hole.ts";

export function faultHole(
  { file }: Source,
  where: string,
  fault: Fault | undefined,
  item: string,
): Hole {
  const message = `does not get through “${where}”`;
  const what = fault
    ? worded(faultNotes({ ...fault, line: undefined }, ""))
    : "It did not come to it.";
  return holeAt(file, item, message, what, fault?.line);
}
