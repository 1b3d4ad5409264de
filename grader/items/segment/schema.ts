/** What an author writes for a mask painted on an image. */
import { z } from "zod";
import { emptyMask, PIXELS, writeMask } from "../../mask.ts";
import { alt, picture, type Pictured } from "../../read/picture.ts";
import { type Desk, prose, schemaOf } from "../../read/room.ts";
import type { Path } from "../../read/yaml.ts";
import type { Credit, SegmentKey } from "./key.ts";

const credit = z.tuple([z.number().min(0), z.number().min(0)]);

export const schema = schemaOf({
  keys: {
    picture,
    alt,
    mask: z.string().default("mask").describe("the maker's column that holds the reference"),
    dice: credit.describe("Dice at which credit begins and from which it is full: `[0.7, 0.9]`"),
    hausdorff: credit
      .optional()
      .describe(
        "the 95 % Hausdorff distance at which credit ends and up to which it is full: `[8, 3]`",
      ),
    solution: prose("where the outline runs and why, in Markdown"),
  },
  slots: [],
  read({ picture: made, alt: text, mask = "mask", dice, hausdorff }, desk) {
    const drawn = ["given", "seeds"].find((key) => desk.written.includes(key));
    if (drawn) desk.report("picture.given", [drawn], {});
    if (dice && !(dice[0] < dice[1] && dice[1] <= 1))
      desk.report("segment.credit", ["dice"], { key: "dice" });
    if (hausdorff && !(hausdorff[0] > hausdorff[1] && hausdorff[1] > 0))
      desk.report("segment.credit", ["hausdorff"], { key: "hausdorff" });
    if (!made || !text || !dice) return { key: undefined, words: {} };
    const reference = referenceOf(made, mask, desk);
    if (!reference) return { key: undefined, words: {} };
    const bounds = { dice: dice as Credit, ...(hausdorff && { hausdorff: hausdorff as Credit }) };
    const key: SegmentKey = { ...reference, ...bounds };
    return { key, words: { alt: text, ...made.words } };
  },
});

function referenceOf(
  { picture: image, columns }: Pictured,
  name: string,
  desk: Desk,
): Pick<SegmentKey, "picture" | "mask"> | undefined {
  const refuse = (path: Path, reason: string): undefined => {
    desk.report("segment.mask", path, { reason });
    return undefined;
  };
  if (image.kind !== "image") return refuse(["picture", "kind"], "only an image is made of pixels");
  const { width, height } = image;
  if (width * height > PIXELS) return refuse(["picture"], `it has more than ${PIXELS} pixels`);
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  const mask = emptyMask(width, height);
  const at = desk.written.includes("mask") ? ["mask"] : ["picture"];
  if (column?.length !== mask.on.length)
    return refuse(
      at,
      `${image.make} has the columns ${Object.keys(columns).join(", ")}, not ${name}`,
    );
  if (column.some((one) => one !== 0 && one !== 1))
    return refuse(at, `\`${name}\` holds other numbers than 0 and 1`);
  mask.on.set(column);
  const all = column.reduce((sum, one) => sum + one, 0);
  if (all === 0 || all === column.length) return refuse(at, "its region is empty or everything");
  return { picture: image, mask: writeMask(mask) };
}
