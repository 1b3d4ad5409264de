/** A tolerance with a unit of its own: `1 cm` for an answer in feet, `2 % or 0.5 mmHg`. */
import type { Tolerance } from "../../nearness.ts";
import { conversion, converted, type Substance } from "../../units/convert.ts";
import { readUnit, type Unit } from "../../units/unit.ts";
import type { QuantityKey } from "./key.ts";

const PART = /^([0-9.]+(?:e[-+]?\d+)?)\s*(\S.*)$/i;

/** What it comes to in the answer's unit; or why it is none. */
export function readTolerance(
  written: string,
  asked: Unit,
  substance: Substance,
): Pick<QuantityKey, "tolerance" | "within"> | string {
  const tolerance: Tolerance = {};
  let within: QuantityKey["within"];
  for (const piece of written.trim().split(/\s+or\s+/)) {
    const [, digits = "", of = ""] = PART.exec(piece.trim()) ?? [];
    const size = Number(digits);
    if (!digits || !Number.isFinite(size)) return `\`${piece}\` is not a size with a unit or %`;
    const relative = (of === "%" || of === "％") && Object.keys(asked.dimension).length > 0;
    const kind = relative ? "relative" : "absolute";
    if (tolerance[kind] !== undefined) return `it has two ${kind} parts`;
    if (relative) tolerance.relative = Number((size / 100).toPrecision(15));
    else {
      const unit = readUnit(of);
      if ("refused" in unit) return `\`${of}\` is not a unit that the course knows`;
      const way = conversion(unit, asked, substance, true);
      if (typeof way === "string") return `\`${of}\` does not measure what the answer does`;
      tolerance.absolute = converted(size, way);
      if (way.factor !== 1) within = { size, unit: of };
    }
  }
  return { tolerance, ...(within && { within }) };
}
