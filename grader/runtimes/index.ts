/** The register of languages: one line each. A page loads only what its exercises are written in. */
import type { Runtime } from "./runtime.ts";

export interface LanguageEntry {
  /** As people write it; the same in every language of the site. */
  label: string;
  /** Of its files, without the dot. */
  extension: string;
  /** Files of the engine: paths within node_modules, or from the project's root; the pack names them by their last part. */
  engine: string[];
  /** Files that go into the snapshot, and not into the pack; paths from the project's root. */
  frozen: string[];
  /** What its frame must allow beyond blobs, in words of a Content-Security-Policy. */
  policy: string[];
  load: () => Promise<{ runtime: Runtime }>;
}

export const languages: Record<string, LanguageEntry> = {
  javascript: {
    label: "JavaScript",
    extension: "js",
    engine: [],
    frozen: [],
    policy: [],
    load: () => import("./javascript.ts"),
  },
  python: {
    label: "Python",
    extension: "py",
    engine: [
      "pyodide/pyodide.mjs",
      "pyodide/pyodide.asm.mjs",
      "pyodide/pyodide.asm.wasm",
      "pyodide/pyodide-lock.json",
      "pyodide/python_stdlib.zip",
    ],
    frozen: ["held", "values", "faults", "perform"].map(
      (part) => `./grader/runtimes/python/${part}.py`,
    ),
    policy: ["'wasm-unsafe-eval'"],
    load: () => import("./python.ts"),
  },
  r: {
    label: "R",
    extension: "R",
    engine: [
      "webr/dist/R.js",
      "webr/dist/R.wasm",
      "webr/dist/libRblas.so",
      "webr/dist/libRlapack.so",
      "./grader/runtimes/r/world.R",
    ],
    frozen: [],
    policy: ["'wasm-unsafe-eval'"],
    load: () => import("./r.ts"),
  },
};
