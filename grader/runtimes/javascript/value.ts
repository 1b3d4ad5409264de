/** Between JavaScript's values and ours. Written with the built-ins of `own.ts` only. */
import { DEPTH, ITEMS, LETTERS } from "../../bounds.ts";
import type { Value } from "../../value.ts";
import * as own from "./own.ts";

/** The constructors of records that a program's literals make; taken before it runs. */
const Big = BigInt;

/** Copy a value into a program's world, as the objects that its literals would make. */
export function toNative(value: Value): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (own.isArray(value)) return value.map(toNative);
  if ("$" in value) return special(value as { $: string } & Record<string, Value>);
  return nativeRecord(value as Record<string, Value>);
}

function special(value: { $: string } & Record<string, Value>): unknown {
  if (value.$ === "number") return Number(value["is"]);
  if (value.$ === "integer") return Big(value["digits"] as string);
  if (value.$ === "complex") return { re: value["re"], im: value["im"] };
  if (value.$ === "table") return nativeRecord(value["columns"] as Record<string, Value>);
  return undefined;
}

const nativeRecord = (record: Record<string, Value>) =>
  Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, toNative(entry)]));

const other = (is: string): Value => record("$", "other", "is", is);

function record(a: string, one: Value, b: string, two: Value): Value {
  const made = own.create(null) as Record<string, Value>;
  own.put(made, a, one);
  own.put(made, b, two);
  return made;
}

/**
 * What a program handed back, as a value. Cycles, functions, objects of a class, and what is too deep
 * or too large become `{ $: "other" }`; so does an object that throws when it is looked at.
 * `most`: items of lists and records that it may have.
 */
export function toValue(raw: unknown, most = ITEMS): Value {
  let items = 0;
  let letters = 0;

  function list(length: number, at: (index: number) => Value): Value {
    if (!(length <= most) || (items += length) > most) return other("too large");
    const made: Value[] = [];
    for (let index = 0; index < length; index++) own.put(made, index, at(index));
    return made;
  }

  function text(string: string): Value {
    letters += string.length;
    return letters > LETTERS ? other("text that is too long") : string;
  }

  function read(value: unknown, depth: number): Value {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "undefined") return nothing();
    if (typeof value === "number") return number(value);
    if (typeof value === "string") return text(value);
    if (typeof value === "bigint") return integer(value);
    if (typeof value !== "object") return other(`a ${typeof value}`);
    if (depth > DEPTH) return other("a value that contains itself or is too deep");
    const kind = own.typedKind(value);
    if (kind !== undefined)
      return list(own.typedLength(value), (at) => read((value as number[])[at], depth));
    if (own.isArray(value))
      return list(value.length, (at) => read((value as unknown[])[at], depth + 1));
    return fromObject(value, depth);
  }

  function fromObject(value: object, depth: number): Value {
    const proto = own.getPrototypeOf(value) as object | null;
    if (proto === null || proto === own.plain) return fromRecord(value, depth);
    const made = own.create(null) as Record<string, Value>;
    let odd: string | undefined;
    try {
      own.eachEntry(value, (entry: unknown, key: unknown) => {
        if (typeof key === "object" || typeof key === "symbol" || !usable(own.text(key)))
          odd = "a Map with keys that are not text";
        else own.put(made, text(own.text(key)) as string, read(entry, depth + 1));
        if (++items > most) odd = "too large";
      });
      return odd === undefined ? made : other(odd);
    } catch {
      return boxed(value) ?? other(nameOf(value, proto));
    }
  }

  function fromRecord(value: object, depth: number): Value {
    const keys = own.ownKeys(value);
    if ((items += keys.length) > most) return other("too large");
    const made = own.create(null) as Record<string, Value>;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string | symbol;
      if (typeof key === "symbol" || !own.own(value, key)?.enumerable) continue;
      if (!usable(key)) return other(`a record with the key ${key}`);
      const entry = (value as Record<string, unknown>)[key];
      own.put(made, text(key) as string, read(entry, depth + 1));
    }
    return made;
  }

  try {
    return read(raw, 0);
  } catch {
    return other("an object that cannot be read");
  }
}

const usable = (key: string) => key !== "__proto__" && key !== "$";

function nothing(): Value {
  const made = own.create(null) as Record<string, Value>;
  own.put(made, "$", "nothing");
  return made as Value;
}

function number(value: number): Value {
  if (own.isFinite(value)) return value === 0 ? 0 : value;
  return record("$", "number", "is", own.text(value));
}

function integer(value: bigint): Value {
  const near = Number(value);
  if (own.isSafeInteger(near)) return near;
  return record("$", "integer", "digits", own.digits(value));
}

/** `new Number(5)` and its like are what they contain. */
function boxed(value: object): Value | undefined {
  const kind = own.describe(value);
  try {
    if (kind === "[object Number]") return number(own.numberOf(value));
    if (kind === "[object String]") return own.stringOf(value);
    if (kind === "[object Boolean]") return own.booleanOf(value);
  } catch {
    // Only named so.
  }
  return undefined;
}

/** What to call an object that is not data: the name of its class. */
function nameOf(value: object, proto: object): string {
  const maker = own.own(proto, "constructor")?.value as unknown;
  const name = typeof maker === "function" ? (own.own(maker, "name")?.value as unknown) : undefined;
  if (typeof name === "string" && name !== "") return own.slice(name, 0, 80);
  return own.slice(own.describe(value), 8, -1);
}
