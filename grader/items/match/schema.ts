/** What an author writes for a match: things on the left, each with its partner; partners on the right. */
import { z } from "zod";
import { near } from "../../read/near.ts";
import { type Desk, named, prose, schemaOf } from "../../read/room.ts";
import type { MatchKey } from "./key.ts";

const left = z
  .record(
    named,
    z.strictObject({
      text: prose("what stands on the left"),
      to: z.string().describe("the name of what belongs to it on the right"),
      why: prose("why the two belong together").optional(),
      not: z
        .record(named, prose("why not this one"))
        .default({})
        .describe("a map from names on the right to what to tell whoever chose them"),
    }),
  )
  .describe("a map from names to `text` and `to`, the name of its partner on the right");

export const schema = schemaOf({
  keys: {
    left,
    right: z
      .record(named, prose("what stands on the right"))
      .describe("a map from names to texts; some may belong to nothing"),
    fixed: z.boolean().default(false).describe("true to keep the order instead of shuffling"),
  },
  slots: [],
  read({ left: lefts, right: rights, fixed = false }, desk) {
    if (!lefts || !rights) return { key: undefined, words: {} };
    const pairs = Object.fromEntries(Object.entries(lefts).map(([name, { to }]) => [name, to]));
    const right = Object.keys(rights);
    strangers(lefts, right, desk);
    if (Object.keys(pairs).length < 2 || right.length < 2)
      desk.report("match.count", ["left"], {
        left: Object.keys(pairs).length,
        right: right.length,
      });
    const key: MatchKey = { pairs, right, fixed };
    const own = Object.entries(lefts).flatMap(([name, { text, why, not }]) => [
      [`left.${name}`, text],
      ...(why ? [[`left.${name}.why`, why]] : []),
      ...Object.entries(not).map(([other, say]) => [`left.${name}.not.${other}`, say]),
    ]);
    const others = Object.entries(rights).map(([name, text]) => [`right.${name}`, text]);
    return { key, words: Object.fromEntries([...own, ...others]) };
  },
});

/** Every name on the right that the left speaks of has to stand there; a partner is no mistake. */
function strangers(
  lefts: Record<string, { to: string; not: Record<string, string> }>,
  right: string[],
  desk: Desk,
): void {
  for (const [name, { to, not }] of Object.entries(lefts)) {
    const said: [string, string[]][] = [
      [to, ["to"]],
      ...Object.keys(not).map((other): [string, string[]] => [other, ["not", other]]),
    ];
    for (const [other, path] of said)
      if (!right.includes(other) || (other === to && path[0] === "not"))
        desk.report("match.partner", ["left", name, ...path], {
          name: other,
          near: near(
            other,
            right.filter((one) => one !== to || path[0] === "to"),
          ),
          known: right.join(", "),
        });
  }
}
