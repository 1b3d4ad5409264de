/** The fences of a lesson that are data: ```` ```yaml item ID ````, and `plate` and `scratch` likewise. */
import type { Code, Root } from "mdast";
import { visit } from "unist-util-visit";
import { near } from "./near.ts";
import type { Place, Report } from "./problem.ts";
import type { Origin } from "./yaml.ts";

/** A question, a figure, a cell to run code in. */
const kinds = ["item", "plate", "scratch"] as const;

export interface Fence {
  kind: (typeof kinds)[number];
  id: string;
  body: string;
  origin: Origin;
  place: Place;
}

/** Names of items, plates, options, modules: small letters, digits, hyphens. */
export const name = /^[a-z][a-z0-9-]*$/;

/** All data fences in order; a fence that seems meant as one and is not, is reported. */
export function fences(tree: Root, lines: string[], report: Report): Fence[] {
  const found: Fence[] = [];
  visit(tree, "code", (node) => {
    if (!node.position) return;
    const { line, column } = node.position.start;
    const place = { line, column };
    if (!closed(node, lines)) report("fence.open", place, {});
    const fence = open(node, place, report);
    if (fence)
      found.push({ ...fence, body: node.value, place, origin: origin(node, lines, place) });
  });
  return found;
}

/** Read the info string; undefined for a listing that is no data. */
function open(node: Code, place: Place, report: Report): Pick<Fence, "kind" | "id"> | undefined {
  const info = [node.lang, node.meta].filter(Boolean).join(" ");
  const [language = "", kind = "", id = "", ...rest] = info.split(/\s+/);
  const meant = /^ya?ml$/i.test(language) && kind !== "";
  const known = kinds.find((one) => one === kind);
  if (!meant && !kinds.some((one) => one === language)) return undefined;
  if (language !== "yaml" || !known || rest.length > 0) {
    const like = near(kind, [...kinds]) ?? near(language, [...kinds]);
    const meaning = like === language ? `yaml ${info}` : `yaml ${like} ${id || "ID"}`;
    report("fence.kind", place, { info, near: like ? meaning : undefined });
    return undefined;
  }
  if (!name.test(id)) {
    const slug = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "");
    report("fence.id", place, { kind, id, like: slug || "qrs-width" });
    return undefined;
  }
  return { kind: known, id };
}

function closed(node: Code, lines: string[]): boolean {
  const { start, end } = node.position ?? {};
  if (!start || !end || !/^[`~]{3}/.test((lines[start.line - 1] ?? "").slice(start.column - 1)))
    return true; // indented code has no fence to close
  return end.line > start.line && /(`{3,}|~{3,})\s*$/.test(lines[end.line - 1] ?? "");
}

/** A fence in a list or a quotation is moved right by what its container took from each line. */
function origin(node: Code, lines: string[], place: Place): Origin {
  const indents = node.value.split("\n").map((text, index) => {
    const line = lines[place.line + index] ?? "";
    return line.endsWith(text) ? line.length - text.length : 0;
  });
  return { line: place.line + 1, indents, whole: place };
}
