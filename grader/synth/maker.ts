/** Shared by the makers: what each of them is, and how its options are filled. */

export interface Maker<Options extends Record<string, number> = Record<string, number>> {
  /** Every option with its default; all are numbers. */
  defaults: Options;
  /** Names of the columns that it makes. */
  columns: string[];
  make(options: Options): Record<string, number[]>;
}

/** More samples than a lesson can ship. */
const MOST = 100_000;

/** The options filled with defaults. Throws, naming the option, for what an author must correct. */
export function settle<Options extends Record<string, number>>(
  name: string,
  defaults: Options,
  given: Record<string, unknown>,
): Options {
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, key)) {
      throw new Error(`${name} knows ${Object.keys(defaults).join(", ")}, not ${key}`);
    }
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new Error(`${name}: ${key} is a number, not ${JSON.stringify(value)}`);
    }
  }
  const options = { ...defaults, ...given };
  const { n, fs = 0, seconds = 0, width = 0, height = 0 }: Record<string, number> = options;
  const samples = n ?? (fs * seconds || width * height);
  if (!(samples >= 1 && samples <= MOST)) {
    throw new Error(`${name}: ${samples} samples; there may be 1 to ${MOST}`);
  }
  return options;
}

/**
 * A decimal, as data files have it: data ship small, and the last bits of sine and exponential,
 * in which engines differ, are gone.
 */
export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places)) + 0;
}
