/** While a course is being written: a saved file reloads the page, and interpreters come from where the desk made them. */
import { join } from "node:path";
import type { Plugin } from "vite";
import { forget } from "../course/course.ts";
import { answer } from "./serve.ts";

/**
 * Pages read the course when they are asked for, so that of what is loaded only a text of a lesson grows old, and Astro
 * loads that again by itself. What it cannot know is that other files are read too, and that they say which pages there are.
 */
export function writing(root: string): Plugin {
  const content = `${join(root, "content").replaceAll("\\", "/")}/`;
  return {
    name: "writing",
    configureServer(server) {
      server.watcher.add(content);
      server.middlewares.use(async (request, response, next) => {
        const { method = "GET", url = "/" } = request;
        if (!url.startsWith("/engines/")) return next();
        try {
          await answer(join(root, ".chiasma"), "", method, url, response);
        } catch (error) {
          next(error);
        }
      });
    },
    hotUpdate({ file, server }) {
      if (!file.startsWith(content)) return;
      forget();
      const servers = Object.values(server.environments).filter(({ name }) => name !== "client");
      if (this.environment.name !== "client")
        this.environment.hot.send("astro:content-changed", {});
      else if (!servers.some(({ moduleGraph }) => moduleGraph.getModulesByFile(file)?.size))
        this.environment.hot.send({ type: "full-reload" });
    },
  };
}
