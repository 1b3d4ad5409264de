/** The record, as the browser keeps it, in its order. */
import type { Page } from "playwright-core";
import type { Attempt, Opened } from "../../../grader/index.ts";

export function kept(page: Page): Promise<(Attempt & Pick<Opened, "what">)[]> {
  return page.evaluate(async () => {
    const noted = Object.entries(localStorage)
      .filter(([name]) => name.startsWith("chiasma:entries:"))
      .map(([, text]) => JSON.parse(text) as { id: string; count: number });
    const known = await indexedDB.databases();
    const stored = await new Promise<{ id: string; count: number }[]>((resolve) => {
      const name = known[0]?.name;
      if (!name) return resolve([]);
      const request = indexedDB.open(name);
      request.addEventListener("success", () => {
        const all = request.result.transaction("entries").objectStore("entries").getAll();
        all.addEventListener("success", () => {
          request.result.close();
          resolve(all.result);
        });
      });
    });
    const all = new Map([...stored, ...noted].map((entry) => [entry.id, entry]));
    return [...all.values()].sort((a, b) => a.count - b.count) as unknown as never;
  });
}
