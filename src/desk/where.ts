/** npm runs a script in the project's folder, and people name files from where they stand. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder that a typed path was meant from. */
export function meantFrom(path: string): string {
  const here = process.cwd();
  const there = process.env["INIT_CWD"];
  const elsewhere = !existsSync(resolve(here, path)) && there && existsSync(resolve(there, path));
  return elsewhere ? there : here;
}
