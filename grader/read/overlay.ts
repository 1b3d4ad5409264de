/** A fence of a translation: the id of the source's item or plate, and words by path. */
import type { Fence } from "./fence.ts";
import { isMap } from "./item.ts";
import type { Place, Report } from "./problem.ts";
import { readYaml, type Path } from "./yaml.ts";

export interface Overlay {
  kind: Fence["kind"];
  id: string;
  place: Place;
  words: Record<string, string>;
  /** Where the words of a path are written; the fence where they are not. */
  at(path: string): Place;
}

/** Read the words of a translated fence; undefined, and reported, where they cannot be. */
export function readOverlay(fence: Fence, report: Report): Overlay | undefined {
  const { data, place } = readYaml(fence.body, fence.origin, report);
  if (data === undefined) return undefined;
  if (!isMap(data)) {
    report("yaml.map", fence.place, { got: data === null ? "nothing" : "something else" });
    return undefined;
  }
  const words: Record<string, string> = {};
  const paths: Record<string, Path> = {};
  for (const [path, value] of leaves(data, [])) {
    const short = wordPath(path);
    paths[short] = path;
    if (typeof value === "string" && value.trim() !== "") words[short] = value.trim();
    else report("translation.key", place(path), { key: path.join("."), value: String(value) });
  }
  const at = (path: string): Place => place(paths[path] ?? []);
  return { kind: fence.kind, id: fence.id, place: fence.place, words, at };
}

function leaves(value: unknown, path: Path): [Path, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one, n) => leaves(one, [...path, n]));
  if (!isMap(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Where a source has `options.NAME.text`, `mistakes.N.say`, `x.label`, its words are one step shorter. */
function wordPath(path: Path): string {
  // A step has the keys of a question of its own.
  if (path[0] === "steps" && path.length > 2)
    return [...path.slice(0, 2), wordPath(path.slice(2))].join(".");
  const last = path.at(-1);
  const inner = path.length > 1 && ["text", "say", "label"].includes(String(last));
  return (inner ? path.slice(0, -1) : path).join(".");
}
