/** The questions of one lesson file, wherever it lies, ready to be marked. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type ItemSpec, read, render } from "../../../grader/read.ts";
import { reporter } from "../../../grader/read/problem.ts";
import type { Item } from "../../../grader/type.ts";
import { readPublished } from "../../../grader/read/published.ts";
import { register } from "../../course/course.ts";
import { Disk } from "../../course/disk.ts";
import { readFolder } from "../../course/folder.ts";
import type { Exercise, Run } from "../proof/exercise.ts";
import { Unfit } from "../unfit.ts";
import { keyOf } from "./key.ts";

export interface Place {
  /** Paths are shown, and read, from here. */
  from: string;
  /** The project, for what it keeps of earlier proofs. */
  project: string;
}

/** Read a lesson file and prove its exercises, with `run` for what its author wrote. Throws an `Unfit`. */
export async function itemsIn(path: string, { from, project }: Place, run: Run): Promise<Item[]> {
  const file = relative(from, resolve(from, path)).replaceAll("\\", "/");
  const text = textOf(path, from);
  const lesson = read(text, file);
  if (lesson.language !== "en") {
    const source = file.replace(`.${lesson.language}.`, ".");
    throw new Unfit(`${file} is a translation, and has words only. Mark by ${source}.`);
  }
  const disk = new Disk(from);
  const folder = dirname(file);
  const module = basename(dirname(resolve(from, path)));
  const { problems, within } = reporter(file);
  const found = lesson.items.map((spec): Exercise | { item: Item } => {
    const { id, type, rev, given, seeds, key, words } = spec;
    const item = { id, module, type, rev, given, seeds, key, words };
    if (type !== "code") return { item };
    const files = readFolder(disk, `${folder}/${id}`, spec, within(id));
    return { file, item, spec: spec as ItemSpec as Exercise["spec"], files };
  });
  const wrong = [...lesson.problems, ...problems].filter(({ severity }) => severity === "error");
  if (wrong.length) throw new Unfit(wrong.map((one) => render(one, text)).join("\n\n"));
  const items = found.map((one) =>
    "files" in one ? proved(one, { from, project }, run) : one.item,
  );
  return Promise.all(items);
}

/** Names that questions of this lesson's course had before, where it keeps a register. */
export function renamedBeside(path: string, from: string): Readonly<Record<string, string>> {
  const file = join(dirname(dirname(resolve(from, path))), basename(register));
  if (!existsSync(file)) return {};
  return readPublished(readFileSync(file, "utf8"), file, new Map()).value?.renamed ?? {};
}

async function proved(exercise: Exercise, { from, project }: Place, run: Run): Promise<Item> {
  const found = await keyOf(exercise, project, run);
  if ("key" in found) return { ...exercise.item, key: found.key };
  const told = found.holes.map((hole) => {
    const path = join(from, hole.file);
    return render(hole, existsSync(path) ? readFileSync(path, "utf8") : "");
  });
  throw new Unfit(told.join("\n\n"));
}

function textOf(path: string, from: string): string {
  const full = resolve(from, path);
  const about = statSync(full, { throwIfNoEntry: false });
  if (!about) throw new Unfit(`There is no file ${path}. Name a lesson: content/MODULE/LESSON.mdx`);
  if (!about.isFile()) throw new Unfit(`${path} is no file. Name a lesson in it.`);
  return readFileSync(full, "utf8");
}
