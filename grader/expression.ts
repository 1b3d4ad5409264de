/**
 * Expressions as people and authors write them: numbers, names, + - * / ^, implicit product, parentheses,
 * functions and the constants pi and e. Our own small grammar: nothing typed is ever run as a program.
 *
 *   sum     = product (("+" | "-") product)*
 *   product = sign (("*" | "/") sign | power)*        a name or "(" right after a factor multiplies
 *   sign    = ("+" | "-") sign | power                -2^2 is -4
 *   power   = atom ("^" sign)?                        2^3^2 is 2^9
 *   atom    = number | name | name "(" sum ("," sum)* ")" | "(" sum ")"
 *
 * `a/b c` is refused as ambiguous, because half the world reads it as (a/b)c and half as a/(bc).
 */
import { constants, functions } from "./functions.ts";
import type { Refusal } from "./type.ts";

/** What was understood. Operators are calls of functions named by their sign; "neg" is the sign of -x. */
export type Tree =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string; at: number }
  | { kind: "call"; name: string; args: Tree[] };

/** Bounds on what is read: characters, and nesting of parentheses, powers and signs. */
export const LONGEST = 1000;
export const DEEPEST = 100;

const TOKEN =
  /\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|(\p{L}[\p{L}\p{Nd}_]*)|(\*\*|[-+*/^(),−–×·⋅÷]))/iuy;
const SIGNS: Record<string, string> = {
  "**": "^",
  "−": "-",
  "–": "-",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "÷": "/",
};

interface Token {
  kind: "number" | "name" | "sign" | "end";
  text: string;
  at: number;
}

/** Thrown inside this file only, to leave the descent at once. */
class Unreadable {
  readonly refusal: Refusal;
  constructor(code: string, at: number, params?: Refusal["params"]) {
    this.refusal = { refused: `expression.${code}`, at, params };
  }
}

function tokens(text: string): Token[] {
  const list: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) {
      at += text.slice(at).search(/\S/);
      throw new Unreadable("character", at, { found: String.fromCodePoint(text.codePointAt(at)!) });
    }
    const [whole, number, name, sign] = found;
    const got = number ?? name ?? sign!;
    list.push({
      kind: number ? "number" : name ? "name" : "sign",
      text: (sign && SIGNS[sign]) ?? got,
      at: at + whole.length - got.length,
    });
    at += whole.length;
  }
  list.push({ kind: "end", text: "", at: text.length });
  return list;
}

/**
 * Read an expression. Never throws: what cannot be read comes back as a refusal with its place.
 * Codes: expression.empty, long, deep, character, end, unexpected, ambiguous, parentheses, arguments, log.
 */
export function parse(text: string): Tree | Refusal {
  try {
    if (text.length > LONGEST) throw new Unreadable("long", LONGEST, { most: LONGEST });
    if (!text.trim()) throw new Unreadable("empty", 0);
    return descend(tokens(text));
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
}

function descend(list: Token[]): Tree {
  let next = 0;
  let depth = 0;
  const here = (): Token => list[next]!;
  const is = (...signs: string[]): boolean => here().kind === "sign" && signs.includes(here().text);
  const call = (name: string, ...args: Tree[]): Tree => ({ kind: "call", name, args });

  function unexpected(): Unreadable {
    const { kind, text, at } = here();
    return kind === "end"
      ? new Unreadable("end", at)
      : new Unreadable("unexpected", at, { found: text });
  }

  function close(): void {
    if (!is(")")) throw unexpected();
    next++;
  }

  function sum(): Tree {
    let tree = product();
    while (is("+", "-")) tree = call(list[next++]!.text, tree, product());
    return tree;
  }

  function product(): Tree {
    let tree = sign();
    let divided = false;
    for (;;) {
      if (is("*", "/")) {
        divided = is("/");
        tree = call(list[next++]!.text, tree, sign());
      } else if (is("(") || here().kind === "name") {
        if (divided) throw new Unreadable("ambiguous", here().at);
        tree = call("*", tree, power());
      } else return tree;
    }
  }

  function sign(): Tree {
    if (++depth > DEEPEST) throw new Unreadable("deep", here().at, { most: DEEPEST });
    const minus = is("-");
    let tree: Tree;
    if (minus || is("+")) {
      next++;
      tree = minus ? call("neg", sign()) : sign();
    } else tree = power();
    depth--;
    return tree;
  }

  function power(): Tree {
    const base = atom();
    if (!is("^")) return base;
    next++;
    return call("^", base, sign());
  }

  function atom(): Tree {
    const { kind, text, at } = here();
    if (kind === "number") {
      next++;
      return { kind, value: Number(text) };
    }
    if (kind === "name") {
      next++;
      return Object.hasOwn(functions, text) || text === "log"
        ? applied(text, at)
        : { kind, name: text, at };
    }
    if (!is("(")) throw unexpected();
    next++;
    const tree = sum();
    close();
    return tree;
  }

  function applied(name: string, at: number): Tree {
    if (name === "log") throw new Unreadable("log", at);
    if (!is("(")) throw new Unreadable("parentheses", at, { name });
    next++;
    const args = [sum()];
    while (is(",")) {
      next++;
      args.push(sum());
    }
    close();
    const [, least, most = least] = functions[name]!;
    if (args.length < least || args.length > most) {
      throw new Unreadable("arguments", at, { name, given: args.length, least });
    }
    return call(name, ...args);
  }

  const tree = sum();
  if (here().kind !== "end") throw unexpected();
  return tree;
}

/** The names that a tree needs values for, each with its first place: parameters, not functions or constants. */
export function names(tree: Tree, found = new Map<string, number>()): Map<string, number> {
  if (tree.kind === "call") for (const arg of tree.args) names(arg, found);
  if (tree.kind !== "name" || Object.hasOwn(constants, tree.name)) return found;
  return found.has(tree.name) ? found : found.set(tree.name, tree.at);
}

/**
 * The value of a tree. A name without a value gives NaN, and so does what is undefined (0/0, ln of a negative);
 * what is too large gives Infinity. `turn` multiplies the angles given to sin, cos and tan: marking uses it
 * to recognise a calculator left in the wrong mode.
 */
export function evaluate(tree: Tree, scope: Record<string, number>, turn = 1): number {
  if (tree.kind === "number") return tree.value;
  if (tree.kind === "name") {
    const from = Object.hasOwn(scope, tree.name) ? scope : constants;
    return Object.hasOwn(from, tree.name) ? from[tree.name]! : NaN;
  }
  const [of, , , angle] = functions[tree.name]!;
  const args = tree.args.map((arg) => evaluate(arg, scope, turn)) as Parameters<typeof of>;
  if (angle) args[0] *= turn;
  return of(...args);
}
