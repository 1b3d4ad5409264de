/** Further inputs of an exercise: its cases with makers and parameters drawn anew, and what its author lets be drawn. */
import { makers } from "../../../grader/synth/index.ts";
import type { Case } from "../../../grader/items/code/key.ts";
import type { Drawn } from "../../../grader/items/code/spec.ts";
import type { Value } from "../../../grader/value.ts";
import { draw, drawn } from "../../../grader/vary.ts";
import { resolve } from "../resolve.ts";
import type { Exercise } from "./exercise.ts";

/** Makers' seeds of the nth draw lie this far on: authors count theirs from 1. */
const FURTHER = 10_007;

/** Cases that expect nothing, `count` of them; none where nothing in the exercise can be drawn. */
export function furtherInputs(exercise: Exercise, count: number): Case[] {
  const { spec, files, item } = exercise;
  const { cases } = spec.key;
  const settled = (n: number): Omit<Case, "args" | "name"> => {
    const { compare, step, call } = cases[n]!;
    const of = step === undefined ? {} : { step, call };
    return { expect: null, compare, hidden: false, ...of };
  };
  const ways = cases.flatMap(({ name, args }, n) => {
    if (!args.some(canVary)) return [];
    return (nth: number): Case => {
      const sources = { data: files.data, given: drawn(spec, spec.seeds + nth) };
      const again = args.map((one) => resolve(reseeded(one, nth), sources));
      return { name: `${name}, drawn anew`, args: again, ...settled(n) };
    };
  });
  const { inputs } = spec.trial;
  if (inputs) {
    ways.push((nth) => {
      const args = Object.values(valuesOf(inputs, nth, item.id));
      return { name: "drawn inputs", args, ...settled(0) };
    });
  }
  if (!ways.length) return [];
  return Array.from({ length: count }, (_, at) =>
    ways[at % ways.length]!(1 + Math.floor(at / ways.length)),
  );
}

/** Is there anything in it that another seed changes? */
function canVary(value: Value): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(canVary);
  const map = value as Record<string, Value>;
  return "given" in map || isSeeded(map) || Object.values(map).some(canVary);
}

function isSeeded({ make }: Record<string, Value>): boolean {
  return typeof make === "string" && "seed" in (makers[make]?.defaults ?? {});
}

/** What is made from one seed is made from one seed again: two columns of a record stay those of one record. */
function reseeded(value: Value, nth: number): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => reseeded(one, nth));
  const map = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, reseeded(one as Value, nth)]),
  );
  if (!isSeeded(map)) return map as Value;
  const { seed = makers[String(map["make"])]?.defaults["seed"] ?? 0 } = map;
  return { ...map, seed: typeof seed === "number" ? seed + nth * FURTHER : seed } as Value;
}

/** A list's elements are drawn each by itself. */
function valuesOf(inputs: Record<string, Drawn>, nth: number, salt: string): Record<string, Value> {
  const flat = Object.entries(inputs).flatMap(([name, { draw, count }]) =>
    count === undefined
      ? [[name, draw] as const]
      : Array.from({ length: count }, (_, at) => [`${name}.${at}`, draw] as const),
  );
  const values = draw(Object.fromEntries(flat), nth, `inputs of ${salt}`);
  const entries = Object.entries(inputs).map(([name, { count }]) => [
    name,
    count === undefined
      ? values[name]!
      : Array.from({ length: count }, (_, at) => values[`${name}.${at}`]!),
  ]);
  return Object.fromEntries(entries) as Record<string, Value>;
}
