/** What a place of a program may become. */
import type { Site } from "./site.ts";
import type { Tongue } from "./tongue.ts";

/** The slips of whoever writes: a neighbour of the operator, the bound a step further, the other direction. */
const swaps: Record<string, string[]> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "//": ["*"],
  "%": ["*"],
  "%%": ["*"],
  "%/%": ["*"],
  "**": ["*"],
  "^": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "/=": ["*="],
  "++": ["--"],
  "--": ["++"],
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
  "==": ["!="],
  "!=": ["=="],
  "===": ["!=="],
  "!==": ["==="],
  and: ["or"],
  or: ["and"],
  "&&": ["||"],
  "||": ["&&"],
  "&": ["|"],
  "|": ["&"],
  not: [""],
  "!": [""],
};

/** The texts that may stand at a site instead of what stands there. */
export function changes({ kind }: Site, text: string, tongue: Tongue): string[] {
  if (kind === "operator") return Object.hasOwn(swaps, text) ? (swaps[text] ?? []) : [];
  if (kind === "condition") return [tongue.not(text)];
  if (kind === "statement") return [tongue.nothing];
  if (kind === "bound") return [`(${text}) + 1`, `(${text}) - 1`];
  return constants(text);
}

/** One more, one less, ten times, none. */
function constants(text: string): string[] {
  const ending = /[Ln]$/.exec(text)?.[0] ?? "";
  const value = Number(text.slice(0, text.length - ending.length).replaceAll("_", ""));
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER / 10) return [];
  const others = new Set([value + 1, value - 1, value * 10, 0].map(decimal));
  others.delete(decimal(value));
  return [...others].map((one) => (one.startsWith("-") ? `(${one}${ending})` : `${one}${ending}`));
}

/** As somebody would write it: 0.36 + 1 is 1.36. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(15)));
}
