/** The lessons' text, compiled by Astro, by the path of its file; loaded one by one as pages ask. */
import type { MDXInstance } from "astro";

const all = import.meta.glob<MDXInstance<Record<string, unknown>>>("/content/*/*.mdx");

/** `file`: from the project's root, as in `content/signals/noise.mdx`. */
export async function text(file: string): Promise<MDXInstance<Record<string, unknown>>> {
  const load = all[`/${file}`];
  if (!load) throw new Error(`no lesson at ${file}`);
  return load();
}
