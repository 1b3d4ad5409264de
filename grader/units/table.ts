/** The table of units, made ready for looking up: by code, by every sign and name that people use, with its prefixes. */
import { chemistry } from "./chemistry.ts";
import { clinic } from "./clinic.ts";
import { electricity } from "./electricity.ts";
import { mechanics } from "./mechanics.ts";
import { radiation } from "./radiation.ts";
import { space } from "./space.ts";

/** Exponents by base: m, kg, s, A, K, mol, rad, cd, and what converts to nothing else (eq, osm, IU, Sv, Bq …). */
export type Dimension = Record<string, number>;

export interface Atom {
  /** UCUM. */
  code: string;
  /** In units of its dimension. */
  size: number;
  /** Of a scale of temperature: what to add, in its own degrees, to count from absolute zero. */
  shift: number;
  dimension: Dimension;
  /** Prefixes that people use with it, one sign each. */
  prefixes: string;
  /** Printed first. Capitals decide. */
  signs: string[];
  /** Words, in any language. Capitals do not decide. */
  names: string[];
}

/** An atom with its prefix: `mm` is milli and metre. */
export interface Scaled {
  prefix: string;
  atom: Atom;
}

/** A prefix: its power of ten and its names. */
export const prefixes: Record<string, [power: number, ...names: string[]]> = {
  f: [-15, "femto", "飛", "飞"],
  p: [-12, "pico", "皮"],
  n: [-9, "nano", "納", "纳"],
  u: [-6, "micro", "微"],
  m: [-3, "milli", "毫"],
  c: [-2, "centi", "厘"],
  d: [-1, "deci", "分"],
  h: [2, "hecto", "百"],
  k: [3, "kilo", "千"],
  M: [6, "mega", "兆"],
  G: [9, "giga", "吉"],
  T: [12, "tera", "太"],
};

/** In order of precedence: B alone is a bel, and a byte only with its prefix. */
const tables = [electricity, space, mechanics, chemistry, radiation, clinic];

export const atoms: Atom[] = tables.flatMap((table) => table.trim().split("\n").map(row));

function row(line: string): Atom {
  const [code = "", size = "", of = "", prefixes = "", signs = "", names = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  const [factor, shift = 0] = size.split(" ");
  const list = (text: string): string[] => (text ? text.split(", ") : []);
  return {
    code,
    size: Number(factor),
    shift: Number(shift),
    dimension: dimension(of),
    prefixes,
    signs: list(signs),
    names: list(names),
  };
}

/** From "kg.m2.s-3". */
function dimension(text: string): Dimension {
  const bases = text.matchAll(/([A-Za-z]+)(-?\d+)?/g);
  return Object.fromEntries([...bases].map(([, base = "", power = 1]) => [base, Number(power)]));
}

/** Every sign that can be typed for one atom, with what it means; the first to claim a sign has it. */
export const signs = new Map<string, Scaled>();
/** The same for words, as `singular` leaves them. */
export const words = new Map<string, Scaled>();

for (const atom of atoms) {
  for (const prefix of ["", ...atom.prefixes]) {
    const one = { prefix, atom };
    for (const sign of [atom.code, ...atom.signs]) put(signs, prefix + sign.normalize("NFKC"), one);
    for (const word of prefix ? prefixes[prefix]!.slice(1) : [""])
      for (const name of atom.names) put(words, singular(word + name), one);
  }
}

function put(map: Map<string, Scaled>, form: string, one: Scaled): void {
  if (!map.has(form)) map.set(form, one);
}

/** Capitals, spaces and the plural make no difference to a word. */
export function singular(text: string): string {
  return text
    .toLowerCase()
    .replace(/s(?= |$)/g, "")
    .replace(/[ -]/g, "");
}
