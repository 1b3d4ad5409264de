/** A unit, read from UCUM or as people print and type it, with its size and dimension. */
import { clean, quote } from "../clean.ts";
import type { Refusal } from "../type.ts";
import { ambiguous, whole } from "./forms.ts";
import { printUnit } from "./print.ts";
import { type Dimension, prefixes, type Scaled, signs, singular, words } from "./table.ts";

export interface Term extends Scaled {
  power: number;
}

export interface Unit {
  terms: Term[];
  /** In units of its dimension. */
  size: number;
  /** Of a scale of temperature alone: see `Atom`. */
  shift: number;
  dimension: Dimension;
  /** A sign in it that people also write for something else. */
  doubt?: string;
}

/** Characters read. */
const LONGEST = 80;
const FACTOR =
  /[ .*]?(?:10[*^]\(?([-+]?\d{1,2})\)?|((?:h2o|\[[^[\]]{1,12}\]|\{[^{}]{0,20}\}|[\p{L}%‰°'"′″])+)(?:\^?\(?([-+]?\d)\)?)?)/giuy;

/** Left inside this file only, to leave at once. */
type Out = { terms: Term[]; doubt?: string } | Refusal;

/**
 * Read a unit. Never throws. A quotient is followed by quotients only: `a/b c` is read in two ways.
 * Codes: quantity.unknown, quantity.capitals, quantity.division.
 */
export function readUnit(text: string): Unit | Refusal {
  const plain = fold(text.slice(0, LONGEST + 1));
  if (!plain || plain.length > LONGEST) return refuse("unknown", { found: quote(text) });
  const [above = "", ...below] = plain.split("/");
  const parts = [above.replace(/^1$/, ""), ...below].map((part, n): Out => {
    if (!part && !n && (below.length || plain === "1")) return { terms: [] };
    const inner = /^\((.*)\)$/.exec(part)?.[1];
    const read = product(inner ?? part);
    if ("refused" in read || !n) return read;
    if (inner === undefined && read.terms.length > 1) return refuse("division", {});
    return { ...read, terms: read.terms.map((term) => ({ ...term, power: -term.power })) };
  });
  const bad = parts.find((part) => "refused" in part);
  if (bad) return bad;
  const read = parts.filter((part) => "terms" in part);
  const doubt = read.find((part) => part.doubt)?.doubt;
  return { ...unitOf(read.flatMap(({ terms }) => terms)), ...(doubt && { doubt }) };
}

/** What people write in many ways, in one: micro, "per", spaces, the surface of 1.73 m². */
function fold(text: string): string {
  return clean(text)
    .replace(/μ/g, "u")
    .replace(/1[.,]73[_ ]?(?:m\^?2|平方米)/g, "{1.73_m2}")
    .replace(/\{+1.73_m2\}+/g, "{1.73_m2}")
    .replace(/\bper\b(?! ?cent)|每/g, "/")
    .replace(/ ?([/.*()]) ?/g, "$1");
}

/** Factors with their powers, signed or side by side. */
function product(text: string): Out {
  const word = words.get(singular(text));
  if (word) return { terms: [{ ...word, power: 1 }] };
  const terms: Term[] = [];
  let doubt: string | undefined;
  let end = 0;
  for (const [all, ten, name = "10*", power = "1"] of text.matchAll(FACTOR)) {
    const found = factor(name);
    if (!found) return stranger(name);
    const raised = Number(ten ?? power);
    terms.push(...found.map((term) => ({ ...term, power: term.power * raised })));
    if (Object.hasOwn(ambiguous, name)) doubt ??= name;
    end += all.length;
  }
  return end && end === text.length && terms.every(({ power }) => power)
    ? { terms, ...(doubt && { doubt }) }
    : refuse("unknown", { found: quote(text) });
}

function factor(name: string): Term[] | undefined {
  const code = Object.hasOwn(whole, name) ? whole[name]! : undefined;
  const read = code === undefined ? undefined : readUnit(code);
  if (read && "terms" in read) return read.terms;
  const one = signs.get(name) ?? words.get(singular(name)) ?? counted(name);
  return one && [{ ...one, power: 1 }];
}

/** What is counted is no unit: {cells}/uL is so many in a microlitre. */
function counted(name: string): Scaled | undefined {
  const what = /^\{(.+)\}$/.exec(name)?.[1];
  const { atom } = signs.get("1")!;
  return what === undefined
    ? undefined
    : { prefix: "", atom: { ...atom, code: name, signs: [what.replaceAll("_", " ")] } };
}

/** No unit: perhaps only its capitals differ. */
function stranger(name: string): Refusal {
  const same = (sign: string): boolean => sign.toLowerCase() === name.toLowerCase();
  const meant = [...signs].filter(([sign]) => same(sign));
  const choices = [
    ...meant.map(([, one]) => printUnit([{ ...one, power: 1 }])),
    ...Object.keys(whole).filter(same),
  ];
  const found = quote(name);
  if (!choices.length) return refuse("unknown", { found });
  return refuse("capitals", { found, choices: [...new Set(choices)].join(", ") });
}

function refuse(code: string, params: Refusal["params"]): Refusal {
  return { refused: `quantity.${code}`, params };
}

/** What terms come to. */
export function unitOf(terms: Term[]): Unit {
  const dimension: Dimension = {};
  let size = 1;
  for (const { prefix, atom, power } of terms) {
    const scaled = atom.size * (prefix ? Number(`1e${prefixes[prefix]![0]}`) : 1);
    size *= scaled ** power;
    for (const [base, exponent] of Object.entries(atom.dimension))
      dimension[base] = (dimension[base] ?? 0) + exponent * power;
  }
  const [only] = terms;
  const scale = terms.length === 1 && only?.power === 1 && !only.prefix;
  return { terms, size, shift: scale ? only.atom.shift : 0, dimension };
}

/** Do two units measure the same? */
export function isAlike(a: Dimension, b: Dimension): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((base) => (a[base] ?? 0) === (b[base] ?? 0));
}
