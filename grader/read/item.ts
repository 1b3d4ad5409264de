/** A fence ```` ```yaml item ID ```` to an item: key, words, and where each of its keys is written. */
import { blinds } from "../items/blinds.ts";
import { schemas } from "../items/schemas.ts";
import type { Draw } from "../type.ts";
import { type Around, asksCertainty, pickAround } from "./around.ts";
import type { Fence } from "./fence.ts";
import { type Look, readKeys, type Shape } from "./fields.ts";
import { near } from "./near.ts";
import type { Place, Report } from "./problem.ts";
import { rev } from "./rev.ts";
import type { Desk } from "./room.ts";
import { after, before } from "./room.ts";
import { checkWords } from "./words.ts";
import { readYaml, type Path } from "./yaml.ts";

/** An item as its lesson has it. `key` is final for most types; of code it is a `CodeSpec`. */
export interface ItemSpec {
  id: string;
  type: string;
  /** Of the fence. */
  place: Place;
  rev: string;
  given: Record<string, Draw>;
  seeds: number;
  key: unknown;
  /** What proving needs besides; of code it is a `Trial`. */
  trial: unknown;
  words: Record<string, string>;
  sealed: boolean;
  objective?: string;
  level?: "knows" | "knows how" | "shows how";
  source?: string;
  /** What the item itself says of it; the lesson says the rest. */
  around: Partial<Around>;
  /** Where the key of a path of the YAML is written, or the nearest above it. */
  at(path: Path): Place;
}

/** Read one item. Undefined where it cannot be marked; what is wrong has then been reported. */
export function readItem(fence: Fence, report: Report): ItemSpec | undefined {
  const body = readYaml(fence.body, fence.origin, report);
  const data = body.data;
  if (data === undefined) return undefined;
  if (!isMap(data)) {
    report("yaml.map", fence.place, { got: data === null ? "nothing" : "something else" });
    return undefined;
  }
  const type = typeof data["type"] === "string" ? data["type"] : "";
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (!schema) {
    const types = Object.keys(schemas);
    report("type.unknown", body.place(["type"]), {
      type,
      near: near(type, types),
      known: types.join(", "),
    });
    return undefined;
  }
  const keys = { ...before, ...schema.keys, ...without(after, schema.keys) };
  const spec = readKeys(data, keys, `A ${type} question`, { place: body.place, report });
  const given = (spec.given ?? {}) as Record<string, Draw>;
  const desk = deskOf(data, namesOf(data["given"]), { place: body.place, report });
  const { key, words: own, trial, slots = [] } = schema.read(spec, desk);
  const words = { ...sharedWords(spec), ...own };
  checkWords(words, desk, [...schema.slots, ...slots]);
  if (key === undefined || spec.prompt === undefined) return undefined;
  const seeds = spec.seeds ?? (Object.keys(given).length > 0 ? 8 : 1);
  const { sealed = false, objective, level, source } = spec;
  const kept = { id: fence.id, type, place: fence.place, given, seeds, key, trial, words, sealed };
  const about = { objective, level, source, around: pickAround(spec) };
  if (spec.certainty && !asksCertainty(type))
    report("certainty.type", body.place(["certainty"]), { type });
  if (sealed && !Object.hasOwn(blinds, type))
    report("sealed.type", body.place(["sealed"]), { type });
  return { ...kept, ...about, rev: rev({ type, given, seeds, key }), at: body.place };
}

/** What a type's reading sees of a map of the item, and how it says what is wrong there. */
function deskOf(data: Record<string, unknown>, given: string[], look: Look): Desk {
  const { place, report } = look;
  return {
    given,
    written: Object.keys(data),
    report: (code, path, params) => report(code, place(path), params),
    schema: (type) => (Object.hasOwn(schemas, type) ? schemas[type] : undefined),
    part(schema, inner, path, owner, more) {
      const there = { place: (rest: Path) => place([...path, ...rest]), report };
      const spec = readKeys(inner, schema.keys, owner, there);
      return schema.read(spec, deskOf(inner, [...given, ...more], there));
    },
  };
}

export function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** A type that says itself what one of the shared keys is, is believed. */
function without(shape: typeof after, own: Shape): typeof after {
  const rest = Object.entries(shape).filter(([key]) => !Object.hasOwn(own, key));
  return Object.fromEntries(rest) as typeof after;
}

/** Names count as given even where their range is wrong: one mistake, one problem. */
function namesOf(given: unknown): string[] {
  return isMap(given) ? Object.keys(given) : [];
}

function sharedWords(spec: {
  prompt?: string;
  hints?: string[];
  solution?: unknown;
}): Record<string, string> {
  const { prompt, hints = [], solution } = spec;
  return {
    ...(prompt !== undefined && { prompt }),
    ...Object.fromEntries(hints.map((hint, n) => [`hints.${n}`, hint])),
    ...(typeof solution === "string" && { solution }),
  };
}
