/** Shared by blank and table: a gap is a small question of another type, marked by that type's own room. */
import type { Gap, Item, Kit, Note, Response, Type, Verdict } from "../../type.ts";
import { type as choice } from "../choice/grade.ts";
import type { ChoiceKey } from "../choice/key.ts";
import { type as number } from "../number/grade.ts";
import type { NumberKey } from "../number/key.ts";
import { type as text } from "../text/grade.ts";
import type { TextKey } from "../text/key.ts";

export type GapKey =
  | { type: "choice"; key: ChoiceKey }
  | { type: "number"; key: NumberKey }
  | { type: "text"; key: TextKey };

/** A gap where it stands: its item, its name in the response, and where its words are. */
export interface Place {
  item: Item;
  name: string;
  /** Path of its words, without the last point: "gaps.rate". */
  path: string;
}

const rooms = { choice, number, text } as unknown as Record<GapKey["type"], Type<unknown>>;

/** The gap as a question of its own. `values`: what its formulas may use, already drawn. */
export function asItem(
  { item, name, path }: Place,
  { type, key }: GapKey,
  values: Record<string, number | string>,
): Item {
  const given = Object.entries(values).map(([name, value]) => [name, { of: [value] }]);
  const words = wordsOf(item, path);
  return { ...item, id: `${item.id} ${name}`, type, key, given: Object.fromEntries(given), words };
}

/** By the words of an item and the path of a gap: asked for at every answer. */
const known = new WeakMap<Item["words"], Map<string, Item["words"]>>();

function wordsOf({ words }: Item, path: string): Item["words"] {
  const gaps = known.get(words) ?? new Map<string, Item["words"]>();
  known.set(words, gaps);
  const own =
    gaps.get(path) ??
    Object.fromEntries(
      Object.entries(words)
        .filter(([at]) => at.startsWith(`${path}.`))
        .map(([at, text]) => [at.slice(path.length + 1), text]),
    );
  gaps.set(path, own);
  return own;
}

/** Its field, under its own name. */
export function fieldOf(place: Place, gap: GapKey, seed: number): Gap {
  const [field] = rooms[gap.type].form(asItem(place, gap, {}), seed) as [Gap];
  if (field.kind === "line") return { ...field, name: place.name };
  const options = field.options.map(({ name, says }) => ({ name, says: `${place.path}.${says}` }));
  return { ...field, name: place.name, options };
}

/** What earns full marks in it. */
export function solveGap(
  place: Place,
  gap: GapKey,
  seed: number,
  values: Record<string, number | string>,
): Response {
  return rooms[gap.type].solve(asItem(place, gap, values), seed);
}

/** What is in it, marked, by the gap as a question of its own; its words are found in the whole item, under `path`. */
export async function gradeGap(
  gap: Item,
  path: string,
  seed: number,
  response: Response,
  kit: Kit,
): Promise<Verdict> {
  const verdict = await rooms[gap.type as GapKey["type"]].grade(gap, seed, response, kit);
  const here = ({ says, ...note }: Note): Note =>
    says === undefined ? note : { ...note, says: `${path}.${says}` };
  return { ...verdict, notes: verdict.notes.map(here) };
}
