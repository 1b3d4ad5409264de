/** The search index of a built site: one for each language, made by Pagefind from the pages themselves. */
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

export { close };

/** Index the pages of a language; gives how many. Throws what Pagefind complains of. */
export async function search(folder: string, language: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join("\n"));
  const added = await index.addDirectory({ path: folder, glob: `${language}/**/*.html` });
  const outputPath = join(folder, "pagefind", language);
  const written = await index.writeFiles({ outputPath });
  const complaints = [...added.errors, ...written.errors];
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  // Interfaces that we do not use: the dialog is our own.
  for (const file of globSync("pagefind-{ui,modular-ui,component-ui,highlight}.*", {
    cwd: outputPath,
  })) {
    rmSync(join(outputPath, file));
  }
  return added.page_count;
}
