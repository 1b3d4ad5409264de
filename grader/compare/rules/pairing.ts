/**
 * One-to-one pairing of as many as can be, where each left element lists the right ones that it may have, the best first.
 * Source: augmenting paths (Kuhn 1955), O(left · edges).
 */

/** The partner of each left element, or -1. */
export function pairing(choices: number[][]): number[] {
  const owner = new Map<number, number>();
  const place = (left: number, tried: Set<number>): boolean => {
    for (const right of choices[left] ?? []) {
      if (tried.has(right)) continue;
      tried.add(right);
      const held = owner.get(right);
      if (held !== undefined && !place(held, tried)) continue;
      owner.set(right, left);
      return true;
    }
    return false;
  };
  for (const left of choices.keys()) place(left, new Set());
  const partners = choices.map(() => -1);
  for (const [right, left] of owner) partners[left] = right;
  return partners;
}
