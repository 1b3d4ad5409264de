/** What the server tells a question's page: its words, and what marking needs of its item. */
import type { Item, Language } from "../../grader/index.ts";
import { isKey, say } from "../strings/index.ts";
import type { Params } from "../strings/fill.ts";

/** The interface's words for codes that come as data. Throws on a code without words: the build stops. */
export function texts(lang: Language): (code: string, params?: Params) => string {
  return (code, params) => {
    if (!isKey(code)) throw new Error(`src/strings/en.json has no "${code}"`);
    return say(lang, code, params);
  };
}

/**
 * An item as JSON that may stand inside `<script>`: what decides the mark, without its prose.
 * The cases, solutions and starters of code come with its proof, or are in the page already.
 */
export function marking(item: Item): string {
  const { words: _, ...rest } = item;
  const {
    cases: _cases,
    solutions: _solutions,
    wrongs: _wrongs,
    ...key
  } = item.key as Record<string, unknown>;
  return JSON.stringify({ ...rest, key: item.type === "code" ? key : item.key }).replaceAll(
    "<",
    "\\u003c",
  );
}
