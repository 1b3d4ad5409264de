/** A length of time as it is said: milliseconds for what is measured in seconds, with three figures. */
export function amount(size: number, unit: string): { amount: number; unit: string } {
  const [value, of] = unit === "s" ? [1000 * size, "ms"] : [size, unit];
  return { amount: Number(value.toPrecision(3)), unit: of };
}
