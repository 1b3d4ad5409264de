/** What every page does in the browser: light or dark, search on demand, the keys. Kept under 1 kB. */

const root = document.documentElement;
const keys = document.querySelector<HTMLElement>("#keys");
const single = keys?.querySelector<HTMLInputElement>("input");

function stored(name: string, value?: string | null): string | null {
  try {
    if (value === null) localStorage.removeItem(name);
    else if (value !== undefined) localStorage.setItem(name, value);
    return localStorage.getItem(name);
  } catch {
    return null; // storage refused: the choice holds for this page
  }
}

function shade(): void {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const now = (root.dataset["theme"] ?? system) === "dark" ? "light" : "dark";
  root.dataset["theme"] = now;
  stored("chiasma.theme", now === system ? null : now);
}

/** What was typed while the dialog of search was on its way; undefined while none is. */
let ahead: string | undefined;

async function search(): Promise<void> {
  ahead ??= "";
  try {
    (await import("./search/box.ts")).open(ahead);
  } finally {
    ahead = undefined;
  }
}

/** A single key means nothing while one types, nor where the reader has switched single keys off. */
function free(event: KeyboardEvent): boolean {
  const on = event.composedPath()[0] as HTMLElement;
  return (
    single?.checked !== false &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !on.closest?.("input, textarea, select, [contenteditable]")
  );
}

function press(event: KeyboardEvent): void {
  const { key } = event;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "k") void search();
  else if (!free(event)) return;
  else if (ahead !== undefined && key.length === 1) ahead += key;
  else if (key === "/") void search();
  else if (key === "?") keys?.togglePopover();
  else if (key.length === 1)
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.click();
  if (key === "/" || key === "?" || key.toLowerCase() === "k") event.preventDefault();
}

if (single) {
  single.checked = stored("chiasma.keys") !== "off";
  single.addEventListener("change", () => stored("chiasma.keys", single.checked ? null : "off"));
}
addEventListener("keydown", press);
addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("[data-opens]");
  const { opens, title = "" } = link?.dataset ?? {};
  if (opens === "theme") shade();
  if (opens === "search") void search();
  if (opens === "print") print();
  if (opens === "solutions")
    void import("./lesson/solutions.ts").then(({ printSolutions }) => printSolutions(title));
});
