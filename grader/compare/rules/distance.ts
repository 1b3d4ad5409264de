/**
 * The 95 % Hausdorff distance of two masks, in mm.
 *
 * Convention: the boundary of a mask is its pixels with a face neighbour outside it (or outside the image). From each boundary
 * pixel, its centre, the distance to the nearest boundary pixel of the other mask. The 95th percentile of these (linear between
 * ranks, as numpy) is taken for each direction, and the larger of the two is the distance. Taha & Hanbury, BMC Med Imaging
 * 2015;15:29, describe the quantile of the directed distances; engines differ in boundary or whole mask, and in pooling directions.
 * Distances are exact: lower envelope of parabolas, Felzenszwalb & Huttenlocher, Theory of Computing 2012;8:415.
 */
import type { Mask } from "./mask-image.ts";

/** `spacing`: mm from pixel to pixel along each axis of the shape. Both empty: 0. One empty: infinite. */
export function hausdorff95(one: Mask, other: Mask, spacing: number[]): number {
  const [a, b] = [boundary(one), boundary(other)];
  const [full, otherFull] = [a.includes(1), b.includes(1)];
  if (!full || !otherFull) return full === otherFull ? 0 : Infinity;
  const [toA, toB] = [squares(a, one.shape, spacing), squares(b, one.shape, spacing)];
  const from = (edge: Uint8Array, to: Float64Array) =>
    percentile(
      Array.from(
        to.filter((_, n) => edge[n] === 1),
        Math.sqrt,
      ),
      0.95,
    );
  return Math.max(from(a, toB), from(b, toA));
}

/** The value below which a share of the list lies, linear between ranks. */
export function percentile(list: number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return low + (high - low) * (rank - Math.floor(rank));
}

function strides(shape: number[]): number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
}

function boundary({ shape, bits }: Mask): Uint8Array {
  const steps = strides(shape);
  return bits.map((bit, n) => {
    const inside = shape.every((size, axis) => {
      const step = steps[axis]!;
      const at = Math.floor(n / step) % size;
      return at > 0 && at < size - 1 && bits[n - step] && bits[n + step];
    });
    return bit && !inside ? 1 : 0;
  });
}

/** The squared distance of every pixel from the nearest that is set. */
function squares(bits: Uint8Array, shape: number[], spacing: number[]): Float64Array {
  const field = Float64Array.from(bits, (bit) => (bit ? 0 : Infinity));
  const steps = strides(shape);
  for (const [axis, size] of shape.entries()) {
    const step = steps[axis]!;
    for (let start = 0; start < field.length; start++) {
      if (Math.floor(start / step) % size === 0) line(field, start, step, size, spacing[axis] ?? 1);
    }
  }
  return field;
}

/** One line of pixels: the lower envelope of a parabola on each that has a distance already. */
function line(field: Float64Array, start: number, step: number, size: number, mm: number): void {
  const value = (n: number) => field[start + n * step]!;
  const meet = (p: number, q: number) =>
    (value(q) - value(p) + mm * mm * (q * q - p * p)) / (2 * mm * mm * (q - p));
  const tops: number[] = [];
  const from: number[] = [];
  for (let n = 0; n < size; n++) {
    if (value(n) === Infinity) continue;
    let at = -Infinity;
    while (tops.length) {
      at = meet(tops.at(-1)!, n);
      if (at > from.at(-1)!) break;
      tops.pop();
      from.pop();
      at = -Infinity;
    }
    tops.push(n);
    from.push(at);
  }
  if (!tops.length) return;
  const lowest: number[] = [];
  for (let n = 0, top = 0; n < size; n++) {
    while (top + 1 < tops.length && from[top + 1]! <= n) top++;
    lowest.push(value(tops[top]!) + (mm * (n - tops[top]!)) ** 2);
  }
  for (const [n, least] of lowest.entries()) field[start + n * step] = least;
}
