/**
 * `overlap`: a segmentation against the reference mask.
 *
 *     compare: { overlap: { dice: 0.9, jaccard: 0.8, hausdorff: 3, spacing: [0.9, 0.9], label: 2 } }
 *
 * Expected and got: lists of rows, or of slices of rows, of 0 and 1 or false and true, of one shape; with `label`, of any numbers, and in
 * where they equal it. `dice` = 2|A∩B| / (|A|+|B|) and `jaccard` = |A∩B| / |A∪B| must reach their bounds, `hausdorff`, the 95 % Hausdorff
 * distance in mm (convention in `rules/distance.ts`), must not pass its own; it needs `spacing`, mm from pixel to pixel along each axis.
 * Two empty masks overlap wholly (1, 0 mm); an empty and another not at all (0, infinitely far). The share of pixels that are alike
 * is not offered: of a small lesion, an empty mask has nearly all.
 * Source: Dice, Ecology 1945;26:297; Taha & Hanbury, BMC Med Imaging 2015;15:29. Evidence: the two masks over each other.
 */
import type { Note } from "../type.ts";
import type { Value } from "../value.ts";
import { hausdorff95 } from "./rules/distance.ts";
import { counts, type Mask, maskOf, picture } from "./rules/mask-image.ts";
import { maskHints } from "./rules/overlap.ts";
import { bounded, unknown } from "./rules/options.ts";
import { show } from "./rules/show.ts";
import type { Comparator, Flaw, Judgement, Options } from "./type.ts";

const KNOWN = ["dice", "jaccard", "hausdorff", "spacing", "label"];

export const comparator: Comparator = { compare, flaws };

function compare(expected: Value, handed: Value, options: Options): Judgement {
  const label = options["label"] === undefined ? undefined : Number(options["label"]);
  const [wanted, got] = [maskOf(expected, label), maskOf(handed, label)];
  if ("odd" in wanted || "odd" in got)
    return { score: 0, notes: unfit(handed, "odd" in got ? got.odd : "") };
  if (`${wanted.shape}` !== `${got.shape}`) {
    const params = { expected: wanted.shape.join(" × "), got: got.shape.join(" × ") };
    return {
      score: 0,
      notes: [{ code: "compare.overlap.shape", params }, ...maskHints(wanted, got, options)],
    };
  }
  const notes = [
    ...below("dice", dice(wanted, got), options),
    ...below("jaccard", jaccard(wanted, got), options),
    ...far(wanted, got, options),
  ];
  if (!notes.length) return { score: 1, notes };
  const hints = got.bits.includes(1)
    ? maskHints(wanted, got, options)
    : [{ code: "compare.overlap.empty" }];
  return { score: 0, notes: [...notes, ...hints], evidence: picture(wanted, got) };
}

export function dice(one: Mask, other: Mask): number {
  const { a, b, both } = counts(one, other);
  return a + b ? (2 * both) / (a + b) : 1;
}

export function jaccard(one: Mask, other: Mask): number {
  const { a, b, both } = counts(one, other);
  return a + b ? both / (a + b - both) : 1;
}

function unfit(got: Value, at: string): Note[] {
  if (show(got) === "nothing") return [{ code: "compare.nothing" }];
  if (at) return [{ code: "compare.overlap.values", params: { at } }];
  return [{ code: "compare.overlap.wants", params: { got: show(got) } }];
}

function below(name: "dice" | "jaccard", size: number, options: Options): Note[] {
  const least = options[name];
  if (least === undefined || size >= Number(least) * (1 - 1e-12)) return [];
  return [
    { code: `compare.overlap.${name}`, params: { size: size.toFixed(3), bound: show(least) } },
  ];
}

function far(wanted: Mask, got: Mask, options: Options): Note[] {
  const most = options["hausdorff"];
  if (most === undefined) return [];
  const size = hausdorff95(wanted, got, spacingOf(options, wanted));
  if (size <= Number(most) * (1 + 1e-12)) return [];
  const params = { size: size === Infinity ? "∞" : size.toFixed(2), bound: show(most) };
  return [{ code: "compare.overlap.hausdorff", params }];
}

function spacingOf(options: Options, { shape }: Mask): number[] {
  const spacing = options["spacing"];
  return Array.isArray(spacing) ? spacing.map(Number) : shape.map(() => Number(spacing));
}

function flaws(options: Options, expected: Value): Flaw[] {
  const accuracy = Object.keys(options).find((name) => /accuracy/.test(name));
  if (accuracy) {
    const say =
      "the share of pixels alike says little: of a small lesion, an empty mask has nearly all. Bound dice or jaccard";
    return [{ option: accuracy, say }];
  }
  const label = options["label"];
  const mask = maskOf(expected, label === undefined ? undefined : Number(label));
  const found = [
    ...unknown("overlap", options, KNOWN),
    ...bounded("overlap", options, "dice", { most: 1, fallback: 1 }),
    ...bounded("overlap", options, "jaccard", { most: 1, fallback: 1 }),
    ...bounded("overlap", options, "hausdorff", { fallback: 1 }),
    ...(label === undefined || typeof label === "number"
      ? []
      : [{ option: "label", say: "a label is a number" }]),
  ];
  if (["dice", "jaccard", "hausdorff"].every((name) => options[name] === undefined)) {
    found.push({ say: "overlap needs a bound: dice, jaccard or hausdorff" });
  }
  if ("odd" in mask)
    return [...found, { say: "the expected value is no mask: rows of 0 and 1, all of one length" }];
  const spacing = [options["spacing"]].flat();
  const sized = spacing.every((mm) => typeof mm === "number" && mm > 0);
  const fits = !Array.isArray(options["spacing"]) || spacing.length === mask.shape.length;
  if (options["hausdorff"] !== undefined && !(sized && fits)) {
    found.push({
      option: "hausdorff",
      say: "a distance needs spacing: mm from pixel to pixel, along each axis",
    });
  }
  const full: Mask = { shape: mask.shape, bits: mask.bits.map(() => 1) };
  const enough = (other: Mask) =>
    !below("dice", dice(mask, other), options).length &&
    !below("jaccard", jaccard(mask, other), options).length &&
    (options["hausdorff"] === undefined ||
      hausdorff95(mask, other, spacingOf(options, mask)) <= Number(options["hausdorff"]));
  if (!found.length && mask.bits.includes(0) && enough(full)) {
    found.push({ say: "a mask of ones would pass: raise the bound" });
  }
  return found;
}
