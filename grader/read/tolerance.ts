/** How near is right, as an author writes it: `1 mm[Hg]`, `2 %`, `2 % or 0.5 mmHg`. */
import type { Tolerance } from "../items/number/key.ts";
import type { Desk } from "./room.ts";

const part = /^([0-9.]+(?:e[-+]?\d+)?)\s*(\S.*)?$/i;

/** Read a tolerance for an answer in `unit`; undefined, and reported, where it is none. */
export function readTolerance(
  written: string | number,
  unit: string | undefined,
  desk: Desk,
): Tolerance | undefined {
  const text = String(written).trim();
  const tolerance: Tolerance = {};
  const wrong = (reason: string): undefined =>
    desk.report("tolerance.form", ["tolerance"], { text, reason }) as undefined;
  for (const piece of text.split(/\s+or\s+/)) {
    const match = part.exec(piece.trim());
    const size = Number(match?.[1] ?? NaN);
    if (!match || !Number.isFinite(size)) return wrong(`\`${piece}\` is not a size`);
    const of = match[2] ?? "";
    const kind = of === "%" || of === "％" ? "relative" : "absolute";
    if (tolerance[kind] !== undefined) return wrong(`it has two ${kind} parts`);
    if (kind === "absolute" && of !== "" && plain(of) !== plain(unit ?? "")) {
      desk.report("tolerance.unit", ["tolerance"], {
        got: of,
        want: unit ? `in \`${unit}\`` : "without unit",
      });
      return undefined;
    }
    tolerance[kind] = kind === "relative" ? Number((size / 100).toPrecision(15)) : size;
  }
  return tolerance;
}

/** A unit's code and its printed form differ by brackets: mm[Hg], mmHg; {beats}/min, beats/min. */
function plain(unit: string): string {
  return unit
    .normalize("NFKC")
    .replace(/[[\]{}\s]/g, "")
    .replace(/[μµ]/g, "u");
}
