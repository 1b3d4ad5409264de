/** A file that is YAML from its first line: read, checked key by key, and every place remembered. */
import type { z } from "zod";
import { readKeys, type Look, type Shape } from "./fields.ts";
import { isMap } from "./item.ts";
import { reporter, type Problem } from "./problem.ts";
import { tidy } from "./source.ts";
import { atTop, readYaml } from "./yaml.ts";

/** All keys with their values, or undefined where one is missing or wrong; and what is wrong. */
export interface FileRead<T> {
  value: T | undefined;
  problems: Problem[];
  look: Look;
}

/** Read a file that is one map. `owner` begins the sentence "... knows:". */
export function readMap<S extends Shape>(
  text: string,
  file: string,
  shape: S,
  owner: string,
): FileRead<{ [K in keyof S]: z.output<S[K]> }> {
  const { problems, report } = reporter(file);
  const { data, place } = readYaml(tidy(text), atTop, report);
  const look = { place, report };
  if (!isMap(data)) {
    if (data !== undefined) report("yaml.map", place([]), { got: "no map" });
    return { value: undefined, problems, look };
  }
  const read = readKeys(data, shape, owner, look);
  const whole = Object.keys(shape).every((key) => key in read);
  const value = whole ? (read as { [K in keyof S]: z.output<S[K]> }) : undefined;
  return { value, problems, look };
}

/** Read a file that is a list of maps: those that are whole, in order. */
export function readList<S extends Shape>(
  text: string,
  file: string,
  shape: S,
  owner: string,
): { values: ({ [K in keyof S]: z.output<S[K]> } & { index: number })[] } & Omit<
  FileRead<unknown>,
  "value"
> {
  const { problems, report } = reporter(file);
  const { data, place } = readYaml(tidy(text), atTop, report);
  const look = { place, report };
  const list = Array.isArray(data) ? data : [];
  if (data !== undefined && !Array.isArray(data)) report("yaml.map", place([]), { got: "no list" });
  const values = list.flatMap((one: unknown, index) => {
    const within: Look = { report, place: (path) => place([index, ...path]) };
    if (!isMap(one)) {
      report("yaml.map", place([index]), { got: "no map" });
      return [];
    }
    const read = readKeys(one, shape, owner, within);
    const whole = Object.keys(shape).every((key) => key in read);
    return whole ? [{ ...(read as { [K in keyof S]: z.output<S[K]> }), index }] : [];
  });
  return { values, problems, look };
}
