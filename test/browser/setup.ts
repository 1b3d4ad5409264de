/** Before the browser tests: the site is built for a domain's root and for a sub-path, and both are served. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/desk/serve.ts";
import { serve as questions } from "./question/serve.ts";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const below = join(root, ".chiasma", "below");
const base = "/courses/chiasma";

/** Build into a folder, unless what is there is younger than `than`. */
function built(folder: string, than: number, ...options: string[]): number {
  const page = join(folder, "index.html");
  if (!existsSync(page) || statSync(page).mtimeMs < than) {
    const { status } = spawnSync(process.execPath, ["src/desk/build.ts", ...options], {
      cwd: root,
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("the site could not be built: see above");
  }
  return statSync(page).mtimeMs;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const age = built(dist, 0);
  built(below, age, "--out", below, "--base", base, "--site", "https://courses.example");
  const servers = [
    await serve(dist, { port: 0 }),
    await serve(below, { port: 0, base }),
    await questions(),
  ] as const;
  project.provide("url", servers[0].url);
  project.provide("below", servers[1].url);
  project.provide("questions", servers[2].url);
  return async () => {
    for (const server of servers) await server.close();
  };
}
