/** `npm run check -- --publish`: note in `published.yaml` what learners may answer from now on. Nothing is ever taken out. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, parseDocument } from "yaml";
import { itemsOf, register } from "../course/course.ts";
import type { Course } from "../course/type.ts";

const HEAD = `# Every question that learners may have answered, as module/item, with its type: records name them so, for ever.
# \`npm run check -- --publish\` adds to it. A question that has another name now stands under \`renamed\` (old: new), and
# answers to the old one count for it; one that is no more stands under \`retired\`.
`;

/** Questions that the register does not have yet, with their types. */
export function unpublished(course: Course): [id: string, type: string][] {
  return itemsOf(course)
    .map(({ item }): [string, string] => [`${item.module}/${item.id}`, item.type])
    .filter(([id]) => !Object.hasOwn(course.published.items, id));
}

/** Write them into the register, in the order of names; gives how many there were. */
export function publish(root: string, course: Course): number {
  const more = unpublished(course);
  const path = join(root, register);
  const text = existsSync(path) ? readFileSync(path, "utf8") : `${HEAD}items: {}\n`;
  const document = parseDocument(text);
  for (const [id, type] of more) document.setIn(["items", id], type);
  const items = document.get("items");
  if (isMap(items)) {
    items.flow = false;
    const name = (key: unknown): string => String(isScalar(key) ? key.value : key);
    items.items.sort((a, b) => (name(a.key) < name(b.key) ? -1 : 1));
  }
  if (more.length) writeFileSync(path, document.toString({ lineWidth: 0 }));
  return more.length;
}
