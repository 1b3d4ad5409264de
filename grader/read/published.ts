/**
 * `published.yaml`: every question that learners may have answered, as "module/item", with its type. A record names its
 * questions so, for ever: one that is gone must be said to be retired, or to have another name now.
 */
import { z } from "zod";
import { name } from "./fence.ts";
import { readMap, type FileRead } from "./file.ts";
import { near } from "./near.ts";

export interface Published {
  items: Record<string, string>;
  /** Old names and what each is called now. */
  renamed: Record<string, string>;
  retired: string[];
}

const whole = z
  .string()
  .refine((text) => text.split("/").length === 2 && text.split("/").every((one) => name.test(one)))
  .describe("a question as `module/item`");

const shape = {
  items: z.record(whole, z.string()).describe("a map of `module/item` to its type"),
  renamed: z.record(whole, whole).default({}).describe("a map of old names to new ones"),
  retired: z.array(whole).default([]).describe("a list of names that are used no more"),
};

/** Read `published.yaml`, beside a course that has these questions: "module/item" and type. */
export function readPublished(
  text: string,
  file: string,
  present: ReadonlyMap<string, string>,
): FileRead<Published> {
  const read = readMap(text, file, shape, "The register of published questions");
  if (!read.value) return read;
  const { items, renamed, retired } = read.value;
  const { report, place } = read.look;
  const old = (id: string, path: (string | number)[]): void => {
    if (!Object.hasOwn(items, id))
      report("published.unknown", place(path), { id, near: near(id, Object.keys(items)) });
    if (present.has(id)) report("published.again", place(path), { id });
  };
  for (const [n, id] of retired.entries()) old(id, ["retired", n]);
  for (const [id, now] of Object.entries(renamed)) {
    old(id, ["renamed", id]);
    if (!present.has(now))
      report("published.target", place(["renamed", id]), {
        id,
        now,
        near: near(now, [...present.keys()]),
      });
  }
  for (const [id, type] of Object.entries(items)) {
    const now = Object.hasOwn(renamed, id) ? renamed[id]! : id;
    const is = present.get(now);
    if (is === undefined) {
      if (now === id && !retired.includes(id))
        report("published.gone", place(["items", id]), { id });
    } else if (is !== type) report("published.type", place(["items", id]), { id: now, type, is });
  }
  return read;
}
