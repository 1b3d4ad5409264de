/**
 * Keys against a schema. Every key is read by itself, so one bad value hides no other problem, and
 * whatever was good is handed on to the checks that look at several keys together.
 */
import type { z } from "zod";
import { blame, missing, unknown } from "./blame.ts";
import type { Params, Place, Report } from "./problem.ts";
import type { Code } from "./says.ts";
import type { Path } from "./yaml.ts";

export type Shape = Record<string, z.ZodType>;

/** What could be read: a key is undefined where it was missing or wrong, which has been reported. */
export type Read<S extends Shape> = { [K in keyof S]?: z.output<S[K]> };

/** How a reader says where and what. */
export interface Look {
  place(path: Path): Place;
  report: Report;
}

/** Read the keys of a map. `owner` begins the sentence "... knows:". */
export function readKeys<S extends Shape>(
  data: Record<string, unknown>,
  shape: S,
  owner: string,
  look: Look,
): Read<S> {
  const read: Record<string, unknown> = {};
  const absent: string[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const result = schema.safeParse(Object.hasOwn(data, key) ? data[key] : undefined);
    if (result.success) read[key] = result.data;
    else if (!Object.hasOwn(data, key)) absent.push(key);
    else blame(result.error.issues, [key], { data, schema }, look);
  }
  const extra = Object.keys(data).filter((key) => !Object.hasOwn(shape, key));
  unknown({ extra, absent, known: Object.keys(shape), owner, above: [] }, data, look);
  for (const key of absent) missing(key, [key], shape[key], look);
  return read as Read<S>;
}

/** From inside a schema: refuse a value, or what is further down at `path`, with one of our own codes. */
export function refuse<C extends Code>(
  context: z.RefinementCtx<unknown>,
  code: C,
  params: Params<C>,
  path: (string | number)[] = [],
): void {
  context.addIssue({ code: "custom", message: code, path, params: { code, params } });
}
