/** The page of questions, built as the site is (same policy, same bundles) and served with its engines. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "astro";
import { makeEngines } from "../../../src/desk/engines.ts";
import { serve as listen, type Served } from "../../../src/desk/serve.ts";

/** Built once, before the tests: two builds at once would share Astro's working folder. */
export async function serve(): Promise<Served> {
  const root = new URL("../../..", import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), "questions-"));
  await build({
    root,
    srcDir: "./test/browser/question",
    outDir: folder,
    cacheDir: join(folder, ".cache"),
    logLevel: "error",
  });
  cpSync(await makeEngines(root, () => {}), join(folder, "engines"), { recursive: true });
  const { url, close } = await listen(folder, { port: 0 });
  return {
    url,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
