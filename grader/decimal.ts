/** Exact decimals: what people write and authors state, compared without binary rounding. */

/** units × 10^exponent */
export interface Decimal {
  units: bigint;
  exponent: number;
}

/** Those read lately: marking one answer asks for the same few numbers again and again. */
const lately = new Map<string | number, Decimal>();
const MOST = 500;

/** From plain text: "-2.50", "1.5e-3", or what String() makes of a finite number. */
export function decimal(text: string | number): Decimal {
  const known = lately.get(text);
  if (known) return known;
  const [mantissa = "0", exponent = "0"] = String(text).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const read = { units: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
  if (lately.size >= MOST) lately.clear();
  lately.set(text, read);
  return read;
}

export const minus = (a: Decimal, b: Decimal): Decimal => {
  const exponent = Math.min(a.exponent, b.exponent);
  return { units: units(a, exponent) - units(b, exponent), exponent };
};

export const plus = (a: Decimal, b: Decimal): Decimal => minus(a, { ...b, units: -b.units });

export const times = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  exponent: a.exponent + b.exponent,
});

export const abs = (a: Decimal): Decimal => (a.units < 0n ? { ...a, units: -a.units } : a);

/** Below zero, zero or above it: the order of a and b. */
export const order = (a: Decimal, b: Decimal): number => {
  const { units } = minus(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
};

/** Rounded to n significant figures, half away from zero; the result has exactly n digits, or is zero. */
export function round(a: Decimal, n: number): Decimal {
  if (!a.units) return a;
  const size = abs(a).units;
  const drop = String(size).length - n;
  if (drop <= 0) return { units: units(a, a.exponent + drop), exponent: a.exponent + drop };
  const half = 5n * 10n ** BigInt(drop - 1);
  const kept = (size + half) / 10n ** BigInt(drop);
  const carried = String(kept).length > n ? 1 : 0; // 99.96 to three figures is 100
  const digits = carried ? kept / 10n : kept;
  return { units: a.units < 0n ? -digits : digits, exponent: a.exponent + drop + carried };
}

/** The nearest double. */
export const value = ({ units, exponent }: Decimal): number => Number(`${units}e${exponent}`);

/** Written out with all its digits, zeros included: 2.50, 0.0013, 1200. */
export function plain({ units, exponent }: Decimal): string {
  if (exponent >= 0) return String(units * 10n ** BigInt(exponent));
  const digits = String(units < 0n ? -units : units).padStart(1 - exponent, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** The units of a at a lower exponent. */
function units(a: Decimal, exponent: number): bigint {
  return a.exponent === exponent ? a.units : a.units * power(a.exponent - exponent);
}

/** Powers of ten that marking needs all the time, worked out once. */
const powers = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));
const power = (n: number): bigint => powers[n] ?? 10n ** BigInt(n);
