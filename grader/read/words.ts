/** The prose of an item: Markdown without HTML, whose `{names}` all stand for something. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { addresses } from "./forbid.ts";
import { parseProse } from "./markdown.ts";
import { near } from "./near.ts";
import type { Look } from "./room.ts";
import type { Path } from "./yaml.ts";

const slot = /\{([a-z]\w*)\}/gi;

/** What is read before an answer: here the answer is no slot. */
const asked =
  /^(prompt|text|corner|(options|left|right|lines|distractors|rows|columns)\.[^.]+|(steps\.[^.]+\.(prompt|options\.[^.]+)|gaps\.[^.]+|cells\.[^.]+\.[^.]+)(\.options\.[^.]+)?)$/;

/** Check every entry of `words`. `slots`: names that may stand in braces besides what is given. */
export function checkWords(words: Record<string, string>, desk: Look, slots: string[]): void {
  for (const [path, text] of Object.entries(words)) {
    if (!/[<{]|\]\s*[(:]/.test(text)) continue;
    const at = pathOf(path);
    const tree = /[<`$]|\]\s*[(:]|^ {4}|\t/m.test(text) ? parseProse(text) : plainText(text);
    visit(tree, "html", (node) =>
      desk.report("words.html", at, { path, tag: node.value.slice(0, 40) }),
    );
    addresses(tree, (code, _, params) => desk.report(code, at, params));
    const known = [...desk.given, ...(asked.test(path) ? [] : slots)];
    for (const name of slotsIn(tree))
      if (!known.includes(name)) {
        const list = known.map((one) => `{${one}}`).join(", ") || "none";
        desk.report("words.slot", at, { name, path, near: near(name, known), known: list });
      }
  }
}

/** Without code, maths, links and HTML, braces mean the same wherever they stand: no need to parse. */
function plainText(value: string): Root {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] };
}

/** Names in braces, outside code and maths, each once. */
export function slotsIn(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, "text", (node, _, parent) => {
    if (parent?.type === "link" && "url" in parent && parent.url === node.value) return;
    for (const [, name = ""] of node.value.matchAll(slot)) found.add(name);
  });
  return [...found];
}

/** "options.map.why" as steps: what `place` looks up. Names hold no dots. */
export function pathOf(path: string): Path {
  return path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
