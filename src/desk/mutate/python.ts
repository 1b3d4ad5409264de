/** Where a Python program may be mutated: Python's own `ast` says so, in `sites.py`, run like any other program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../proof/exercise.ts";
import type { Site } from "./site.ts";
import type { Tongue } from "./tongue.ts";

export const tongue: Tongue = {
  sites,
  not: (condition) => `(not (${condition}))`,
  nothing: "pass",
  trial: `def trial(source, name, *args):
    world = {"__name__": "__main__"}
    exec(compile(source, "mutant.py", "exec"), world)
    return world[name](*args)
`,
};

const limits = { seconds: 20, megabytes: 256, output: 1000 };

async function sites(code: string, run: Run): Promise<Site[]> {
  const program = readFileSync(join(import.meta.dirname, "sites.py"), "utf8");
  const calls = [{ name: "sites", call: "sites", args: [code] }];
  const outcome = await run({ language: "python", code: program, calls, limits });
  const [result] = outcome.results;
  if (result?.state !== "value") {
    const fault = result?.state === "fault" ? result.fault : outcome.fault;
    throw new Error(fault?.message ?? "not read");
  }
  const rows = result.value as [Site["kind"], number, number][];
  return rows.map(([kind, start, end]) => ({ kind, start, end }));
}
