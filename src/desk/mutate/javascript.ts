/** Where a JavaScript program may be mutated, by acorn. */
import { type Node, parse, type Token } from "acorn";
import type { Site } from "./site.ts";
import type { Tongue } from "./tongue.ts";

export const tongue: Tongue = {
  sites: async (code) => sites(code),
  not: (condition) => `!(${condition})`,
  nothing: ";",
  trial: `function trial(source, name, ...args) {
  return new Function(source + "\\nreturn " + name + ";")()(...args);
}`,
};

/** Methods whose arguments are bounds. */
const SLICES = ["slice", "splice", "subarray", "substring"];

type Any = Node & Record<string, unknown>;

/** Throws acorn's SyntaxError. */
function sites(code: string): Site[] {
  const tokens: Token[] = [];
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "script", onToken: tokens });
  const found: Site[] = [];
  /** The operator stands after this offset; brackets may stand before it. */
  const operator = (text: unknown, after: number) => {
    const at = tokens.find(({ start, end }) => start >= after && code.slice(start, end) === text);
    if (at) found.push({ kind: "operator", start: at.start, end: at.end });
  };
  const add = (kind: Site["kind"], node: unknown) => {
    const { start, end } = node as Node;
    found.push({ kind, start, end });
  };
  const visit = (node: Any, guarded: boolean): void => {
    read(node, guarded, operator, add);
    for (const child of children(node)) visit(child, guards(node, child, guarded));
  };
  visit(tree as Node as Any, false);
  return found;
}

function read(
  node: Any,
  guarded: boolean,
  operator: (text: unknown, after: number) => void,
  add: (kind: Site["kind"], node: unknown) => void,
): void {
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return operator(node["operator"], (node["left"] as Node).end);
    case "UpdateExpression":
      return operator(
        node["operator"],
        node["prefix"] ? node.start : (node["argument"] as Node).end,
      );
    case "UnaryExpression":
      return operator(node["operator"], node.start);
    case "Literal":
      if (typeof node["value"] === "number") add("number", node);
      return;
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "ConditionalExpression":
      if (node["test"]) add("condition", node["test"]);
      return;
    case "MemberExpression":
      if (node["computed"] && isBound(node["property"] as Any)) add("bound", node["property"]);
      return;
    case "CallExpression":
      for (const one of slicing(node["callee"] as Any) ? (node["arguments"] as Any[]) : [])
        if (isBound(one)) add("bound", one);
      return;
    case "ExpressionStatement":
      if (node["directive"] === undefined) add("statement", node);
      return;
    case "BreakStatement":
    case "ContinueStatement":
      return add("statement", node);
    case "ReturnStatement":
      // The last word of a function cannot be left out; an early one can.
      if (guarded) add("statement", node);
  }
}

/** Is a child within a branch of the same function? */
function guards(node: Any, child: Any, guarded: boolean): boolean {
  if (/Function/.test(node.type)) return false;
  return guarded || (node.type === "IfStatement" && child !== node["test"]);
}

function slicing(callee: Any): boolean {
  const name = (callee["property"] as Any | undefined)?.["name"];
  return callee.type === "MemberExpression" && SLICES.includes(String(name));
}

/** A constant is mutated as one; so is `n - 1`. */
function isBound(node: Any): boolean {
  if (["Literal", "TemplateLiteral", "SpreadElement", "UnaryExpression"].includes(node.type)) {
    return false;
  }
  const sides = [node["left"], node["right"]] as (Any | undefined)[];
  return !sides.some((side) => side?.type === "Literal");
}

function children(node: Any): Any[] {
  return Object.values(node)
    .flat()
    .filter((one): one is Any => typeof (one as Any | null)?.type === "string");
}
