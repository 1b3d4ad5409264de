/** Lesson text to a tree with positions. JavaScript in it is recognised, and never even parsed. */
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Place } from "./problem.ts";

/**
 * Stands where remark-mdx expects a JavaScript parser. Every balanced pair of braces passes, whatever is
 * in it: lessons may not have any, and so each becomes a problem at its place instead of one syntax error.
 */
const anything = {
  parse: () => program([]),
  parseExpressionAt(text: string) {
    if (count(text, "{") !== count(text, "}"))
      throw Object.assign(new SyntaxError("braces"), { pos: text.length, raisedAt: text.length });
    return text.startsWith("({") ? spread(text) : { type: "Literal", start: 0, end: text.length };
  },
};

function program(body: unknown[]): object {
  return { type: "Program", start: 0, end: 0, sourceType: "module", body, comments: [] };
}

function spread(text: string): object {
  const ends = { start: 0, end: text.length };
  const argument = { type: "Literal", ...ends };
  return {
    type: "ObjectExpression",
    ...ends,
    properties: [{ type: "SpreadElement", ...ends, argument }],
  };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkGfm);
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMath)
  .use(remarkGfm)
  .use(remarkMdx, { acorn: anything } as object);

export interface Parsed {
  tree: Root;
  /** Why it is not MDX; the tree is then that of plain Markdown, so that its fences can still be read. */
  fault?: { reason: string; place: Place };
}

/** Parse a lesson, already tidied. Never throws. */
export function parseLesson(text: string): Parsed {
  try {
    return { tree: mdx.parse(text) };
  } catch (error) {
    return { tree: parseProse(text), fault: faultOf(error) };
  }
}

/** Parse Markdown that is not MDX: the prose of an item. Too deep a nesting gives an empty tree. */
export function parseProse(text: string): Root {
  try {
    return markdown.parse(text);
  } catch {
    return { type: "root", children: [] };
  }
}

/** The message and place of what the parser threw: a VFileMessage, or a stack that ran out. */
function faultOf(error: unknown): { reason: string; place: Place } {
  const { reason, place, message } = error as {
    reason?: string;
    message?: string;
    place?: Place & { start?: Place };
  };
  const from = place?.start ?? place;
  const told = /\((\d+):(\d+)-/.exec(reason ?? "");
  return {
    reason: reason ?? message ?? "",
    place: from
      ? { line: from.line, column: from.column }
      : { line: Number(told?.[1] ?? 1), column: Number(told?.[2] ?? 1) },
  };
}
