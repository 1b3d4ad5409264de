/** Rules about each option by itself, and about the options as texts: ID2, ID3, ID4, ID7, TW8, TW9. */
import { measure, type Measure } from "./measure.ts";
import { weight, type Option, type Rule } from "./question.ts";

/** A finding for each option in which the pattern is found. */
const each =
  (pattern: RegExp): Rule =>
  ({ options }) =>
    options.flatMap(({ name, text }) => {
      const [found] = pattern.exec(text) ?? [];
      return found ? [{ path: `options.${name}`, found }] : [];
    });

export const ID2 = each(
  /\b(all|none|any|both|neither) of (the )?(above|these|others?)\b|以上[皆都全][是非不部]?/i,
);
export const ID3 = each(
  /\b(usually|often|sometimes|rarely|frequently|occasionally)\b|通常|經常|经常|有時|有时|偶爾|偶尔/i,
);
export const ID4 = each(
  /^(both |options? )?([A-E]|[1-5])(\s*(,|and|&|\+|、|及|和|與|与)\s*([A-E]|[1-5]))+\.?$/i,
);

export const ID7: Rule = ({ options }) =>
  options
    .map(({ name, text }) => ({ path: `options.${name}`, size: weight(text) }))
    .filter(({ size }) => size > 180)
    .map(({ path, size }) => ({ path, found: String(size) }));

export const TW8: Rule = ({ options }) =>
  options.flatMap((option, n) => {
    const twin = options.slice(0, n).find((other) => same(option, other));
    return twin
      ? [{ path: `options.${option.name}`, found: `\`${twin.text}\`, \`${option.text}\`` }]
      : [];
  });

function same(a: Option, b: Option): boolean {
  const [one, other] = [measure(a.text), measure(b.text)];
  if (one && other) return one.base === other.base && near(one, other);
  return fold(a.text) === fold(b.text);
}

function near(a: Measure, b: Measure): boolean {
  const equal = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.abs(x);
  return a.bound === b.bound && equal(a.low, b.low) && equal(a.high, b.high);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]/gu, "");
}

export const TW9: Rule = ({ options }) => {
  const numbers = options.filter(({ text }) => measure(text));
  const other = options.find(({ text }) => !measure(text));
  const [first] = numbers;
  return first && other
    ? [{ path: `options.${other.name}`, found: `\`${first.text}\` and \`${other.text}\`` }]
    : [];
};
