/** Addresses: every link of the site is made here, so that it works at a domain's root and under a sub-path. */
import type { Language } from "../grader/index.ts";

const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** The path of a page in a language: `to("en", "signals", "noise")` is `<base>/en/signals/noise/`. */
export function to(lang: Language, ...parts: string[]): string {
  return at(`${[lang, ...parts].join("/")}/`);
}

/** The path of a file that the site serves: `at("favicon.svg")`. */
export function at(file: string): string {
  return `${base}/${file}`;
}

/** The full address of a path where the site's own is known (`site` in the course), else the path. */
export function full(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}
