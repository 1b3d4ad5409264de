/** A mask painted on an image, against the reference: overlap, and distance of the outlines. */
import { hausdorff95 } from "../../compare/rules/distance.ts";
import { counts, type Mask as Bits } from "../../compare/rules/mask-image.ts";
import { count, type Mask, readMask } from "../../mask.ts";
import type { Note, Part, Type } from "../../type.ts";
import { refused } from "../../verdict.ts";
import { differences } from "./differences.ts";
import type { Credit, SegmentKey } from "./key.ts";

export const type: Type<SegmentKey> = {
  form({ key: { picture, dice, hausdorff } }) {
    const rule: Note = hausdorff
      ? {
          code: "segment.rule-distance",
          params: { dice: dice[1], distance: hausdorff[1], unit: picture.unit },
        }
      : { code: "segment.rule", params: { dice: dice[1] } };
    return [{ kind: "brush", name: "answer", label: "field.mask", picture, rule }];
  },

  solve: ({ key }) => key.mask,

  grade({ key }, _seed, response) {
    if (typeof response !== "string") return refused("response.shape");
    const { picture } = key;
    if (!response.trim()) return refused("segment.none");
    const [reference, got] = [readMask(key.mask), readMask(response)];
    if (!reference) return { state: "ungradable", notes: [{ code: "segment.key" }] };
    if (!got || got.width !== picture.width || got.height !== picture.height)
      return refused("segment.unreadable", { width: picture.width, height: picture.height });
    if (!count(got)) return refused("segment.none");
    const parts = [overlap(key, reference, got), ...distance(key, reference, got)];
    const score = Math.min(...parts.map((part) => part.score));
    const where = score < 1 ? differences(reference, got, picture) : [];
    const notes = [...parts.flatMap((part) => part.notes), ...where];
    // Nothing on the page stands for a part: what is said of each is said of the whole.
    return { state: "graded", score, notes, parts: parts.map((part) => ({ ...part, notes: [] })) };
  },

  slots: () => ({}),
};

function overlap({ dice }: SegmentKey, reference: Mask, got: Mask): Part {
  const { a, b, both } = counts(bits(reference), bits(got));
  const size = (2 * both) / (a + b);
  const params = { dice: Number(size.toFixed(3)), bound: dice[1] };
  return { name: "dice", score: credit(size, dice), notes: [{ code: "segment.dice", params }] };
}

function distance({ hausdorff, picture }: SegmentKey, reference: Mask, got: Mask): Part[] {
  if (!hausdorff) return [];
  const { pixel, unit } = picture;
  const size = hausdorff95(bits(reference), bits(got), [pixel, pixel]);
  const params = { distance: Number(size.toPrecision(3)), unit, bound: hausdorff[1] };
  const notes: Note[] = [{ code: "segment.distance", params }];
  return [{ name: "hausdorff", score: credit(size, hausdorff), notes }];
}

/** 0 at the first bound, 1 at the second, a straight line between them, in whole hundredths. Slack for binary noise. */
function credit(size: number, [none, full]: Credit): number {
  const share = (size - none) / (full - none);
  return share >= 1 - 1e-9 ? 1 : Math.max(0, Math.floor(100 * share) / 100);
}

function bits({ width, height, on }: Mask): Bits {
  return { shape: [height, width], bits: on };
}
