/** `npm run check`: from nothing, and again when nothing has changed. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { measure, ratio, type Row } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");

export async function checkCosts(): Promise<Row[]> {
  rmSync(join(root, ".chiasma", "proof"), { recursive: true, force: true });
  const cold = await measure(process.execPath, ["src/desk/check.ts"], root);
  const kept = await measure(process.execPath, ["src/desk/check.ts"], root);
  return [
    {
      what: "Check of the course, nothing changed since the last",
      ours: `${kept.wall.toFixed(1)} s`,
      baseline: `${cold.wall.toFixed(1)} s, everything proved anew`,
      ratio: ratio(kept.wall, cold.wall),
    },
  ];
}
