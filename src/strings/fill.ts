/** Put parameters into a text; shared by the build and the browser, so it stays small. */
export type Params = Record<string, string | number>;

/** A page's language, for Intl: dates and lists in English as the British write them, like the words around them. */
export const locale = (tag: string): string => (tag === "en" ? "en-GB" : tag);

/**
 * `{name}` becomes the parameter of that name, numbers in the language's own notation;
 * `{count|lesson|lessons}` becomes the first word for one and the second for many.
 * A placeholder without its parameter stays as it is, so that it is seen.
 */
export function fill(tag: string, text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one, many) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined) {
      return new Intl.PluralRules(tag).select(Number(value)) === "one" ? one : many;
    }
    return typeof value === "number" ? figures(tag).format(value) : value;
  });
}

const formats = new Map<string, Intl.NumberFormat>();

/** How numbers are written in a language: dear to make, and made once. */
export function figures(tag: string): Intl.NumberFormat {
  const made = formats.get(tag) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  formats.set(tag, made);
  return made;
}
