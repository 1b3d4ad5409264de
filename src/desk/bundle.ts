/** One script out of some source text and what it imports: a classic script, for a blob. */
import { build } from "vite";

const ENTRY = "\0entry";

/** Imports in `source` are absolute from the project's root ("/grader/…"). */
export async function bundle(root: string, source: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "entry",
        resolveId: (id: string) => (id === "entry" ? ENTRY : id.startsWith("/") ? root + id : null),
        load: (id: string) => (id === ENTRY ? source : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: "entry",
        output: { format: "iife", name: "engine", codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !("output" in output)) throw new Error("bundling gave nothing");
  return output.output[0].code;
}
