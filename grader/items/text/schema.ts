/** What an author writes for a question answered in words. */
import { z } from "zod";
import { prose, schemaOf } from "../../read/room.ts";
import type { TextKey } from "./key.ts";

const answers = z
  .union([
    z
      .string()
      .trim()
      .min(1)
      .transform((one) => [one]),
    z.array(z.string().trim().min(1)).min(1),
  ])
  .describe("the accepted answer, or a list of them, the first being shown; numbers in quotes");

export const schema = schemaOf({
  keys: {
    accept: answers,
    exact: z.boolean().default(false).describe("true where capitals decide"),
    slips: z
      .union([z.literal(0), z.literal(1)])
      .default(0)
      .describe("1 to forgive one wrong letter in words of six or more"),
    mistakes: z
      .array(z.strictObject({ answer: answers, say: prose("what to tell whoever wrote it") }))
      .default([])
      .describe("a list of known wrong answers, each with `answer` and `say`"),
    solution: prose("why this is the answer, in Markdown"),
  },
  slots: ["answer"],
  read({ accept, exact = false, slips = 0, mistakes = [] }, desk) {
    const letters = (text: string): number => text.replace(/[^\p{L}]/gu, "").length;
    if (slips === 1 && accept?.every((answer) => letters(answer) < 6))
      desk.report("text.slips", ["slips"], { answer: accept.join("`, `") });
    for (const [n, mistake] of mistakes.entries())
      for (const answer of mistake.answer.filter((one) => accept?.includes(one)))
        desk.report("text.twice", ["mistakes", n, "answer"], { answer });
    const wrong = mistakes.map(({ answer }) => answer);
    const key: TextKey | undefined = accept && { accept, exact, slips, mistakes: wrong };
    return { key, words: Object.fromEntries(mistakes.map(({ say }, n) => [`mistakes.${n}`, say])) };
  },
});
