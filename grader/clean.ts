/**
 * What people type, made plain before it is read: full-width and compatibility forms (NFKC), the minus and
 * multiplication signs that keyboards and copied text bring, spaces of any width, invisible and bidirectional marks.
 * Superscripts become powers first, and ½ gets its space, or NFKC would read 10⁻³ as 10-3 and 1½ as 11/2.
 */
export function clean(text: string): string {
  // Most of what is typed is plain already.
  if (/^[!-~]*$/.test(text)) return text;
  return text
    .replace(/[²³¹⁰⁴-⁹⁺⁻]+/g, "^$&")
    .replace(/[¼-¾⅐-⅞↉]/g, " $&")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[‐-–−]/g, "-")
    .replace(/[×·⋅∙✕✖]/g, "*")
    .replace(/[÷⁄∕]/g, "/")
    .replace(/。/g, ".")
    .replace(/\s+/g, " ")
    .trim();
}

/** What was typed, short enough to be quoted back. */
export function quote(text: string): string {
  const whole = text.trim();
  return whole.length > 40 ? `${whole.slice(0, 39)}…` : whole;
}
