/** `npm run bench [NAME …]`: how fast, as ratios against a baseline in the same run. Nothing here passes or fails. */
import { cpus, totalmem } from "node:os";
import { close } from "../browser/chromium.ts";
import { buildCost } from "./build.ts";
import { checkCosts } from "./check.ts";
import { engineWaits } from "./engines.ts";
import { filterRates } from "./filter.ts";
import type { Row } from "./measure.ts";
import { pageCosts } from "./page.ts";

const benches: Record<string, () => Promise<Row[]>> = {
  engines: engineWaits,
  page: pageCosts,
  filter: filterRates,
  check: checkCosts,
  build: buildCost,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(", ")}: there are ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}

const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`▸ ${name} …`);
  rows.push(...(await bench()));
}
await close();

const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
console.log(
  `\n${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${memory}, Node ${process.versions.node}\n`,
);
console.log("| what | here | against | ratio |\n|---|---|---|---|");
for (const { what, ours, baseline, ratio } of rows) {
  console.log(`| ${what} | ${ours} | ${baseline} | ${ratio} |`);
}
