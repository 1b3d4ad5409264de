/**
 * Reading a number as people write it. The string is marked, never a float that lost its zeros:
 * what was written decides the significant figures, and its decimal text is kept exactly.
 */
import { clean, quote } from "./clean.ts";
import type { Refusal } from "./type.ts";

export interface Read {
  value: number;
  /** Significant figures: 100 may mean one, two or three, so there are bounds. A fraction is exact: up to Infinity. */
  sfMin: number;
  sfMax: number;
  /** Decimal places. */
  dp: number;
  /** The same number, exactly as written, in plain form: "-2.50", "1.5e-3"; of a fraction, its double. */
  text: string;
}

/** What else an item takes: `1/3`, and `5 %` for 0.05. */
export interface Allow {
  fractions?: boolean;
  percent?: boolean;
}

/** Characters read. */
export const LONGEST = 200;
const FORM = /^([-+]?) ?([\d., ]*\d[., ]*?)(?:e([-+]?\d+)| ?[x*] ?10 ?\^ ?\(?([-+]?\d+)\)?)?$/i;

/**
 * Read a number. `locale` (BCP 47) says whether the writer's decimal sign is a comma; without it `1,234` and `3,5`
 * are refused rather than guessed. Never throws.
 * Codes: number.empty, long, comma, points, spaces, signs, unfinished, infinite, nan, large, tiny, fraction, percent, zero, unreadable.
 */
export function readNumber(text: string, locale?: string, allow: Allow = {}): Read | Refusal {
  if (text.length > LONGEST) return refuse("long", { most: LONGEST });
  const plain = clean(text);
  if (!plain) return refuse("empty");
  const percent = plain.endsWith("%");
  const [above = "", below, ...more] = (percent ? plain.slice(0, -1) : plain).trim().split("/");
  if (percent && !allow.percent) return refuse("percent", { typed: quote(text) });
  if (below === undefined) return readPlain(above, locale, percent ? -2 : 0);
  const top = readPlain(above.trim(), locale);
  const bottom = readPlain(below.trim(), locale, percent ? 2 : 0);
  if (more.length) return unreadable(plain);
  if ("refused" in top) return top;
  if ("refused" in bottom) return bottom;
  if (!allow.fractions) return refuse("fraction", { typed: quote(text) });
  if (!bottom.value) return refuse("zero");
  const value = top.value / bottom.value;
  if (!Number.isFinite(value)) return refuse("large");
  return { value, sfMin: 1, sfMax: Infinity, dp: Infinity, text: String(value) };
}

/** A cleaned number without `%` or `/`, times ten to the `shift`. */
function readPlain(plain: string, locale?: string, shift = 0): Read | Refusal {
  const found = FORM.exec(plain.replace(/^([-+]?) ?(?=10 ?\^)/, "$1 1*"));
  if (!found) return unreadable(plain);
  const [, sign, written = "", e = "0", ten = e] = found;
  const digits = ungroup(written.trim(), locale);
  if (typeof digits !== "string") return digits;
  const [whole = "", fraction = ""] = digits.split(".");
  const figures = (whole + fraction).replace(/^0+/, "");
  if (!figures && digits.endsWith(".")) return refuse("unfinished");
  const text = `${sign === "-" ? "-" : ""}${whole || 0}${fraction && `.${fraction}`}`;
  const exponent = figures ? Number(ten) + shift : 0; // 0e999999999 has no size to compute with
  const value = Number(`${text}e${exponent}`);
  if (!Number.isFinite(value)) return refuse("large");
  if (figures && !value) return refuse("tiny");
  const sfMax = figures.length || fraction.length || 1;
  return {
    value,
    sfMin: digits.includes(".") ? sfMax : figures.replace(/0+$/, "").length || 1,
    sfMax,
    dp: Math.max(0, fraction.length - exponent),
    text: exponent ? `${text}e${exponent}` : text,
  };
}

/** Take out what groups thousands and make the decimal sign a point, where only one reading is possible. */
function ungroup(written: string, locale?: string): string | Refusal {
  const thousands = written.includes(" ");
  if (thousands && !/^\d{1,3}( \d{3})+([.,]\d*)?$/.test(written)) return refuse("spaces");
  const digits = written.replace(/ /g, "");
  const commas = digits.split(",").length - 1;
  const points = digits.split(".").length - 1;
  const comma = refuse("comma", {
    point: digits.replace(",", "."),
    whole: digits.replace(/,/g, ""),
  });
  if (!commas) return points > 1 ? refuse("points") : digits;
  if (points) {
    if (/^\d{1,3}(,\d{3})+\.\d*$/.test(digits)) return digits.replace(/,/g, "");
    if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return digits.replace(/\./g, "").replace(",", ".");
    return refuse("points");
  }
  if (commas > 1)
    return /^\d{1,3}(,\d{3})+$/.test(digits) ? digits.replace(/,/g, "") : refuse("points");
  const sign = decimalSign(locale);
  if (sign === "," || thousands) return digits.replace(",", ".");
  return sign === "." && /^\d{1,3},\d{3}$/.test(digits) ? digits.replace(",", "") : comma;
}

/** The decimal sign of a locale, if it is known. */
function decimalSign(locale?: string): string | undefined {
  try {
    const parts = locale ? new Intl.NumberFormat(locale).formatToParts(1.5) : [];
    return parts.find(({ type }) => type === "decimal")?.value;
  } catch {
    return undefined; // not a language tag
  }
}

function unreadable(plain: string): Refusal {
  if (/^[-+ ]*(inf(inity)?|∞)$/i.test(plain)) return refuse("infinite");
  if (/^[-+ ]*nan$/i.test(plain)) return refuse("nan");
  if (/^[-+] ?[-+][-+ ]*[\d.]/.test(plain)) return refuse("signs");
  return refuse("unreadable", { typed: quote(plain) });
}

function refuse(code: string, params?: Refusal["params"]): Refusal {
  return { refused: `number.${code}`, params };
}
