/** Questions of the lessons that run no code: what `check` proves with interpreters is proved there. */
import { globSync, readFileSync } from "node:fs";
import type { Item } from "../grader/index.ts";
import { read } from "../grader/read.ts";
import { itemOf } from "./cases.ts";

const root = new URL("..", import.meta.url).pathname;

export const taught: Item[] = globSync("content/*/*.mdx", { cwd: root })
  .filter((file) => !/\.zh-han[st]\.mdx$/.test(file))
  .sort()
  .flatMap((file) => {
    const lesson = read(readFileSync(root + file, "utf8"), file);
    return lesson.language === "en" ? lesson.items.map((item) => itemOf(item, file)) : [];
  })
  .filter(({ type }) => type !== "code");
