/** What an author writes for a blank: running text with `[[gap]]`, and each gap by its name. */
import { z } from "zod";
import { near } from "../../read/near.ts";
import { prose, schemaOf } from "../../read/room.ts";
import { schema as choice } from "../choice/schema.ts";
import { schema as number } from "../number/schema.ts";
import { schema as text } from "../text/schema.ts";
import { type Asks, readGap } from "./ask.ts";
import type { BlankKey } from "./key.ts";

const asks: Asks = {
  accept: { type: "text", schema: text },
  answer: { type: "number", schema: number },
  options: { type: "choice", schema: choice },
};

export const schema = schemaOf({
  keys: {
    text: prose("the running text, in Markdown, with `[[name]]` for each gap"),
    gaps: z
      .record(z.string().regex(/^[a-z]\w*$/), z.record(z.string(), z.unknown()))
      .describe(
        "a map from the names of gaps to `accept`, `answer` or `options` and what goes with them",
      ),
    solution: prose("the text filled in or worked through, in Markdown"),
  },
  slots: [],
  read({ text, gaps: map }, desk) {
    if (text === undefined || !map) return { key: undefined, words: {} };
    const standing = [...text.matchAll(/\[\[(\w+)\]\]/g)].map(([, name = ""]) => name);
    const names = Object.keys(map);
    for (const name of new Set(standing.filter((name) => !names.includes(name))))
      desk.report("blank.unknown", ["text"], {
        name,
        near: near(name, names),
        known: names.join(", "),
      });
    for (const name of names) {
      const count = standing.filter((one) => one === name).length;
      if (count !== 1) desk.report("blank.place", ["gaps", name], { name, count });
    }
    const read = Object.entries(map).map(([name, data]) => {
      return [name, readGap(data, ["gaps", name], desk, asks)] as const;
    });
    const words = Object.assign({ text }, ...read.map(([, { words }]) => words));
    const gaps: BlankKey["gaps"] = {};
    for (const name of standing) {
      const gap = read.find(([one]) => one === name)?.[1].gap;
      if (gap) gaps[name] = gap;
    }
    const key = Object.keys(gaps).length === names.length ? { gaps } : undefined;
    return { key, words, slots: names.filter((name) => gaps[name]?.type !== "choice") };
  },
});
