/** What an author writes for a number question. */
import { z } from "zod";
import { readFormula } from "../../read/formula.ts";
import { near } from "../../read/near.ts";
import { prose, schemaOf } from "../../read/room.ts";
import { readTolerance } from "../../read/tolerance.ts";
import { unitAt } from "../../read/unit.ts";
import type { NumberKey } from "./key.ts";

const formula = z
  .union([z.number(), z.string().min(1)])
  .describe("a number, or an expression over what is given: `dbp + (sbp - dbp) / 3`");

export const schema = schemaOf({
  keys: {
    answer: formula,
    unit: z.string().min(1).optional().describe("a UCUM code such as `mm[Hg]`"),
    tolerance: z
      .union([z.number().min(0), z.string()])
      .optional()
      .describe("`1 mm[Hg]`, `2 %` or `2 % or 0.5 mm[Hg]`"),
    figures: z
      .int()
      .min(1)
      .max(15)
      .optional()
      .describe("the significant figures asked for, 1 to 15"),
    fractions: z.boolean().default(false).describe("true where `1/3` may be typed"),
    percent: z.boolean().default(false).describe("true where `5 %` may be typed for 0.05"),
    mistakes: z
      .array(z.strictObject({ answer: formula, say: prose("what to tell whoever made it") }))
      .default([])
      .describe("a list of known wrong answers, each with `answer` and `say`"),
    solution: prose("a worked solution, in Markdown"),
  },
  slots: ["answer"],
  read(spec, desk) {
    const { unit, figures, fractions = false, percent = false, mistakes = [] } = spec;
    const answer = readFormula(spec.answer, ["answer"], desk);
    const wrong = mistakes.map((one, n) =>
      readFormula(one.answer, ["mistakes", n, "answer"], desk),
    );
    // A tolerance in a unit that is mistyped would be wrong a second time.
    const known = unit === undefined || unitAt(unit, desk);
    const tolerance =
      spec.tolerance === undefined || !known
        ? undefined
        : readTolerance(spec.tolerance, unit, desk);
    if (!desk.written.some((key) => near(key, ["tolerance", "figures"])))
      desk.report("tolerance.missing", ["answer"], {});
    const key: NumberKey | undefined =
      answer === undefined
        ? undefined
        : {
            answer,
            ...(tolerance && { tolerance }),
            ...(figures && { figures }),
            ...(unit && { unit }),
            fractions,
            percent,
            mistakes: wrong.filter((one) => one !== undefined),
          };
    return { key, words: Object.fromEntries(mistakes.map(({ say }, n) => [`mistakes.${n}`, say])) };
  },
});
