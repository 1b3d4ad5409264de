/** Results as elements. What the index says is text, whatever it contains. */
import { excerpt } from "./excerpt.ts";
import type { Hit, Place } from "./index.ts";
import { land } from "./land.ts";

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function letters(html: string): (Node | string)[] {
  return excerpt(html).map(({ text, mark }) => (mark ? make("mark", "", text) : text));
}

function link({ url, title }: Place): HTMLAnchorElement {
  const anchor = make("a", "", title);
  anchor.href = url;
  return anchor;
}

/** One page: its module, its title, and the headings under which the words stand. */
export function draw(hit: Hit): HTMLLIElement {
  const title = hit.meta.title ?? hit.url;
  const places = hit.sub_results.map((place) => land(place, hit.anchors));
  const [first, ...rest] = places.filter(({ url }) => url.includes("#")).slice(0, 3);
  const row = make("li", "hit", make("h3", "", link({ ...hit, title })));
  if (hit.meta.module && hit.meta.module !== title)
    row.prepend(make("p", "label", hit.meta.module));
  const best = first ? [first, ...rest] : [];
  if (best.length === 0) row.append(make("p", "", ...letters(hit.excerpt)));
  for (const place of best) {
    row.append(make("p", "place", link(place), " ", ...letters(place.excerpt)));
  }
  return row;
}
