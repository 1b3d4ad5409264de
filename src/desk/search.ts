/** The search index of a built site: one per language, made by Pagefind from the pages themselves. */
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

/** Index the pages in a folder; gives how many. Throws what Pagefind complains of. */
export async function search(folder: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join("\n"));
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await close();
  const complaints = [...added.errors, ...written.errors];
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
  // Interfaces that we do not use: the dialog is our own.
  for (const file of globSync("pagefind-{ui,modular-ui,component-ui,highlight}.*", {
    cwd: join(folder, "pagefind"),
  })) {
    rmSync(join(folder, "pagefind", file));
  }
  return added.page_count;
}
