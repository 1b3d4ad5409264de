/** `npm run build`: course -> proof -> engines -> pages -> search index -> audit, into `dist/`. */
import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build as pages } from "astro";
import { readCourse } from "../course/course.ts";
import { audit } from "./audit.ts";
import { check } from "./check.ts";
import { makeEngines } from "./engines.ts";
import { proveGallery } from "./gallery.ts";
import { leaks } from "./leaks.ts";
import { search } from "./search.ts";
import { step } from "./step.ts";

const root = join(import.meta.dirname, "..", "..");

export interface Options {
  /** Where the site goes; relative to the project. */
  out?: string | undefined;
  /** Sub-path under which it will be served, such as `/chiasma`. */
  base?: string | undefined;
  /** Address of the host, such as `https://example.org`. */
  site?: string | undefined;
}

/** Build the site. Gives false where the course or what was built is not in order, having said what. */
export async function build({ out = "dist", base, site }: Options = {}): Promise<boolean> {
  process.chdir(root);
  const folder = resolve(root, out);
  const { errors } = await step("Course and its proof", () => check(root));
  if (errors > 0) return false;
  await step("Gallery and its proof", () => proveGallery(root, (line) => console.log(`  ${line}`)));
  const engines = await step("Interpreters", () =>
    makeEngines(root, (line) => console.log(`  ${line}`)),
  );
  rmSync(folder, { recursive: true, force: true });
  await step("Pages", () =>
    pages({
      root,
      outDir: folder,
      logLevel: "warn",
      ...(base ? { base } : {}),
      ...(site ? { site } : {}),
    }),
  );
  await step("Search index", async () => console.log(`  ${await search(folder)} pages`));
  cpSync(engines, join(folder, "engines"), { recursive: true });
  const faults = await step("Audit of what was built", async () => [
    ...audit(folder),
    ...(await leaks(folder, readCourse(root))),
  ]);
  for (const fault of faults) console.error(`  ${fault}`);
  return faults.length === 0;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: "string" }, base: { type: "string" }, site: { type: "string" } },
  });
  process.exitCode = (await build(values)) ? 0 : 1;
}
