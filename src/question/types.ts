/** The question types that a page needs words for: that of an item, and of a case those of its steps. */
import type { Item } from "../../grader/index.ts";

export function typesIn({ type, key }: Item): string[] {
  const { steps } = key as { steps: { type: string }[] };
  return type === "case" ? [type, ...steps.map((step) => step.type)] : [type];
}
