/** `npm run dev`: the course while it is being written. A saved lesson reloads; a mistake is shown in its page. */
import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dev } from "astro";
import { check } from "./check.ts";
import { makeEngines } from "./engines.ts";
import { proveGallery } from "./gallery.ts";
import { step } from "./step.ts";

const root = join(import.meta.dirname, "..", "..");
process.chdir(root);
const { values } = parseArgs({ options: { port: { type: "string" } } });

await step("Gallery and its proof", () => proveGallery(root, (line) => console.log(`  ${line}`)));
await step("Interpreters", () => makeEngines(root, (line) => console.log(`  ${line}`)));
// Bundling the interpreters has left "production" here, and in production nobody is told of a change.
process.env["NODE_ENV"] = "development";
const { address } = await dev({
  root,
  logLevel: "warn",
  server: { port: Number(values.port ?? process.env["PORT"] ?? 4321) },
});
console.log(`\nWriting at  http://localhost:${address.port}/\nStop it with Ctrl C.\n`);

/** Exercises are proved beside the writing, one round at a time; what has not changed is not run again. */
let proving: Promise<unknown> = Promise.resolve();
let pause: NodeJS.Timeout | undefined;

function prove(): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    proving = proving.then(() => check(root)).catch((error: unknown) => console.error(error));
  }, 500);
}

prove();
watch(join(root, "content"), { recursive: true }, prove);
