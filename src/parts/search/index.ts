/** The index that Pagefind made of the built site in the language of the page: what is asked of it here, and what it answers. */
import { spellings } from "./script.ts";

/** One place that a search found: a page, or a heading in it. Excerpts mark words with `<mark>`. */
export interface Place {
  title: string;
  url: string;
  excerpt: string;
  /** Of the words found: how many words of the page stand before each. */
  locations: number[];
}

/** Something in the page that has an id. */
export interface Anchor {
  element: string;
  id: string;
  location: number;
}

export interface Hit extends Place {
  /** All that the index has of the page. */
  content: string;
  meta: { title?: string; module?: string };
  sub_results: Place[];
  anchors: Anchor[];
}

export interface Found {
  results: { id: string; data(): Promise<Hit> }[];
  /** How many results each value of each filter would leave. */
  filters: Record<string, Record<string, number>>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string[]> }): Promise<Found | null>;
}

let ready: Promise<Pagefind> | undefined;

/** Load the index, once; a failure is forgotten so that the next try starts anew. */
function load(folder: string): Promise<Pagefind> {
  ready ??= (async () => {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
    await pagefind.options({
      baseUrl: folder.replace(/pagefind\/[^/]+\/$/, ""),
      excerptLength: 22,
    });
    await pagefind.init();
    return pagefind;
  })();
  ready.catch(() => (ready = undefined));
  return ready;
}

/** Ask in the page's own script; other spellings of the same words are tried where that finds nothing. */
export async function ask(
  folder: string,
  query: string,
  filters: Record<string, string[]>,
  lang: string,
): Promise<Found> {
  const pagefind = await load(folder);
  let found: Found | null = null;
  for (const spelling of spellings(query, lang)) {
    found = await pagefind.search(spelling, { filters });
    if (found?.results.length) break;
  }
  return found ?? { results: [], filters: {} };
}
