/** Pairs: each thing on the left is given the one on the right that belongs to it. A pair has a direction. */
import { quote } from "../../clean.ts";
import type { Item, Note, Part, Response, Type } from "../../type.ts";
import { shuffle, slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import type { MatchKey } from "./key.ts";

export const type: Type<MatchKey> = {
  form({ id, key }, seed) {
    const deal = (names: string[], side: string) =>
      (key.fixed ? names : shuffle(names, seed, `${id} ${side}`)).map((name) => {
        return { name, says: `${side}.${name}` };
      });
    const left = deal(Object.keys(key.pairs), "left");
    const right = deal(key.right, "right");
    return [{ kind: "match", name: "answer", label: "field.match", left, right }];
  },

  solve: ({ key }) => ({ ...key.pairs }),

  grade({ key, words }, _seed, response) {
    const given = pairsIn(response);
    if (!given) return refused("response.shape");
    const lefts = Object.keys(key.pairs);
    const stranger =
      [...given.keys()].find((name) => !lefts.includes(name)) ??
      [...given.values()].find((name) => name && !key.right.includes(name));
    if (stranger !== undefined) return refused("match.unknown", { name: quote(stranger) });
    const open = lefts.filter((name) => !given.get(name));
    if (open.length === lefts.length) return refused("match.none");
    if (open.length) return { state: "refused", notes: [missing(open)] };

    const parts = lefts.map((name): Part => {
      const chosen = given.get(name)!;
      const right = chosen === key.pairs[name];
      return { name, score: right ? 1 : 0, notes: because(words, name, chosen, right) };
    });
    const hits = parts.filter(({ score }) => score).length;
    const count = { code: "match.count", params: { right: hits, total: lefts.length } };
    const notes = hits === lefts.length ? [] : [count];
    return { state: "graded", score: hits / lefts.length, notes, parts };
  },

  slots,
};

/** The first row without a partner, and how many there are. */
function missing(open: string[]): Note {
  return { code: "match.missing", params: { count: open.length }, part: open[0]! };
}

/** What the author wrote about a pair: why it is right, or the mistake behind this wrong one. */
function because(words: Item["words"], name: string, chosen: string, right: boolean): Note[] {
  const says = right ? `left.${name}.why` : `left.${name}.not.${chosen}`;
  const code = right ? "match.right" : "match.wrong";
  return Object.hasOwn(words, says) ? [{ code, says }] : [];
}

function pairsIn(response: Response): Map<string, string> | null {
  if (response === "") return new Map();
  if (typeof response !== "object" || Array.isArray(response)) return null;
  const pairs = Object.entries(response);
  return pairs.every((pair): pair is [string, string] => typeof pair[1] === "string")
    ? new Map(pairs)
    : null;
}
