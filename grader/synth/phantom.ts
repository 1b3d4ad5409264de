/**
 * `phantom`: a grey image of even tissue with one irregular region in it, lighter or darker, and the region as a mask.
 *
 * The outline is an ellipse whose radius is bent by waves of 2 to 5 turns (`rough`); at the edge the grey passes over smoothly within about
 * `blur` pixels; the tissue's own brightness slopes across the image (`shade`), and every pixel has noise. A lesion, a cell nucleus, or tissue
 * that has lost its blood: what it stands for is the author's to say. The mask is where a pixel's centre lies within the outline.
 *
 * Columns, row by row from the upper left: `image` grey 0..255, whole; `mask` 1 or 0.
 */
import { lehmer, type Random } from "./lehmer.ts";
import type { Maker } from "./maker.ts";

const defaults = {
  /** Pixels */
  width: 96,
  height: 72,
  /** Centre of the region, as a share of width and height */
  x: 0.5,
  y: 0.5,
  /** Radii along and across, pixels */
  long: 20,
  wide: 13,
  /** Degrees by which the long axis is turned */
  turn: 0,
  /** Largest change of the radius, as a fraction of it */
  rough: 0.15,
  /** Grey of the tissue, and how much more the region has */
  grey: 120,
  contrast: -60,
  /** Grey from one side of the image to the other */
  shade: 20,
  blur: 1.5,
  /** SD, grey */
  noise: 14,
  seed: 1,
};

export const maker: Maker<typeof defaults> = { defaults, columns: ["image", "mask"], make };

function make(options: typeof defaults) {
  const { width, height, grey, contrast, shade, blur, noise } = options;
  const random = lehmer(options.seed);
  const depth = outline(options, random);
  const slope = 2 * Math.PI * random.uniform();
  const image: number[] = [];
  const mask: number[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const inside = depth(column + 0.5, row + 0.5);
      const share = 1 / (1 + Math.exp((-2 * inside) / Math.max(0.05, blur)));
      const across =
        (column / width - 0.5) * Math.cos(slope) + (row / height - 0.5) * Math.sin(slope);
      const value = grey + contrast * share + shade * across + noise * random.normal();
      image.push(Math.min(255, Math.max(0, Math.round(value))));
      mask.push(inside >= 0 ? 1 : 0);
    }
  }
  if (!mask.includes(1)) throw new Error("phantom: the region lies outside the image");
  return { image, mask };
}

/** How deep a point lies within the outline, in pixels along the ray from the centre; below 0 outside. */
function outline(options: typeof defaults, random: Random): (x: number, y: number) => number {
  const { width, height, long, wide, turn, rough } = options;
  const tilt = (turn * Math.PI) / 180;
  const waves = [2, 3, 4, 5].map((turns) => ({
    turns,
    phase: 2 * Math.PI * random.uniform(),
    share: (0.5 + 0.5 * random.uniform()) / turns,
  }));
  const total = waves.reduce((sum, { share }) => sum + share, 0);
  return (x, y) => {
    const [right, down] = [x - options.x * width, y - options.y * height];
    const angle = Math.atan2(down, right) - tilt;
    const even = (long * wide) / Math.hypot(wide * Math.cos(angle), long * Math.sin(angle));
    const bend = waves.reduce(
      (sum, { turns, phase, share }) => sum + share * Math.cos(turns * angle + phase),
      0,
    );
    return even * (1 + (rough * bend) / total) - Math.hypot(right, down);
  };
}
