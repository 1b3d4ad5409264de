import { defineConfig } from "vitest/config";

/** What needs a real browser, most of it on the built site, which `setup.ts` serves. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/browser/**/*.test.ts"],
    setupFiles: ["test/browser/after.ts"],
    globalSetup: ["test/browser/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two browsers at once on two cores: more would only make each slower.
    maxWorkers: 2,
  },
});
