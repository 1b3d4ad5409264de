/** The text of a file as it is read: what editors hide is taken away without moving any line or column. */

/** Without byte-order mark, every line ending as `\n`. */
export function tidy(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The languages, and how a file name says that it is a translation: `noise.zh-hant.mdx`. */
export function languageOf(file: string): "en" | "zh-hant" | "zh-hans" {
  const tag = /\.(zh-hant|zh-hans)\.[a-z]+$/.exec(file)?.[1];
  return tag === "zh-hant" || tag === "zh-hans" ? tag : "en";
}
