/** What the interface says, in three languages. Keys are flat and dotted; English decides which exist. */
import type { Language } from "../../grader/index.ts";
import en from "./en.json" with { type: "json" };
import { fill, locale, type Params } from "./fill.ts";
import hans from "./zh-hans.json" with { type: "json" };
import hant from "./zh-hant.json" with { type: "json" };

export type Key = keyof typeof en;

export const languages = ["en", "zh-hant", "zh-hans"] as const satisfies Language[];

/** Each language's BCP 47 tag, for `lang`, `hreflang` and Intl. */
export const tags: Record<Language, string> = {
  en: "en",
  "zh-hant": "zh-Hant-HK",
  "zh-hans": "zh-Hans-CN",
};

/** Each language's name for itself. */
export const names: Record<Language, string> = {
  en: "English",
  "zh-hant": "繁體中文",
  "zh-hans": "简体中文",
};

const tables: Record<Language, Record<string, string>> = { en, "zh-hant": hant, "zh-hans": hans };

/** The text of a key. Throws on a key that the language lacks: the build stops rather than ship a hole. */
export function say(lang: Language, key: Key, params?: Params): string {
  const text = tables[lang][key];
  if (text === undefined) throw new Error(`src/strings/${lang}.json has no "${key}"`);
  return fill(tags[lang], text, params);
}

/** Whether a string is a key: for codes that come as data. */
export function isKey(code: string): code is Key {
  return code in en;
}

const calendars = new Map<Language, Intl.DateTimeFormat>();

/** How a day is written in full: dear to make, and made once. */
export function days(lang: Language): Intl.DateTimeFormat {
  const made =
    calendars.get(lang) ??
    new Intl.DateTimeFormat(locale(tags[lang]), { dateStyle: "long", timeZone: "UTC" });
  calendars.set(lang, made);
  return made;
}

/** Asked for again on many pages. */
const known = new Map<string, Record<string, string>>();

/** The raw texts under these prefixes, for the page to hand to its elements as data. */
export function under(lang: Language, ...prefixes: string[]): Record<string, string> {
  const asked = [lang, ...prefixes].join(" ");
  const texts =
    known.get(asked) ??
    Object.fromEntries(
      Object.entries(tables[lang]).filter(([key]) =>
        prefixes.some((start) => key.startsWith(start)),
      ),
    );
  known.set(asked, texts);
  return texts;
}
