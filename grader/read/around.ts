/** What stands around a question: said once for a lesson, or for one item, which then decides. */
import { z } from "zod";
import type { Shape } from "./fields.ts";

export interface Around {
  /** Whether learners say how sure they are before an answer is marked. */
  certainty: boolean;
}

/** The keys, in a lesson's frontmatter as in an item. */
export const around = {
  certainty: z.boolean().optional().describe("true to ask how sure the learner is, before marking"),
} satisfies Shape;

/** Types that nobody can be asked this of: a program is run as often as one likes, a reflection is not marked. */
const unsure = ["code", "reflect"];

/** Whether certainty can be asked of a type. */
export function asksCertainty(type: string): boolean {
  return !unsure.includes(type);
}

/** What was said of these keys, and nothing where nothing was. */
export function pickAround(spec: { certainty?: boolean | undefined }): Partial<Around> {
  const { certainty } = spec;
  return { ...(certainty !== undefined && { certainty }) };
}

/** The item's own word, else the lesson's. */
export function settleAround(
  type: string,
  lesson: Partial<Around> | undefined,
  own: Partial<Around>,
): Around {
  const { certainty = false } = { ...lesson, ...own };
  return { certainty: certainty && asksCertainty(type) };
}
