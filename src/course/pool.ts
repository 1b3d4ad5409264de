/** What of a lesson is asked: each of its questions, but of a pool as many as are drawn. */
import type { Asked } from "../../grader/index.ts";
import { counts } from "./course.ts";
import type { Lesson } from "./type.ts";

/** What counts in a lesson, in its order; a pool stands where its first question does. */
export function askedIn({ module, items, pools }: Lesson): Asked[] {
  const scored = items.filter(counts).map(({ item }) => item.id);
  const full = (id: string): string => `${module}/${id}`;
  return scored.flatMap((id): Asked[] => {
    const pool = pools.find(({ of }) => of.includes(id));
    if (!pool) return [full(id)];
    const of = scored.filter((one) => pool.of.includes(one));
    return of[0] === id ? [{ draw: Math.min(pool.draw, of.length), of: of.map(full) }] : [];
  });
}
