/** Hide the rows and the disciplines that the filters leave out. */
const form = document.querySelector<HTMLFormElement>(".filters");

function sift(): void {
  if (!form) return;
  const chosen = new FormData(form);
  const [discipline, level] = [chosen.get("discipline"), chosen.get("level")];
  let shown = 0;
  for (const shelf of document.querySelectorAll<HTMLElement>("[data-discipline]")) {
    const rows = [...shelf.querySelectorAll<HTMLElement>("[data-level]")];
    for (const row of rows) row.hidden = level !== "" && row.dataset["level"] !== level;
    const out = discipline !== "" && shelf.dataset["discipline"] !== discipline;
    shelf.hidden = out || rows.every((row) => row.hidden);
    if (!shelf.hidden) shown++;
  }
  document.querySelector<HTMLElement>("[data-none]")!.hidden = shown > 0;
}

form?.addEventListener("change", sift);
