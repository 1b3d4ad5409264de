/** TeX in Markdown becomes MathML at build: no script, no fonts, read by screen readers. */
import { defineMdastPlugin } from "satteri";
import temml from "temml";

/** What Temml says by style attributes, which the page's policy refuses, said by classes (`maths.css`). */
const classes: [style: RegExp, name: string][] = [
  [/padding-left:\s*1em/, "tml-case"],
  [/padding-left:\s*5\.9776pt/, "tml-cell"],
  [/padding-right:\s*5\.9776pt/, "tml-cell-end"],
  [/padding:\s*3pt;\s*border:\s*1px solid/, "tml-boxed"],
  [/math-depth:\s*0/, "tml-flat"],
];

/** TeX to MathML, inline or on a line of its own. What cannot be read becomes `<span class="temml-error">`. */
export function mathml(tex: string, display: boolean): string {
  const drawn = temml.renderToString(tex, { displayMode: display, throwOnError: false });
  return drawn
    .replace(/<(\w+)([^>]*?) style="([^"]*)"([^>]*)>/g, unstyled)
    .replace('<math display="block"', '<math display="block" tabindex="0"'); // it may scroll on a phone
}

function unstyled(_: string, tag: string, before: string, style: string, after: string): string {
  const own = classes.filter(([said]) => said.test(style)).map(([, name]) => name);
  const rest = before + after;
  if (own.length === 0) return `<${tag}${rest}>`;
  return rest.includes(' class="')
    ? `<${tag}${rest.replace(' class="', ` class="${own.join(" ")} `)}>`
    : `<${tag}${rest} class="${own.join(" ")}">`;
}

export const maths = defineMdastPlugin({
  name: "maths",
  inlineMath: (node, { sourceFormat }) => raw(mathml(node.value, false), sourceFormat),
  math: (node, { sourceFormat }) => raw(mathml(node.value, true), sourceFormat),
});

/** Generated HTML as each kind of document takes it: MDX must not read its braces. */
function raw(html: string, format: string) {
  return format === "mdx"
    ? { raw: html, mdxExpressions: false }
    : ({ type: "html", value: html } as const);
}
