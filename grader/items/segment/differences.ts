/** What was missed and what was painted too much, as areas with the side on which they lie. */
import { count, type Mask } from "../../mask.ts";
import type { Note } from "../../type.ts";

/** Less than this share of the reference is not worth a sentence. */
const SMALL = 0.02;
/** Nearer to the middle than this share of the radius, a difference lies all round. */
const CENTRAL = 0.3;

export function differences(
  reference: Mask,
  got: Mask,
  { pixel, unit }: { pixel: number; unit: string },
): Note[] {
  const area = count(reference);
  const kinds = [
    ["segment.missed", without(reference, got)],
    ["segment.extra", without(got, reference)],
  ] as const;
  if (count(kinds[0][1]) === area) return [{ code: "segment.elsewhere" }];
  return kinds.flatMap(([code, part]): Note[] => {
    const size = count(part);
    if (size < SMALL * area) return [];
    const params = { area: Number((size * pixel * pixel).toPrecision(2)), unit };
    return [{ code: `${code}-${side(part, reference)}`, params }];
  });
}

function without(one: Mask, other: Mask): Mask {
  return { ...one, on: one.on.map((on, at) => (on && !other.on[at] ? 1 : 0)) };
}

/** Where one mask lies as seen from the middle of another. */
function side(part: Mask, whole: Mask): "upper" | "lower" | "left" | "right" | "round" {
  const [a, b] = [centre(part), centre(whole)];
  const [right, down] = [a[0] - b[0], a[1] - b[1]];
  if (Math.hypot(right, down) < CENTRAL * Math.sqrt(count(whole) / Math.PI)) return "round";
  if (Math.abs(down) >= Math.abs(right)) return down > 0 ? "lower" : "upper";
  return right > 0 ? "right" : "left";
}

function centre({ width, on }: Mask): [x: number, y: number] {
  let [x, y, n] = [0, 0, 0];
  on.forEach((one, at) => {
    if (!one) return;
    x += at % width;
    y += Math.floor(at / width);
    n += 1;
  });
  return [x / n, y / n];
}
