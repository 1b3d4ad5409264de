/** A unit as it is printed: mmHg, μmol/L, kg·m/s², /min, mL/min/1.73 m². */
import type { Term } from "./unit.ts";

export function printUnit(terms: Term[]): string {
  const above = terms.filter(({ power }) => power > 0).map(one);
  const below = terms.filter(({ power }) => power < 0).map(one);
  const whole = `${above.join("·")}${below.map((sign) => `/${sign}`).join("")}`;
  return whole === "beats/min" ? "bpm" : whole;
}

function one({ prefix, atom, power }: Term): string {
  const sign = (prefix === "u" ? "μ" : prefix) + (atom.signs[0] ?? "");
  const size = Math.abs(power);
  return size === 1 && atom.code !== "10*" ? sign : sign + raised(size);
}

function raised(power: number): string {
  return String(power).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}
