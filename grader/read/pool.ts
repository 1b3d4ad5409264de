/** Pools in a lesson's frontmatter, and whether the lesson has the questions that they name. */
import { z } from "zod";
import type { Pool } from "../pool.ts";
import { name } from "./fence.ts";
import { near } from "./near.ts";
import type { Place, Report } from "./problem.ts";
import type { Path } from "./yaml.ts";

export const pools = z
  .record(
    z.string().regex(name),
    z.strictObject({
      draw: z.int().min(1).describe("how many of them a learner is asked"),
      of: z.array(z.string()).min(2).describe("a list of ids of the lesson's questions"),
    }),
  )
  .optional()
  .describe("a map from names to `{ draw, of }`: how many of which questions are asked");

/** What does not fit the lesson's items is reported. `marked`: on its page, or not; undefined for what is no question. */
export function checkPools(
  read: Pool[],
  items: string[],
  place: (path: Path) => Place,
  report: Report,
  marked: (id: string) => boolean | undefined,
): void {
  const owner = new Map<string, string>();
  for (const { name: pool, draw, of } of read) {
    for (const [n, id] of of.entries()) {
      const at = place(["pools", pool, "of", n]);
      const other = owner.get(id);
      if (!items.includes(id))
        report("pool.item", at, { id, near: near(id, items), known: items.join(", ") });
      else if (other !== undefined) report("pool.twice", at, { id, pool: other });
      owner.set(id, pool);
    }
    const kinds = new Set(of.flatMap((id) => marked(id) ?? []));
    if (kinds.size > 1)
      report("pool.mixed", place(["pools", pool, "of"]), {
        others: of.filter((id) => marked(id) === false).join(", "),
      });
    if (draw >= of.length)
      report("pool.draw", place(["pools", pool, "draw"]), { draw, count: of.length });
  }
}

/** The map that was written, as a list. */
export function listPools(read: z.output<typeof pools> = {}): Pool[] {
  return Object.entries(read).map(([pool, { draw, of }]) => ({ name: pool, draw, of }));
}
