/** What zod found wrong, as problems at the keys where it is. */
import type { z } from "zod";
import { describe, schemaAt, shapeOf, valueAt } from "./descend.ts";
import type { Look } from "./fields.ts";
import { near } from "./near.ts";
import type { Params } from "./problem.ts";
import type { Code } from "./says.ts";
import { wrong } from "./wrong.ts";
import type { Path } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** The map that is read, and the schema of the key in question. */
interface From {
  data: Record<string, unknown>;
  schema: z.ZodType;
}

/** Report the issues of the value at `above`. */
export function blame(issues: Issue[], above: Path, from: From, look: Look): void {
  const absent = issues.filter((issue) => isAbsent(issue, above, from));
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys" || absent.includes(issue)) continue;
    const path = pathOf(issue, above);
    const lost = absent.filter((one) => beside(pathOf(one, above), path));
    const names = lost.map((one) => String(one.path.at(-1)));
    const known = Object.keys(shapeOf(schemaAt(from.schema, path.slice(1))) ?? {});
    const owner = `\`${path.join(".")}\``;
    const found = { extra: issue.keys, absent: names, known, owner, above: path };
    unknown(found, valueAt(from.data, path) as Record<string, unknown>, look);
    for (const one of lost)
      if (!names.includes(String(one.path.at(-1)))) absent.splice(absent.indexOf(one), 1);
  }
  for (const issue of absent) {
    const path = pathOf(issue, above);
    missing(String(path.at(-1)), path, schemaAt(from.schema, path.slice(1)), look);
  }
  for (const issue of issues)
    if (issue.code !== "unrecognized_keys" && !isAbsent(issue, above, from))
      one(issue, above, from, look);
}

/**
 * Report keys that are not known. A single strange key beside a single missing one was meant as that one:
 * it is taken out of `absent`, so that one slip gives one problem.
 */
export function unknown(
  found: { extra: string[]; absent: string[]; known: string[]; owner: string; above: Path },
  data: Record<string, unknown>,
  look: Look,
): void {
  const { extra, absent, known, owner, above } = found;
  for (const key of extra) {
    const place = look.place([...above, key]);
    if (data[key] === null && /\s/.test(key)) {
      look.report("yaml.comma", place, { key });
      continue;
    }
    const guess = near(key, known);
    const meant = guess ?? (extra.length === 1 && absent.length === 1 ? absent[0] : undefined);
    if (meant !== undefined && absent.includes(meant)) absent.splice(absent.indexOf(meant), 1);
    look.report("key.unknown", place, { key, near: meant, owner, known: known.join(", ") });
  }
}

export function missing(key: string, path: Path, schema: z.ZodType | undefined, look: Look): void {
  look.report("key.missing", look.place(path), { key, expects: schema && describe(schema) });
}

function isAbsent(issue: Issue, above: Path, from: From): boolean {
  const path = pathOf(issue, above);
  return (
    issue.path.length > 0 &&
    issue.code !== "custom" &&
    typeof path.at(-1) === "string" &&
    valueAt(from.data, path) === undefined
  );
}

function beside(path: Path, map: Path): boolean {
  return path.length === map.length + 1 && map.every((step, n) => step === path[n]);
}

function pathOf(issue: Issue, above: Path): Path {
  return [...above, ...issue.path.map((step) => (typeof step === "symbol" ? "" : step))];
}

function one(issue: Issue, above: Path, from: From, look: Look): void {
  const path = pathOf(issue, above);
  if (issue.code === "invalid_union") {
    const branch = meant(issue.errors);
    if (branch) return blame(branch, path, from, look);
  }
  const place = look.place(path);
  const value = valueAt(from.data, path);
  const expects =
    issue.code === "invalid_key"
      ? "a name such as `left-ventricle`"
      : describe(schemaAt(from.schema, path.slice(1)));
  const key = String(path.findLast((step) => typeof step === "string"));
  if (issue.code === "custom" && issue.params) {
    const { code, params } = issue.params as { code: Code; params: Params<Code> };
    look.report(code, place, params as never);
  } else if (issue.code === "invalid_type" && issue.expected === "string" && isScalar(value))
    look.report("key.quotes", place, { key, value: String(value) });
  else look.report("key.value", place, { key, wrong: wrong(issue, value), expects });
}

/** Of the ways in which a value may be written, the one that the author seems to have taken. */
function meant(branches: Issue[][]): Issue[] | undefined {
  return branches.find((issues) =>
    issues.every((issue) => issue.code !== "invalid_type" || issue.path.length > 0),
  );
}

function isScalar(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}
