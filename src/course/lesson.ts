/** A lesson with its translations, its items and its plates. */
import { settleAround } from "../../grader/read/around.ts";
import { hash, canonical } from "../../grader/read/rev.ts";
import type {
  ItemSpec,
  Overlay,
  PlateSpec,
  ScratchSpec,
  Source,
  Translation,
} from "../../grader/read.ts";
import type { CodeSpec } from "../../grader/items/code/spec.ts";
import { reporter, type Problem } from "../../grader/read/problem.ts";
import { compare } from "../../grader/read/translate.ts";
import { pathOf } from "../../grader/read/words.ts";
import { checkClaims, checkWriting } from "../../grader/read/writing.ts";
import type { Disk } from "./disk.ts";
import { readFolder } from "./folder.ts";
import type { CourseItem, ItemFiles, Lesson, LessonText, Worded } from "./type.ts";

/** Put a lesson together. Undefined where its frontmatter cannot be read; problems are added. */
export function lessonOf(
  disk: Disk,
  at: { module: string; folder: string; id: string },
  source: Source,
  translations: Translation[],
  problems: Problem[],
): Lesson | undefined {
  problems.push(...source.problems, ...translations.flatMap((one) => one.problems));
  const sound = !source.problems.some(({ severity }) => severity === "error");
  if (sound) problems.push(...translations.flatMap((one) => compare(source, one)));
  const { within, problems: own } = reporter(source.file);
  const items = source.items.map((spec): CourseItem => {
    const words = worded("item", spec, translations);
    checkClaims(spec, (source.frontmatter?.sources ?? []).length > 0, within(spec.id));
    checkWriting(spec, words.en, (path) => spec.at(pathOf(path)), within(spec.id));
    const folder = `${at.folder}/${spec.id}`;
    const files =
      spec.type === "code" ? readFolder(disk, folder, spec, within(spec.id)) : undefined;
    const { id, type, given, seeds, key } = spec;
    const rev = files ? revOf(spec, files) : spec.rev;
    const item = { id, module: at.module, type, rev, given, seeds, key, words: words.en };
    const around = settleAround(type, source.frontmatter?.around, spec.around);
    return { item, spec, lesson: at.id, words, around, ...(files && { files }) };
  });
  problems.push(...own, ...translations.flatMap((one) => written(source, one)));
  const plates = source.plates.map((spec) => ({
    spec,
    words: worded("plate", spec, translations),
  }));
  const scratches = source.scratches.map((spec) => ({
    spec,
    words: worded("scratch", spec, translations),
  }));
  const en = textOf(source);
  if (!en || !source.frontmatter) return undefined;
  const texts: Lesson["texts"] = { en };
  for (const one of translations) texts[one.language] = textOf(one);
  const { order, minutes, pools, mode } = source.frontmatter;
  const about = { id: at.id, module: at.module, order, minutes, mode, texts };
  return { ...about, items, pools, plates, scratches };
}

/** How the translated items are written. */
function written(source: Source, translation: Translation): Problem[] {
  const { within, problems } = reporter(translation.file);
  for (const { id, words, at } of translation.overlays) {
    const spec = source.items.find((one) => one.id === id);
    if (spec) checkWriting(spec, { ...spec.words, ...words }, at, within(id));
  }
  return problems;
}

function textOf(read: Source | Translation): LessonText | undefined {
  const { frontmatter, language, file, headings } = read;
  if (!frontmatter) return undefined;
  const { title, summary, outcomes, sources } = frontmatter;
  return { language, file, title, summary, outcomes, sources, headings };
}

/** The source's words, and those of each translation laid over them. */
function worded(
  kind: Overlay["kind"],
  spec: ItemSpec | PlateSpec | ScratchSpec,
  translations: Translation[],
): Worded {
  const words: Worded = { en: spec.words };
  for (const { language, overlays } of translations) {
    const over = overlays.find((one) => one.kind === kind && one.id === spec.id);
    if (over) words[language] = { ...spec.words, ...over.words };
  }
  return words;
}

/** Data decide too, and so does the solution where a case leaves the expected value to it. */
function revOf(spec: ItemSpec, files: ItemFiles): string {
  const { cases } = spec.key as CodeSpec;
  const decides = cases.some(({ expect }) => expect === undefined) ? files.solutions : {};
  return hash(canonical([spec.rev, files.data, decides]));
}
