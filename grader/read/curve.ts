/** What the lines of a plate are made from: a curve, points, or the columns of a synthetic maker. */
import { names, parse } from "../expression.ts";
import type { Series, Source, Style } from "../plate.ts";
import type { Look } from "./fields.ts";
import { near } from "./near.ts";
import { makers } from "../synth/index.ts";

interface Row {
  label: string;
  style: Style;
  marks: boolean;
  [option: string]: unknown;
}

/** All lines, or undefined where one cannot be drawn, which has been reported. */
export function curves(rows: Row[], given: string[], look: Look): Series[] | undefined {
  const lines = rows.map(({ label, style, marks, ...rest }, n) => {
    const source = sourceOf(rest, n, ["x", ...given], look);
    return source && { label, style, marks, source };
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function sourceOf(
  row: Record<string, unknown>,
  n: number,
  known: string[],
  look: Look,
): Source | undefined {
  const place = look.place(["series", n]);
  const { curve, points, make, x, column, ...options } = row;
  const ways = { curve, points, make };
  const used = Object.keys(ways).filter((way) => row[way] !== undefined);
  const [way] = used;
  if (used.length !== 1) look.report("plate.series", place, { count: used.length });
  else if (way === "make") {
    const known = Object.keys(makers);
    const name = String(make);
    if (!known.includes(name))
      look.report("code.make", place, { name, near: near(name, known), known: known.join(", ") });
    else if (typeof x === "string" && typeof column === "string")
      return { make: name, options, x, column };
    for (const key of ["x", "column"])
      if (typeof row[key] !== "string")
        look.report("key.missing", place, { key, expects: "the name of a column of the maker" });
  } else if (way === "points") {
    if (isPoints(points)) return { points };
    const wrong = "must be a list of pairs of numbers";
    look.report("key.value", look.place(["series", n, "points"]), {
      key: "points",
      wrong,
      expects: "`[[0, 1], [2, 3]]`",
    });
  } else if (legible(String(curve), known, n, look)) return { curve: String(curve) };
  return undefined;
}

function legible(text: string, known: string[], n: number, look: Look): boolean {
  const place = look.place(["series", n, "curve"]);
  const tree = parse(text);
  if ("refused" in tree) {
    look.report("expression.syntax", place, {
      text,
      reason: tree.refused.replace("expression.", ""),
    });
    return false;
  }
  const strangers = [...names(tree).keys()].filter((name) => !known.includes(name));
  for (const name of strangers)
    look.report("expression.name", place, {
      name,
      text,
      near: near(name, known),
      known: known.join(", "),
    });
  return strangers.length === 0;
}

function isPoints(points: unknown): points is [number, number][] {
  return (
    Array.isArray(points) &&
    points.length > 0 &&
    points.every((p) => Array.isArray(p) && p.length === 2 && p.every(Number.isFinite))
  );
}
