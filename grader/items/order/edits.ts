/** The fewest edits between two orders, by their longest common subsequence. Source: Hirschberg, CACM 1975;18:341. */

/** A line as it was placed. */
export interface Placed {
  name: string;
  indent: number;
}

export interface Edits {
  /** Lines to take out, to put in, and to indent otherwise. */
  count: number;
  /** Names of lines that may stay where they are, whatever their indentation. */
  kept: Set<string>;
}

/**
 * A line in place saves two edits, the taking out and the putting in; one in place with the wrong indentation
 * saves one. Where several lines could be blamed, it is the one placed first.
 */
export function edits(placed: Placed[], right: Placed[]): Edits {
  const saved = placed.map(() => right.map(() => 0));
  const from = (i: number, j: number): number => saved[i]?.[j] ?? 0;
  const match = ({ name, indent }: Placed, other: Placed): number =>
    name !== other.name ? 0 : indent === other.indent ? 2 : 1;
  for (let i = placed.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const both = match(placed[i]!, right[j]!);
      saved[i]![j] = both ? both + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1));
    }
  const kept = new Set<string>();
  for (let i = 0, j = 0; i < placed.length && j < right.length;) {
    if (placed[i]!.name === right[j]!.name) {
      kept.add(placed[i]!.name);
      i++;
      j++;
    } else if (from(i + 1, j) >= from(i, j + 1)) i++;
    else j++;
  }
  return { count: placed.length + right.length - from(0, 0), kept };
}
