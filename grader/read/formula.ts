/** Expressions in content: they must parse, and use only names that are given. */
import { names, parse } from "../expression.ts";
import { near } from "./near.ts";
import type { Desk } from "./room.ts";
import type { Path } from "./yaml.ts";

/** The expression as it is kept in a key; undefined, and reported, where it cannot be used. */
export function readFormula(
  written: string | number | undefined,
  path: Path,
  desk: Desk,
): string | undefined {
  if (written === undefined) return undefined;
  const text = String(written).trim();
  const tree = parse(text);
  if ("refused" in tree) {
    desk.report("expression.syntax", path, { text, reason: reason(tree.refused, tree.at, text) });
    return undefined;
  }
  const strangers = [...names(tree).keys()].filter((name) => !desk.given.includes(name));
  for (const name of strangers) {
    const known = desk.given.join(", ");
    desk.report("expression.name", path, { name, text, near: near(name, desk.given), known });
  }
  return strangers.length > 0 ? undefined : text;
}

const reasons: Record<string, string> = {
  "expression.empty": "there is nothing",
  "expression.long": "it is too long",
  "expression.deep": "it is nested too deeply",
  "expression.character": "this character means nothing",
  "expression.end": "something is missing at the end",
  "expression.unexpected": "this cannot stand here",
  "expression.ambiguous": "write parentheses, for `a/b c` is read in two ways",
  "expression.parentheses": "a function needs its argument in parentheses",
  "expression.arguments": "the function takes another number of arguments",
  "expression.log": "write `ln` or `log10`, for `log` is read in two ways",
};

function reason(code: string, at: number | undefined, text: string): string {
  const rest = at === undefined ? "" : text.slice(at, at + 12);
  return `${reasons[code] ?? code}${rest === "" ? "" : `, at \`${rest}\``}`;
}
