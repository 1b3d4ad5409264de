/** What stands around a question: said once for a lesson, or for one item, which then decides. */
import { z } from "zod";
import { isScored } from "../scored.ts";
import type { Read, Shape } from "./fields.ts";

export interface Around {
  /** Whether learners say how sure they are before an answer is marked. */
  certainty: boolean;
  /** How many graded answers count for each seed; without, any number. */
  attempts?: number;
  /** Share of the score, 0..1, that each earlier graded answer to the same seed takes. */
  penalty: number;
}

/** The keys, in a lesson's frontmatter as in an item. */
export const around = {
  certainty: z.boolean().optional().describe("true to ask how sure the learner is, before marking"),
  attempts: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("how many answers are marked, 1 to 100; any number without"),
  penalty: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("the share of the score that each earlier answer takes, 0 to 1"),
} satisfies Shape;

/** Whether a type can be answered now and marked later: a program is run as often as one likes, a case tells after each step. */
export function waits(type: string): boolean {
  return !["case", "code"].includes(type);
}

/** Whether certainty can be asked of a type: one that waits, and is marked. */
export function asksCertainty(type: string): boolean {
  return waits(type) && isScored({ type });
}

/** What was said of these keys, and nothing where nothing was. */
export function pickAround({ certainty, attempts, penalty }: Read<typeof around>): Partial<Around> {
  return {
    ...(certainty !== undefined && { certainty }),
    ...(attempts !== undefined && { attempts }),
    ...(penalty !== undefined && { penalty }),
  };
}

/** The item's own word, else the lesson's. What is not marked has no limit. */
export function settleAround(
  type: string,
  lesson: Partial<Around> | undefined,
  own: Partial<Around>,
): Around {
  const { certainty = false, penalty = 0, ...rest } = { ...lesson, ...own };
  if (!isScored({ type })) return { certainty: false, penalty: 0 };
  return { certainty: certainty && asksCertainty(type), penalty, ...rest };
}
