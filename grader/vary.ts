/**
 * Parameters of an item, drawn by seed: the same seed gives the same numbers in every browser, at the desk and
 * in a re-mark years later. The generator is part of the format, so it is named here and never changed silently.
 *
 * Seeds deal cards from a deck: seed n is the nth *different* combination, so that "another like this" is another.
 * A deck has as many cards as there are combinations, at most DECK; then it starts again.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Draw, Item } from "./type.ts";

/** Named in the format of the record. */
export const GENERATOR = "xoroshiro128plus of pure-rand 8";
const DECK = 1000;

/** The parameters of an item for a seed (1, 2, 3 …); its id tells it from other items with the same ranges. */
export function drawn(
  item: Pick<Item, "given" | "id">,
  seed: number,
): Record<string, number | string> {
  return draw(item.given, seed, item.id);
}

/** The same as prose prints them: with the decimals of their step, and a minus sign. */
export function slots(item: Pick<Item, "given" | "id">, seed: number): Record<string, string> {
  const shown = Object.entries(drawn(item, seed)).map(([name, value]) => {
    const draw = item.given[name]!;
    const text = "of" in draw ? String(value) : Number(value).toFixed(decimals(draw));
    return [name, typeof value === "number" ? text.replace("-", "−") : text];
  });
  return Object.fromEntries(shown);
}

/** The parameters for a seed, independent of the order of the keys. */
export function draw(
  given: Record<string, Draw>,
  seed: number,
  salt = "",
): Record<string, number | string> {
  const names = Object.keys(given).sort();
  const counts = names.map((name) => count(given[name]!));
  const cards = counts.reduce((product, n) => Math.min(product * n, DECK), 1);
  const random = xoroshiro128plus(hash(salt));
  const dealt = new Set<string>();
  let picks: number[] = [];
  for (let wanted = turn(seed, cards); dealt.size < wanted; dealt.add(picks.join())) {
    picks = counts.map((n) => below(random, n));
  }
  return Object.fromEntries(names.map((name, i) => [name, value(given[name]!, picks[i]!)]));
}

/** The same list in an order that depends on the seed and the salt alone. */
export function shuffle<T>(list: readonly T[], seed: number, salt = ""): T[] {
  const random = xoroshiro128plus(hash(`${turn(seed, 2 ** 31)} ${salt}`));
  const shuffled = [...list];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}

/** How many values a parameter can take; `to` counts when a whole number of steps reaches it. */
export function count(draw: Draw): number {
  if ("of" in draw) return draw.of.length;
  return Math.floor((draw.to - draw.from) / draw.step + 1e-9) + 1;
}

/** The value at a position, as the decimal that an author would write: the third of 0..1 step 0.1 is 0.2. */
export function value(draw: Draw, position: number): number | string {
  if ("of" in draw) return draw.of[position]!;
  return Number((draw.from + position * draw.step).toFixed(decimals(draw)));
}

/** Decimal places that values of a range need. */
export function decimals(draw: { from: number; step: number }): number {
  return Math.min(100, Math.max(places(draw.from), places(draw.step)));
}

/** Decimal places of a number as written: 0.25 has 2, 1e-7 has 7. */
function places(x: number): number {
  const [, fraction = "", exponent = "0"] = /^[^.e]*\.?(\d*)(?:e(.+))?$/.exec(String(x)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** A seed from a hostile file is no reason to hang: any number becomes 1..n. */
function turn(seed: number, n: number): number {
  const whole = Number.isFinite(seed) ? Math.floor(seed) - 1 : 0;
  return (((whole % n) + n) % n) + 1;
}

/** A whole number from 0 up to n, from the upper bits; n is far below 2^32, so all are as likely. */
function below(random: { next(): number }, n: number): number {
  return Math.floor(((random.next() >>> 0) / 2 ** 32) * n);
}

/** 32 bits of FNV-1a over UTF-16 units, stirred as MurmurHash3 does: the generator's first number is its seed. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
