/** Says a change to those who do not see it: one polite live region for the whole page. */
let region: HTMLElement | undefined;

/** Put the region into the page: it is only heard when it was there before its text. */
export function listen(): void {
  if (region) return;
  region = document.createElement("p");
  region.className = "unseen";
  region.role = "status";
  document.body.append(region);
}

/** Say it, also when the same was said just before. */
export function announce(text: string): void {
  listen();
  if (!region) return;
  region.textContent = "";
  requestAnimationFrame(() => {
    if (region) region.textContent = text;
  });
}
