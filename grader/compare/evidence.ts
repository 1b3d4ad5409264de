/**
 * Shared by the comparators: what a page can draw of a case that failed. Plain data, bounded, the same after JSON.
 * Positions count from 0. A gap (NaN, null) in a series is null.
 */
export type Evidence =
  /** Two series over each other: the whole, or of long ones the stretch around the worst element, which begins at `from`. */
  | { kind: "curves"; from: number; expected: Series; got: Series; worst: number }
  /** One sign a pixel, a string a row: "." in neither mask, "=" in both, "-" missed, "+" extra. `slice` of a volume. */
  | { kind: "masks"; rows: string[]; slice?: number }
  /** Operating points (false positive rate, true positive rate) or peaks (Hz, dB). */
  | { kind: "points"; of: "roc" | "peaks"; expected: Point[]; got: Point[] }
  /** Beats and events on a line of time, in s; `missed` are positions in `expected`, `extra` in `got`. */
  | { kind: "marks"; expected: Point[]; got: Point[]; missed: number[]; extra: number[] }
  /** A difference plot: (mean, difference) of every pair, and the lines through it. */
  | { kind: "differences"; points: Point[]; expected: Lines; got: Lines }
  /** Lines of a text around the first that differs; `from` and `worst` are line numbers. */
  | { kind: "lines"; from: number; expected: string[]; got: string[]; worst: number }
  /** Estimates and the intervals that they should be in. */
  | { kind: "intervals"; expected: Point[]; got: number[] }
  /** Names of places that differ: `sdnn`, `[3]`, `eqd2`. */
  | { kind: "places"; at: string[] };

export type Series = (number | null)[];
export type Point = [number, number];
/** Null where it was not handed back. */
export type Lines = { bias: number | null; lower: number | null; upper: number | null };

/** Elements of one series that evidence carries, rows of masks and pixels of a row, points of a plot. */
export const MOST = 512;
