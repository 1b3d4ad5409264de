/** Every built page is valid HTML, by a checker of its own. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "..", "..", "dist");
const pages = globSync("**/*.html", { cwd: dist }).filter((page) => !page.startsWith("engines/"));

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // How Astro and Markdown write: valid, and another taste.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Elements of our own are inline by nature and hold blocks.
    "long-title": "off",
  },
});

test("there are pages to check", () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)("%s", async (page) => {
  const { results } = await checker.validateString(readFileSync(join(dist, page), "utf8"));
  const found = results.flatMap(({ messages }) =>
    messages.map(
      ({ line, ruleId, message, selector }) => `${line} ${ruleId} ${message} ${selector}`,
    ),
  );
  expect(found).toEqual([]);
});
