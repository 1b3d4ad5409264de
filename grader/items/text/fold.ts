/**
 * What makes no difference between two ways of writing the same words: Unicode form (NFKC), invisible and
 * bidirectional marks, spaces, kinds of dash and quotation mark, punctuation at the end, and case unless it decides.
 */
export function fold(text: string, exact: boolean): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”「」『』]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, "") // Chinese words have no spaces inside
    .replace(/[\s.,;:!?。、]+$/, "")
    .trim();
  return exact ? plain : plain.toLowerCase();
}
