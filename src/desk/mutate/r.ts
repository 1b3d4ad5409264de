/** Where an R program may be mutated: R's own parser says so, in `sites.R`, run like any other program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../proof/exercise.ts";
import type { Site } from "./site.ts";
import type { Tongue } from "./tongue.ts";

export const tongue: Tongue = {
  sites,
  not: (condition) => `!(${condition})`,
  nothing: "NULL",
  trial: `trial <- function(source, name, ...) {
  world <- new.env(parent = globalenv())
  eval(parse(text = source, keep.source = FALSE), world)
  get(name, world)(...)
}
`,
};

const limits = { seconds: 20, megabytes: 512, output: 1000 };

async function sites(code: string, run: Run): Promise<Site[]> {
  const program = readFileSync(join(import.meta.dirname, "sites.R"), "utf8");
  const calls = [{ name: "sites", call: "sites", args: [code] }];
  const outcome = await run({ language: "r", code: program, calls, limits });
  const [result] = outcome.results;
  if (result?.state !== "value") {
    const fault = result?.state === "fault" ? result.fault : outcome.fault;
    throw new Error(fault?.message ?? "not read");
  }
  const lines = String(result.value).split("\n").filter(Boolean);
  return lines.map((line) => {
    const [kind, start, end] = line.split(" ");
    return { kind: kind as Site["kind"], start: Number(start), end: Number(end) };
  });
}
