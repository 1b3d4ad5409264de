/** The TeX of a text, for whoever can draw it, and dollar signs that do not mean what they look like. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Words } from "./frontmatter.ts";
import { parseProse } from "./markdown.ts";
import type { Place, Report } from "./problem.ts";
import { pathOf } from "./words.ts";

/** A formula, in the prose of a lesson or in the item or plate of an id. */
export interface Formula extends Place {
  tex: string;
  item?: string;
}

/** `$x`, `$\frac`, `$2 \times`: it begins like a formula. `$5`, `US$5` and `df$x` do not. */
const open = /(?<![\\\w$])\$(?:\\[a-z]{2}|[a-z](?![a-z])|[a-z]+[_^]|\d[^$\n]*\\[a-z]{2})[^$\n]*/i;

/** All of a tree that was read from `text`. `at`: the place of every one, where they have none of their own. */
export function formulasIn(tree: Root, text: string, report: Report, at?: Place): Formula[] {
  const found: Formula[] = [];
  visit(tree, ["text", "inlineMath", "math"], (node) => {
    if (!("value" in node) || !node.position) return;
    const [from = 0, to = 0] = [node.position.start.offset, node.position.end.offset];
    const written = text.slice(from, to);
    const place = at ?? { line: node.position.start.line, column: node.position.start.column };
    if (node.type === "text") {
      const sign = open.exec(written);
      if (sign)
        report("maths.open", at ?? placeOf(text, from + sign.index), { sign: short(sign[0]) });
    } else if (node.type === "inlineMath" && isMoney(node.value, text.charAt(to)))
      report("maths.money", place, { written: short(written) });
    else found.push({ tex: node.value, ...place });
  });
  return found;
}

/** `$5 and $10`, `$5–$10`, `where $x is the rate and $y$`: what stands between two formulas or two sums. */
function isMoney(tex: string, follows: string): boolean {
  if (tex.includes("\\")) return false;
  if (/^\d/.test(tex) && /\d/.test(follows)) return true;
  return /^\s/.test(tex) !== /\s$/.test(tex) && /[a-z]{2}/i.test(tex) && !/=/.test(tex);
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** A fence with words by path, and where those of a path are written. */
interface Worded {
  id?: string;
  words: Record<string, string>;
  at(path: string): Place;
  /** What sort of fence it is, where that is not plain from what it has. */
  kind?: string;
  plate?: object;
}

/** Those in the words of a fence. Of a plate only the caption is Markdown. */
export function formulasOf({ id, words, at, kind, plate }: Worded, report: Report): Formula[] {
  const isPlate = plate !== undefined || kind === "plate";
  return Object.entries(words)
    .filter(([path, text]) => text.includes("$") && (!isPlate || path === "caption"))
    .flatMap(([path, text]) => formulasIn(parseProse(text), text, report, at(path)))
    .map((one) => (id === undefined ? one : { ...one, item: id }));
}

/** Those in the sources that a lesson names. */
export function formulasAbove({ sources, at }: Words, report: Report): Formula[] {
  const words = Object.fromEntries(sources.map((one, n) => [`sources.${n}`, one]));
  return formulasOf({ words, at: (path) => at(pathOf(path)) }, report);
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
