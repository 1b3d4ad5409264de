/** What an author writes for a quantity: as for a number, with its unit and what joins units of different families. */
import { z } from "zod";
import { readFormula } from "../../read/formula.ts";
import { near } from "../../read/near.ts";
import { type Desk, prose, schemaOf } from "../../read/room.ts";
import { unitAt } from "../../read/unit.ts";
import type { Substance } from "../../units/convert.ts";
import { substances } from "../../units/substances.ts";
import type { QuantityKey } from "./key.ts";
import { readTolerance } from "./tolerance.ts";

const formula = z
  .union([z.number(), z.string().min(1)])
  .describe("a number, or an expression over what is given: `dbp + (sbp - dbp) / 3`");

export const schema = schemaOf({
  keys: {
    answer: formula,
    unit: z.string().min(1).describe("a UCUM code such as `mm[Hg]` or `mmol/L`"),
    units: z
      .enum(["convert", "exact", "given"])
      .default("convert")
      .describe(
        "`convert` for any unit of the dimension, `exact` for this one, `given` where it is printed beside the field",
      ),
    tolerance: z.string().optional().describe("`1 mm[Hg]`, `2 %` or `2 % or 0.5 mm[Hg]`"),
    figures: z
      .int()
      .min(1)
      .max(15)
      .optional()
      .describe("the significant figures asked for, 1 to 15"),
    share: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe("the share of the credit that the unit has, 0 to 1"),
    substance: z
      .string()
      .optional()
      .describe("the name of a substance, or its molar mass: `180.156 g/mol`"),
    valence: z.int().min(1).max(8).optional().describe("the charges of one ion, 1 to 8"),
    difference: z
      .boolean()
      .default(false)
      .describe("true where degrees are those of a difference of temperatures"),
    mistakes: z
      .array(z.strictObject({ answer: formula, say: prose("what to tell whoever made it") }))
      .default([])
      .describe("a list of known wrong answers, each with `answer` and `say`"),
    solution: prose("a worked solution, in Markdown"),
  },
  slots: ["answer"],
  read(spec, desk) {
    const { unit, units = "convert", figures, share = 0.5, difference = false } = spec;
    const { mistakes = [] } = spec;
    const answer = readFormula(spec.answer, ["answer"], desk);
    const wrong = mistakes.map((one, n) =>
      readFormula(one.answer, ["mistakes", n, "answer"], desk),
    );
    const asked = unit === undefined ? undefined : unitAt(unit, desk);
    const substance = substanceOf(spec.substance, spec.valence, desk);
    const wide = asked && spec.tolerance && readTolerance(spec.tolerance, asked, substance);
    if (typeof wide === "string" && wide)
      desk.report("tolerance.form", ["tolerance"], { text: spec.tolerance!, reason: wide });
    if (!desk.written.some((key) => near(key, ["tolerance", "figures"])))
      desk.report("tolerance.missing", ["answer"], {});
    const words = Object.fromEntries(mistakes.map(({ say }, n) => [`mistakes.${n}`, say]));
    if (answer === undefined || unit === undefined || !asked) return { key: undefined, words };
    const key: QuantityKey = {
      answer,
      unit,
      units,
      share,
      ...(typeof wide === "object" && wide),
      ...(figures && { figures }),
      ...substance,
      difference,
      mistakes: wrong.filter((one) => one !== undefined),
    };
    return { key, words };
  },
});

/** What is known of a substance by name, or its molar mass as written; a valence of the author's own counts more. */
function substanceOf(name: string | undefined, valence: number | undefined, desk: Desk): Substance {
  const own = valence === undefined ? {} : { valence };
  if (name === undefined) return own;
  const [, mass] = /^([\d.]+) ?g\/mol$/.exec(name.trim()) ?? [];
  if (mass && Number(mass) > 0) return { molar: Number(mass), ...own };
  const known = Object.keys(substances);
  if (known.includes(name)) return { ...substances[name], ...own };
  desk.report("substance.unknown", ["substance"], {
    name,
    near: near(name, known),
    known: known.join(", "),
  });
  return own;
}
