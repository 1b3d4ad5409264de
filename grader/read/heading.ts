/** The headings of a lesson, for its outline. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

export interface Heading {
  depth: number;
  text: string;
  line: number;
}

/** Headings in order, as plain text. */
export function outline(tree: Root): Heading[] {
  const found: Heading[] = [];
  visit(tree, "heading", (node) => {
    let text = "";
    visit(node, (inner) => {
      if (inner.type === "text" || inner.type === "inlineCode" || inner.type === "inlineMath")
        text += inner.value;
    });
    found.push({ depth: node.depth, text: text.trim(), line: node.position?.start.line ?? 1 });
  });
  return found;
}
