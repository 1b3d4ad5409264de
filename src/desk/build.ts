/** `npm run build`: engines -> course and proof beside pages and search index -> audit, into `dist/`. */
import { cpSync, renameSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { shelve } from "../course/course.ts";
import type { Course } from "../course/type.ts";
import { audit } from "./audit.ts";
import { beside } from "./beside.ts";
import { makeEngines } from "./engines.ts";
import { leaks } from "./leaks.ts";
import { type Options as PagesOptions, pages } from "./pages.ts";
import { close, search } from "./search.ts";
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
  // A build that fails leaves the site that is there, and what it made beside it.
  const draft = `${folder}.draft`;
  const print = (line: string): void => console.log(`  ${line}`);
  const engines = await step("Interpreters", () => makeEngines(root, print));
  rmSync(draft, { recursive: true, force: true });
  const course = await step("Course, its proof and its pages", () =>
    make({ root, outDir: draft, base, site }),
  );
  if (!course) {
    rmSync(draft, { recursive: true, force: true });
    return false;
  }
  cpSync(engines, join(draft, "engines"), { recursive: true });
  const faults = await step("Audit of what was built", async () => [
    ...audit(draft),
    ...(await leaks(draft, course)),
  ]);
  for (const fault of faults) console.error(`  ${fault}`);
  if (faults.length) {
    console.error(`  It is not published: what was built is in ${relative(root, draft)}.`);
    return false;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return true;
}

/** Pages, each language indexed while the next is rendered. Undefined where the course is not in order. */
async function make(options: PagesOptions): Promise<Course | undefined> {
  const { ready, errors } = beside(root, console.log);
  const indexing: Promise<number>[] = [];
  const found = ready.then((course) => {
    // Never rendered: what is wrong is being printed.
    if (!course) throw new Error("the course is not in order");
    shelve(root, course);
    return course;
  });
  // Where bundling fails first, nobody waits for it.
  found.catch(() => {});
  try {
    await pages(options, found, (language) => {
      const done = search(options.outDir, language);
      // Asked for when all pages are there.
      done.catch(() => {});
      indexing.push(done);
    });
    if ((await errors) > 0) return undefined;
    const counts = await Promise.all(indexing);
    console.log(`  ${counts.reduce((sum, count) => sum + count, 0)} pages to search`);
    return await found;
  } catch (error) {
    if ((await errors) > 0) return undefined;
    throw error;
  } finally {
    await Promise.allSettled(indexing);
    await close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: "string" }, base: { type: "string" }, site: { type: "string" } },
  });
  process.exitCode = (await build(values)) ? 0 : 1;
}
