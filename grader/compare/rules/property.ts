/**
 * One property in words that a program can hold to:
 *
 *   property = set "(" path ("," path)* ")"       disjoint, covers, subset, unique, rising, falling, same, differs
 *            | sum relation sum                   = != < <= > >=
 *
 * `sum` is the grammar of `grader/expression.ts`, in which a path (`rules/path.ts`) stands for a number, and
 * `count`, `distinct`, `sum`, `mean`, `lowest`, `highest` of a path for a number about a list (true counts 1). A path to a list of
 * numbers makes the relation hold element by element.
 */
import { evaluate, parse, type Tree } from "../../expression.ts";
import type { Note } from "../../type.ts";
import type { Value } from "../../value.ts";
import { constants, functions } from "../../functions.ts";
import { follow, namesIn, PATH, type Path, pathOf } from "./path.ts";
import { numberOf, statements, summaries } from "./sets.ts";
import { show } from "./show.ts";
import { type Tolerance, within } from "./tolerance.ts";

export type Scope = ReadonlyMap<string, Value>;

export interface Property {
  text: string;
  names: string[];
  /** Why it does not hold, or null. */
  fails(scope: Scope, tolerance: Tolerance): Note | null;
}

/** Read a property; why not, in words for its author, where it cannot be read. */
export function readProperty(text: string): Property | { refused: string } {
  const set = /^\s*(\w+)\s*\((.*)\)\s*$/s.exec(text);
  const name = set?.[1] ?? "";
  return Object.hasOwn(statements, name) ? readSet(text, name, set?.[2] ?? "") : readRelation(text);
}

function readSet(text: string, name: string, inner: string): Property | { refused: string } {
  const [least, of] = statements[name]!;
  const paths = inner.split(",").map(pathOf);
  if (paths.some((path) => !path)) return { refused: `${name} takes paths, such as train.patient` };
  if (paths.length < least) return { refused: `${name} takes ${least} lists or more` };
  const known = paths.filter((path) => path !== null);
  return {
    text,
    names: known.flatMap(namesIn),
    fails(scope): Note | null {
      const values = known.map((path) => follow(path, scope));
      const absent = known.find(
        (_, n) => values[n] === undefined || (needsList(name) && !Array.isArray(values[n])),
      );
      if (absent)
        return { code: "compare.property.absent", params: { property: text, path: absent.text } };
      const whole = values as Value[];
      const element = of(
        whole.map((one) => (Array.isArray(one) ? one : [])),
        whole,
      );
      if (element === null) return null;
      const found = typeof element === "string" && !needsList(name) ? element : show(element);
      return { code: `compare.property.${name}`, params: { property: text, element: found } };
    },
  };
}

function needsList(name: string): boolean {
  return name !== "same" && name !== "differs";
}

/** A place in an expression that a value of the scope fills. */
interface Slot {
  path: Path;
  summary?: string;
}

const PART = new RegExp(
  String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?<![\p{L}_])(?:(${Object.keys(summaries).join("|")})\s*\(\s*(${PATH})\s*\)|(${PATH}))`,
  "gu",
);

function readRelation(text: string): Property | { refused: string } {
  const slots: Slot[] = [];
  const bare = text.replace(PART, (whole, number, summary, inner, own) => {
    const path = pathOf(inner ?? own ?? "");
    if (number !== undefined || !path || isOurs(whole)) return whole;
    // Spaces keep it apart from what stands before: 2x is a product.
    return ` v${slots.push({ path, ...(summary && { summary: String(summary) }) }) - 1} `;
  });
  const [left, sign, right, more] = bare.split(/(<=|>=|!=|[≤≥≠=<>])/);
  if (!sign || right === undefined || more !== undefined) {
    return {
      refused:
        "a property is a relation with one of = != < <= > >=, or one of " +
        Object.keys(statements).join(", "),
    };
  }
  const sides = [parse(left ?? ""), parse(right)];
  if (sides.some((side) => "refused" in side))
    return { refused: `one side of ${sign} cannot be read` };
  const trees = sides as Tree[];
  const holds = relations[sign]!;
  return {
    text,
    names: slots.flatMap(({ path }) => namesIn(path)),
    fails(scope, tolerance) {
      const filled = slots.map((slot) => fill(slot, scope));
      const absent = slots[filled.indexOf(null)];
      if (absent)
        return {
          code: "compare.property.absent",
          params: { property: text, path: absent.path.text },
        };
      return failsAt(text, trees, filled as (number | number[])[], (a, b) =>
        holds(a, b, tolerance),
      );
    },
  };
}

/** A name that the grammar of expressions knows: a function or a constant. */
function isOurs(name: string): boolean {
  return Object.hasOwn(constants, name) || Object.hasOwn(functions, name);
}

/** A number, or a list of numbers; null where the path leads to neither. */
function fill({ path, summary }: Slot, scope: Scope): number | number[] | null {
  const value = follow(path, scope);
  if (value === undefined) return null;
  if (summary) return Array.isArray(value) ? summaries[summary]!(value) : null;
  const numbers = [value].flat().map(numberOf);
  if (numbers.some((one) => one === null)) return null;
  const list = numbers as number[];
  return Array.isArray(value) ? list : list[0]!;
}

/** The first element at which the relation fails; lists of several lengths cannot be held against each other. */
function failsAt(
  text: string,
  [left, right]: Tree[],
  filled: (number | number[])[],
  holds: (a: number, b: number) => boolean,
): Note | null {
  const lengths = [...new Set(filled.flatMap((one) => (Array.isArray(one) ? [one.length] : [])))];
  if (lengths.length > 1) return { code: "compare.property.lengths", params: { property: text } };
  for (let n = 0; n < (lengths[0] ?? 1); n++) {
    const scope = Object.fromEntries(
      filled.map((one, slot) => [`v${slot}`, Array.isArray(one) ? one[n]! : one]),
    );
    const [a, b] = [evaluate(left!, scope), evaluate(right!, scope)];
    if (holds(a, b)) continue;
    const params = { property: text, left: show(a + 0), right: show(b + 0) };
    if (!lengths.length) return { code: "compare.property.fails", params };
    return { code: "compare.property.fails-at", params: { ...params, at: n } };
  }
  return null;
}

const slack = (a: number, b: number) => 1e-12 * Math.max(Math.abs(a), Math.abs(b));
const atMost = (a: number, b: number) => a <= b + slack(a, b);

/** Equal is within the tolerance of the right side; the order has no tolerance but for binary noise. NaN stands in no relation. */
const relations: Record<string, (a: number, b: number, tolerance: Tolerance) => boolean> = {
  "=": (a, b, tolerance) => within(b, a, tolerance),
  "!=": (a, b, tolerance) => a === a && b === b && !within(b, a, tolerance),
  "≠": (a, b, tolerance) => a === a && b === b && !within(b, a, tolerance),
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": atMost,
  "≤": atMost,
  ">=": (a, b) => atMost(b, a),
  "≥": (a, b) => atMost(b, a),
};
