import { defineConfig } from "vitest/config";

/** Everything that needs neither a browser nor a built site. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
