/** A plot that a program asked for, as plain data: the one way to draw in every language. The page draws it. */
import type { Note } from "./type.ts";
import { isSpecial, type Value } from "./value.ts";

export type Plot = Labels &
  (
    | { kind: "line" | "points" | "bars"; x?: Numbers; series: { name: string; y: Numbers }[] }
    | { kind: "image"; rows: Numbers[] }
    /** What was handed over cannot be drawn, and why. */
    | { kind: "refused"; note: Note }
  );

/** Null where there is no finite number. */
export type Numbers = (number | null)[];

/** What a program called things; empty where it said nothing. */
export interface Labels {
  title: string;
  xlabel: string;
  ylabel: string;
}

/** Plots of one run; those beyond are cut where they are made. */
export const PLOTS = 12;
/** Numbers of one plot. */
export const NUMBERS = 200_000;
const SERIES = 4;
const LETTERS = 120;
const KINDS = ["line", "points", "bars"] as const;

/**
 * Read what `plot` was called with: `(y)`, `(x, y)` or `(image)`, and options `kind`, `title`, `xlabel`, `ylabel`, by name or
 * as a record that comes last. `y` is a list, or a record or table of lists with their names; an image is a list of rows.
 */
export function readPlot(args: Value, named: Value): Plot {
  const given = Array.isArray(args) ? [...args] : [];
  const [count, last] = [given.length, given.at(-1)];
  if (given.length > 1 && isOptions(last)) given.pop();
  const options: Options = {
    ...(given.length < count && isOptions(last) ? last : {}),
    ...(isOptions(named) ? named : {}),
  };
  const labels = {
    title: text(options.title),
    xlabel: text(options.xlabel),
    ylabel: text(options.ylabel),
  };
  const refused = (code: string, params?: Note["params"]): Plot => {
    return {
      ...labels,
      kind: "refused",
      note: { code, ...(params && { params }) },
    };
  };
  if (given.some((one) => isSpecial(one) && one.$ === "other" && one.is === "too large"))
    return refused("plot.size", { most: NUMBERS });
  const kind = KINDS.find((one) => one === (options.kind ?? "line"));
  if (!kind) return refused("plot.kind", { kind: text(options.kind) });
  const [first, second] = given;
  if (first === undefined || given.length > 2) return refused("plot.shape");
  if (
    second === undefined &&
    Array.isArray(first) &&
    first.length > 0 &&
    first.every(Array.isArray)
  ) {
    const rows = first.map(numbers);
    if (!isWhole(rows)) return refused("plot.shape");
    if (rows[0]?.length === 0) return refused("plot.empty");
    if (rows.some(({ length }) => length !== rows[0]?.length)) return refused("plot.rows");
    return fits(rows)
      ? { ...labels, kind: "image", rows }
      : refused("plot.size", { most: NUMBERS });
  }
  const x = second === undefined ? undefined : numbers(first);
  const lists = namedLists(second ?? first);
  const y = lists?.map(([, list]) => numbers(list));
  if (!lists || !y || !isWhole(y) || (second !== undefined && !x)) return refused("plot.shape");
  if (y.every(({ length }) => length === 0)) return refused("plot.empty");
  const odd = x && y.find(({ length }) => length !== x.length);
  if (odd) return refused("plot.length", { x: x.length, y: odd.length });
  if (y.length > SERIES) return refused("plot.series", { most: SERIES });
  if (!fits([...y, x ?? []])) return refused("plot.size", { most: NUMBERS });
  const series = y.map((list, n) => ({ name: lists[n]?.[0].slice(0, LETTERS) ?? "", y: list }));
  return { ...labels, kind, ...(x && { x }), series };
}

type Options = Record<string, Value | undefined>;

/** A record without any list in it says how to draw; one with lists is what to draw. */
function isOptions(value: Value | undefined): value is Record<string, Value> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isSpecial(value))
    return false;
  return !Object.values(value).some((one) => typeof one === "object");
}

function namedLists(value: Value): [string, Value][] | undefined {
  if (Array.isArray(value)) return [["", value]];
  if (typeof value !== "object" || value === null) return undefined;
  if (isSpecial(value)) {
    return value.$ === "table"
      ? value.order.map((name) => [name, value.columns[name] ?? []])
      : undefined;
  }
  return Object.entries(value);
}

/** A list of numbers, or undefined for anything else. Truth values are 0 and 1: a mask is an image. */
function numbers(value: Value): Numbers | undefined {
  if (!Array.isArray(value)) return undefined;
  const read: Numbers = [];
  for (const one of value) {
    if (typeof one === "number") read.push(one);
    else if (typeof one === "boolean") read.push(Number(one));
    else if (one === null || (isSpecial(one) && one.$ === "number")) read.push(null);
    else return undefined;
  }
  return read;
}

function isWhole(lists: (Numbers | undefined)[]): lists is Numbers[] {
  return lists.every((list) => list !== undefined);
}

function fits(lists: Numbers[]): boolean {
  return lists.reduce((sum, { length }) => sum + length, 0) <= NUMBERS;
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value.slice(0, LETTERS) : "";
}
