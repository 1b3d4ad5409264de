/**
 * Links between lessons are written as between files, so that an editor follows them too, and become addresses:
 * `noise.mdx#filters` -> `../noise/#filters`, `../imaging/ct.mdx` -> `../../imaging/ct/`.
 */
import { defineMdastPlugin } from "satteri";

const file = /^(?:\.\/)?((?:\.\.\/)?[\w/-]+)\.mdx(#.*)?$/;

export function address(url: string): string {
  return url.replace(file, (_, path: string, anchor = "") => `../${path}/${anchor}`);
}

export const links = defineMdastPlugin({
  name: "links",
  link(node, context) {
    const to = address(node.url);
    if (to !== node.url) context.setProperty(node, "url", to);
  },
});
