/** Data that a case names instead of writing out: files, makers, parameters. */
import { near } from "../../read/near.ts";
import type { Look } from "../../read/room.ts";
import type { Path } from "../../read/yaml.ts";
import { makers } from "../../synth/index.ts";
import type { CaseSpec } from "./spec.ts";
import { placeOf } from "./step.ts";

/** A column of a file of the item's folder. */
export interface FileUse {
  csv: string;
  column: string;
  path: Path;
}

/** A map that stands for data kept elsewhere, by the key that says so; undefined for plain data. */
function referenceOf(map: Record<string, unknown>): "csv" | "make" | "given" | undefined {
  return (["csv", "make", "given"] as const).find((kind) => Object.hasOwn(map, kind));
}

/** Every map in a value that stands for data kept elsewhere, with its path. */
function* references(value: unknown, path: Path): Generator<[Record<string, unknown>, Path]> {
  if (Array.isArray(value))
    for (const [n, one] of value.entries()) yield* references(one, [...path, n]);
  else if (typeof value === "object" && value !== null) {
    const map = value as Record<string, unknown>;
    if (referenceOf(map)) yield [map, path];
    else for (const [key, inner] of Object.entries(map)) yield* references(inner, [...path, key]);
  }
}

/** Report references that can stand for nothing: malformed, not given, not made by anything. */
export function checkReferences(value: unknown, path: Path, desk: Look): void {
  for (const [map, at] of references(value, path)) {
    const kind = referenceOf(map) ?? "given";
    const name = String(map[kind]);
    if (kind !== "given" && typeof map["column"] !== "string")
      desk.report("key.missing", [...at, kind], { key: "column", expects: "the name of a column" });
    if (kind === "given" && !desk.given.includes(name))
      desk.report("code.given", [...at, kind], { name, known: desk.given.join(", ") });
    if (kind === "make" && !Object.hasOwn(makers, name)) {
      const known = Object.keys(makers);
      desk.report("code.make", [...at, kind], {
        name,
        near: near(name, known),
        known: known.join(", "),
      });
    }
  }
}

/** The columns of files that these cases use, and where. */
export function filesIn(cases: CaseSpec[]): FileUse[] {
  return cases.flatMap(({ args, expect }, n) => {
    const at = placeOf(cases, n);
    const all = [...references(args, [...at, "args"]), ...references(expect, [...at, "expect"])];
    return all.flatMap(([map, path]) =>
      typeof map["csv"] === "string"
        ? [{ csv: map["csv"], column: String(map["column"]), path: [...path, "csv"] }]
        : [],
    );
  });
}
