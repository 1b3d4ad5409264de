/** An option that is a number or an interval, with or without a unit. */

export interface Measure {
  low: number;
  high: number;
  /** `<` and `>` before the number: an interval open to one side. */
  bound: "" | "below" | "above";
  decimals: number;
  unit: string;
  /** The unit without its prefix; `low` and `high` are in it. */
  base: string;
}

const number = String.raw`([-−+]?\d[\d,]*(?:\.\d+)?)`;
const form = new RegExp(
  `^(about |≈ ?|~ ?|約|约)?([<>≤≥]|below |above |less than |more than |under |over )? ?${number}(?: ?(?:-|–|—|to|至|到) ?${number})? ?([%°]|[^\\d\\s,;。，]{1,12}(?:/[^\\d\\s]+)?)?\\.?$`,
  "i",
);
const prefixes: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  c: 1e-2,
  k: 1e3,
  M: 1e6,
};
const bases = /^([numμckM])(s|V|A|Hz|g|L|m|mol|Pa|W|Ω|Gy|Sv|mol\/L|g\/L|g\/dL)$/;

/** Read an option as a number or an interval; undefined where it is anything else. */
export function measure(text: string): Measure | undefined {
  const found = form.exec(text.trim());
  if (!found) return undefined;
  const [, , sign = "", first = "", second = first, unit = ""] = found;
  const [, prefix = "", base = unit] = bases.exec(unit) ?? [];
  const scale = prefixes[prefix] ?? 1;
  const [low, high] = [parse(first) * scale, parse(second) * scale];
  const below = /[<≤]|below|less|under/i.test(sign);
  const bound = sign === "" ? "" : below ? "below" : "above";
  const decimals = (first.split(".")[1] ?? "").length;
  if (bound === "below") return { low: -Infinity, high, bound, decimals, unit, base };
  if (bound === "above") return { low, high: Infinity, bound, decimals, unit, base };
  return { low, high, bound, decimals, unit, base };
}

function parse(text: string): number {
  return Number(text.replace(/,/g, "").replace("−", "-"));
}
