import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { writing } from "./src/desk/writing.ts";
import { fences } from "./src/markdown/fences.ts";
import { links } from "./src/markdown/links.ts";
import { maths } from "./src/markdown/maths.ts";
import { terms } from "./src/markdown/terms.ts";
import { units } from "./src/markdown/units.ts";

const file = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** The inline scripts, which settle before anything is painted what is seen. Allowed by their hashes. */
const inline = ["theme", "hand"].map((name) => {
  const digest = createHash("sha256")
    .update(file(`src/parts/${name}.js`))
    .digest("base64");
  return `sha256-${digest}`;
});

/** Vite's preloading costs every page 1 kB of script, and its lists another, to save a part that is fetched later one round trip. */
const noPreload = {
  name: "no-preload",
  configEnvironment: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => "export const __vitePreload = (load) => load();",
  },
  // The lists of what would have been preloaded go with it.
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk")
          chunk.code = chunk.code
            .replace(/^const __vite__mapDeps=.*\n/, "")
            .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, "");
    },
  },
};

const lesson =
  /src\/(question\/(element|answer|announce|idle|says|submit|verdict|wording)|record\/(store|journal|banner|painted|uuid|reason)|strings\/fill|parts\/page)\.ts|preload-helper/;

export default defineConfig({
  site: process.env.CHIASMA_SITE,
  base: process.env.CHIASMA_BASE ?? "/",
  trailingSlash: "always",
  output: "static",
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [mdx({ optimize: { ignoreElementNames: ["h2", "h3"] } })],
  markdown: {
    // Shiki writes style attributes, which the policy below refuses; Prism writes classes.
    syntaxHighlight: "prism",
    processor: satteri({
      mdastPlugins: [maths, fences, links, terms, units],
      features: { math: true },
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "media-src 'self'",
        "object-src 'none'",
        "worker-src 'self'",
      ],
      // WebAssembly is for the search index; interpreters run in a frame with a policy of its own.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: inline,
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [noPreload, writing(fileURLToPath(new URL(".", import.meta.url)))],
    // Otherwise every language lands in one worker chunk.
    worker: { format: "es" },
    build: {
      assetsInlineLimit: 0,
      // MDX writes a directive per module that nobody reads.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // The grader is pure: a page takes from its door only what it uses.
        treeshake: { moduleSideEffects: [{ test: /\/grader\//, sideEffects: false }] },
        // What every lesson loads, as one file: a kilobyte less than in seven.
        output: { codeSplitting: { groups: [{ name: "lesson", test: lesson }] } },
      },
    },
  },
});
