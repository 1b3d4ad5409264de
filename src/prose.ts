/** The author's words outside lessons (prompts, hints, captions) to HTML, with the lessons' own plugins. */
import { satteriCreateHighlightFn, satteriHighlightPlugin } from "@astrojs/markdown-satteri";
import { defineHastPlugin, defineMdastPlugin, markdownToHtml } from "satteri";
import { links } from "./markdown/links.ts";
import { maths } from "./markdown/maths.ts";
import { hasUnits, units } from "./markdown/units.ts";

const highlight = await satteriCreateHighlightFn("prism", undefined);

/** HTML in an author's words is text: words may come from strangers. Maths has been drawn by a later plugin. */
const plain = defineMdastPlugin({
  name: "plain",
  html: (node) => ({ type: "text", value: node.value }),
});

/** `{name}` in running text becomes `<span data-slot="name">`, which "another like this" rewrites in place. */
const slots = (values: Record<string, string>) =>
  defineHastPlugin({
    name: "slots",
    text(node, context) {
      const parent = context.parent(node);
      if (parent?.type === "element" && ["code", "pre"].includes(parent.tagName)) return;
      const parts = node.value.split(/\{(\w+)\}/);
      if (!parts.some((part, index) => index % 2 && part in values)) return;
      const nodes = parts.map((part, index) => {
        const value = index % 2 ? values[part] : undefined;
        return value === undefined
          ? ({ type: "text", value: index % 2 ? `{${part}}` : part } as const)
          : slot(part, value);
      });
      context.replaceNode(node, nodes);
    },
  });

const slot = (name: string, value: string) => ({
  type: "element" as const,
  tagName: "span",
  properties: { dataSlot: name },
  children: [{ type: "text" as const, value }],
});

/** The same words stand on a page of each language until somebody translates them: drawn once. */
const known = new Map<string, Promise<string>>();

/**
 * Markdown to HTML. `values`: what the placeholders stand for; an unknown `{name}` stays as written.
 * One paragraph alone comes without its `<p>` where `inline` asks so: for labels and options.
 */
export function prose(
  markdown: string,
  values: Record<string, string> = {},
  inline = false,
): Promise<string> {
  const key = JSON.stringify([markdown, values, inline]);
  const html = known.get(key) ?? drawn(markdown, values, inline);
  known.set(key, html);
  return html;
}

async function drawn(
  markdown: string,
  values: Record<string, string>,
  inline: boolean,
): Promise<string> {
  // A plugin costs a walk, whether or not it finds anything: a hint of ten words is spared them.
  const has = (sign: string) => markdown.includes(sign);
  const { html } = await markdownToHtml(markdown, {
    mdastPlugins: [
      has("<") && plain,
      has("$") && maths,
      has("](") && links,
      hasUnits(markdown) && units,
    ],
    hastPlugins: [
      highlight && has("```") && satteriHighlightPlugin(highlight, undefined),
      has("{") && slots(values),
    ],
    features: { math: true, smartPunctuation: true, frontmatter: false },
  });
  return inline ? unwrap(html) : html;
}

/** One paragraph alone without its `<p>`; anything else as it is. */
export function unwrap(html: string): string {
  return html.trim().replace(/^<p>((?:(?!<p>)[^])*)<\/p>$/, "$1");
}
