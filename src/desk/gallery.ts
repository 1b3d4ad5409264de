/** The exercises of the gallery are proved as those of the course are: their pages are marked by what holds. */
import { gallery } from "../course/gallery.ts";
import type { Run } from "./proof/exercise.ts";
import { prove } from "./prove.ts";
import { openRunner, type Runner } from "./run.ts";

/** Throws, with what does not hold: it is a mistake in the cases of a type, of which their test tells more. */
export async function proveGallery(root: string, print: (line: string) => void): Promise<void> {
  let runner: Promise<Runner> | undefined;
  const run: Run = async (job) => (await (runner ??= openRunner(root, print))).run(job);
  const lessons = gallery(root)
    .filter(({ files }) => files)
    .map((one) => ({ items: [one], texts: { en: textOf(one.file) } }));
  try {
    const course = { problems: [], modules: [{ lessons }] };
    const rows = await prove(course, { root, project: root, run, tell: () => {} });
    const holes = rows.flatMap((row) => row.holes).filter(({ severity }) => severity === "error");
    if (holes.length)
      throw new Error(holes.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  } finally {
    (await runner)?.close();
  }
}

function textOf(file: string) {
  const nothing = { title: "", summary: "", outcomes: [], sources: [], headings: [] };
  return { ...nothing, language: "en" as const, file };
}
