/** The interface's words in the browser: from the page's own data block, put there by `Strings.astro`. */
import { fill, type Params } from "../strings/fill.ts";

export type { Params };

let texts: Record<string, string> | undefined;

/** The text of a key in the page's language. A key that the page lacks shows itself, so that it is seen. */
export function word(key: string, params?: Params): string {
  texts ??= JSON.parse(document.getElementById("strings")?.textContent ?? "{}") as typeof texts;
  return fill(document.documentElement.lang, texts?.[key] ?? key, params);
}
