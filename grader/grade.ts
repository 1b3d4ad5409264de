/** Dispatch by type: what a page or the desk asks of any item. */
import { types } from "./items/index.ts";
import type { Field, Item, Kit, Response, Type, Verdict } from "./type.ts";

/** The room of an item's type. Throws when the register does not know the type: reading checks it first. */
export async function typeOf(item: Item): Promise<Type<unknown>> {
  const type = await room(item.type);
  return type.among?.(item, room) ?? type;
}

/** Asked for once: a browser takes a task of its own for each `import()`, also of what is there already. */
const rooms = new Map<string, Promise<Type<unknown>>>();

function room(name: string): Promise<Type<unknown>> {
  const known = rooms.get(name);
  if (known) return known;
  const opened = open(name);
  rooms.set(name, opened);
  // What could not be fetched, off line, can be another time.
  opened.catch(() => rooms.delete(name));
  return opened;
}

async function open(name: string): Promise<Type<unknown>> {
  const load = types[name];
  if (!load) throw new Error(`unknown question type ${name}`);
  return (await load()).type as unknown as Type<unknown>;
}

/** The fields to draw for this item and seed. */
export async function form(item: Item, seed: number): Promise<Field[]> {
  return (await typeOf(item)).form(item, seed);
}

/** A response that earns full marks. */
export async function solve(item: Item, seed: number): Promise<Response> {
  return (await typeOf(item)).solve(item, seed);
}

/** Mark a response. Never throws for what a learner typed; a score is within 0..1. */
export async function grade(
  item: Item,
  seed: number,
  response: Response,
  kit: Kit,
): Promise<Verdict> {
  return (await typeOf(item)).grade(item, seed, response, kit);
}
