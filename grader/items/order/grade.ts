/** Lines put in order: steps of a protocol, stages of a chain, or the lines of a program (Parsons and Haden 2006). */
import { quote } from "../../clean.ts";
import type { Item, Note, Part, Response, Type } from "../../type.ts";
import { shuffle, slots } from "../../vary.ts";
import { refused } from "../../verdict.ts";
import { edits, type Placed } from "./edits.ts";
import type { OrderKey } from "./key.ts";

export const type: Type<OrderKey> = {
  form(item, seed) {
    const { key } = item;
    const lines = dealt(item, seed).map((name) => {
      const code = key.code[name];
      const folder = key.lines.includes(name) ? "lines" : "distractors";
      return code === undefined ? { name, says: `${folder}.${name}` } : { name, code };
    });
    const spare = key.strays.length > 0;
    const label = spare ? "field.order.spare" : "field.order";
    return [{ kind: "order", name: "answer", label, lines, spare, levels: levels(key) }];
  },

  solve: ({ key }) => key.lines.map((name) => ">".repeat(key.indents[name] ?? 0) + name),

  grade({ key, words }, _seed, response) {
    const placed = placedIn(response);
    if (!placed) return refused("response.shape");
    if (!placed.length) return refused("order.none");
    const names = placed.map(({ name }) => name);
    const all = [...key.lines, ...key.strays];
    const most = levels(key);
    const stranger = placed.find(({ name, indent }) => !all.includes(name) || indent > most);
    if (stranger) return refused("order.unknown", { name: quote(stranger.name) });
    if (new Set(names).size < names.length) return refused("order.twice");

    const right = key.lines.map((name): Placed => ({ name, indent: key.indents[name] ?? 0 }));
    const { count, kept } = edits(placed, right);
    const parts = placed.map(({ name, indent }): Part => {
      const place = kept.has(name);
      const score = !place ? 0 : indent === (key.indents[name] ?? 0) ? 1 : 0.5;
      return { name, score, notes: remark(words, key, name, score) };
    });
    const score = Math.max(0, 1 - count / key.lines.length);
    return { state: "graded", score, notes: sums(key, parts), parts };
  },

  slots,
};

/** The order in which lines are offered: never the right one. */
function dealt({ id, key }: Item<OrderKey>, seed: number): string[] {
  const offered = shuffle([...key.lines, ...key.strays], seed, id);
  const asRight = offered.every((name, n) => name === key.lines[n]);
  return asRight ? [...offered.slice(1), ...offered.slice(0, 1)] : offered;
}

/** Deepest indentation on offer: one more than is right anywhere, so that the choice gives nothing away. */
function levels({ indents }: OrderKey): number {
  const deepest = Math.max(0, ...Object.values(indents));
  return deepest && deepest + 1;
}

function remark(words: Item["words"], key: OrderKey, name: string, score: number): Note[] {
  if (score === 1) return [];
  if (score) return [{ code: "order.indent" }];
  if (!key.strays.includes(name)) return [];
  const says = `distractors.${name}.why`;
  return [{ code: "order.stray", ...(Object.hasOwn(words, says) && { says }) }];
}

/** What is said of the whole: where it first goes wrong, and how much of each kind. */
function sums(key: OrderKey, parts: Part[]): Note[] {
  const first = parts.findIndex(({ name, score }) => !score && key.lines.includes(name));
  const strays = parts.filter(({ name }) => key.strays.includes(name)).length;
  const missing = key.lines.length - (parts.length - strays);
  const tilted = parts.filter(({ score }) => score === 0.5).length;
  const notes: Note[] = [];
  if (first >= 0) {
    const line = parts[first]!.name;
    // A page says the line's own words for its name.
    notes.push({ code: "order.first", params: { n: first + 1, line }, part: line });
  }
  if (strays) notes.push({ code: "order.strays", params: { count: strays } });
  if (missing) notes.push({ code: "order.missing", params: { count: missing } });
  if (tilted) notes.push({ code: "order.indents", params: { count: tilted } });
  return notes;
}

function placedIn(response: Response): Placed[] | null {
  if (response === "") return [];
  if (!Array.isArray(response) || response.some((line) => typeof line !== "string")) return null;
  const lines = response.map((line) => {
    const name = line.replace(/^>+/, "");
    return { name, indent: line.length - name.length };
  });
  return lines;
}
