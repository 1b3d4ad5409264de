/** Says a change to those who do not see it: one polite live region for the whole page. */
import { painted } from "../record/painted.ts";

let region: HTMLElement | undefined;
let said: string | undefined;

/** Put the region into the page: it is only heard when it was there before its text. */
export function listen(): void {
  if (region) return;
  region = document.createElement("p");
  region.className = "unseen";
  region.role = "status";
  document.body.append(region);
}

/** Say it, also when the same was said just before. The eyes come first; of several things at once the last is said. */
export function announce(text: string): void {
  listen();
  if (said === undefined) void painted().then(speak);
  said = text;
  tell("");
}

function speak(): void {
  tell(said ?? "");
  said = undefined;
}

function tell(text: string): void {
  if (region) region.textContent = text;
}
