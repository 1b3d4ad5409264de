/** `npm start`: build the course and serve it on this machine. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({ options: { port: { type: "string" }, base: { type: "string" } } });

if (await build({ base: values.base })) {
  const dist = join(import.meta.dirname, "..", "..", "dist");
  const { url } = await serve(dist, {
    base: values.base ?? process.env["CHIASMA_BASE"] ?? "",
    port: Number(values.port ?? process.env["PORT"] ?? 4321),
  });
  console.log(`\nChiasma is at  ${url}/\nStop it with Ctrl C.`);
} else {
  process.exitCode = 1;
}
