/**
 * A mask over an image, and its compact text: `96x72:1a.5.2k.7` is its width and height, then the lengths of the runs
 * in base 36, row by row from the upper left, beginning with what is off (0 where the first pixel is on).
 */
export interface Mask {
  width: number;
  height: number;
  /** 1 or 0 for each pixel, row by row. */
  on: Uint8Array;
}

/** Pixels of the largest image that a question may show. */
export const PIXELS = 65_536;

export function emptyMask(width: number, height: number): Mask {
  return { width, height, on: new Uint8Array(width * height) };
}

export function writeMask({ width, height, on }: Mask): string {
  const runs: number[] = [];
  let value = 0;
  let from = 0;
  for (let at = 0; at <= on.length; at++) {
    if (at < on.length && on[at] === value) continue;
    runs.push(at - from);
    [value, from] = [1 - value, at];
  }
  return `${width}x${height}:${runs.map((length) => length.toString(36)).join(".")}`;
}

/** The mask of a text; null where it is none, or is not as long as it says. Never throws. */
export function readMask(text: string): Mask | null {
  if (text.length > 4 * PIXELS) return null;
  const [, across, down, runs = ""] = /^(\d{1,4})x(\d{1,4}):([0-9a-z.]*)$/.exec(text.trim()) ?? [];
  const [width, height] = [Number(across), Number(down)];
  if (!(width * height > 0 && width * height <= PIXELS)) return null;
  const mask = emptyMask(width, height);
  let at = 0;
  for (const [n, run] of runs.split(".").entries()) {
    const length = run.length > 0 && run.length < 5 ? Number.parseInt(run, 36) : NaN;
    if (!(at + length <= mask.on.length)) return null;
    mask.on.fill(n % 2, at, (at += length));
  }
  return at === mask.on.length ? mask : null;
}

/** Pixels that are on. */
export function count(mask: Mask): number {
  return mask.on.reduce((sum, one) => sum + one, 0);
}
