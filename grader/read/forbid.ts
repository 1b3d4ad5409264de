/** What a lesson may not contain: content is data, safe to take from strangers. */
import type { Node, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { near } from "./near.ts";
import type { Place, Report } from "./problem.ts";

/** Components of lessons, and the attributes of each; `!` marks the needed ones. Then a few plain tags. */
export const components: Record<string, string[]> = {
  Note: [],
  Term: ["id!"],
  Licence: [],
  Source: [],
  sub: [],
  sup: [],
  kbd: [],
  br: [],
};

/** Use of a glossary term, to be looked up when the glossary is known. */
export interface TermUse extends Place {
  id: string;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Report what may not be there; return the glossary terms used. */
export function forbid(tree: Root, report: Report): TermUse[] {
  const terms: TermUse[] = [];
  visit(tree, (node) => {
    const place = start(node);
    if (node.type === "mdxjsEsm")
      report(node.value.startsWith("export") ? "mdx.export" : "mdx.import", place, {});
    else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (!isComment(node.value)) report("mdx.expression", place, { text: short(node.value) });
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      element(node, place, report);
      const id = attribute(node, "id");
      if (node.name === "Term" && id) terms.push({ id, ...place });
    }
  });
  addresses(tree, report);
  return terms;
}

/** Links that run something, and pictures from elsewhere. */
export function addresses(tree: Root, report: Report, at?: Place): void {
  visit(tree, ["link", "definition", "image"], (node) => {
    if (!("url" in node) || typeof node.url !== "string") return;
    const { url } = node;
    const place = at ?? start(node);
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare(url))?.[1]?.toLowerCase();
    if (scheme && !["http", "https", "mailto"].includes(scheme))
      report("link.scheme", place, { url: short(url) });
    else if (node.type === "image" && (scheme || /^[\\/]{2}/.test(bare(url))))
      report("image.elsewhere", place, { url: short(url) });
  });
}

/** Browsers skip white space and control characters in addresses, and read `\\` as `/`. */
function bare(url: string): string {
  return [...url].filter((sign) => sign > " ").join("");
}

function element(node: Element, place: Place, report: Report): void {
  const name = node.name ?? "";
  const names = Object.keys(components);
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) {
    report("mdx.component", place, { name, near: near(name, names), known: names.join(", ") });
    return;
  }
  for (const given of node.attributes) {
    const where = given.position ? start(given) : place;
    if (given.type === "mdxJsxExpressionAttribute" || typeof given.value === "object")
      if (given.type === "mdxJsxExpressionAttribute" || given.value !== null) {
        report("mdx.attribute-expression", where, { name });
        continue;
      }
    const allowed = known.map((attribute) => attribute.replace("!", ""));
    if (!allowed.includes(given.name))
      report("mdx.attribute", where, { name, attribute: given.name, known: allowed.join(", ") });
  }
  for (const needed of known.filter((one) => one.endsWith("!")).map((one) => one.slice(0, -1)))
    if (!node.attributes.some((given) => "name" in given && given.name === needed))
      report("mdx.attribute-missing", place, { name, attribute: needed });
}

function attribute(node: Element, name: string): string | undefined {
  const found = node.attributes.find((given) => "name" in given && given.name === name);
  return typeof found?.value === "string" ? found.value : undefined;
}

/** MDX has no other comment; nothing but the comment may stand in its braces. */
function isComment(text: string): boolean {
  return /^\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*$/.test(text);
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function start(node: Node): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
