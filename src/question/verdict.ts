/** A verdict on the page: one light with its word, the reasons under it, and the same said aloud. */
import type { Verdict } from "../../grader/index.ts";
import { announce } from "./announce.ts";
import { explain, type Slots } from "./says.ts";
import { word } from "./wording.ts";

export type Mark = "right" | "partly" | "wrong" | "recorded" | "refused" | "ungradable";

export function markOf(verdict: Verdict): Mark {
  if (verdict.state !== "graded") return verdict.state;
  return verdict.score >= 1 ? "right" : verdict.score > 0 ? "partly" : "wrong";
}

/** What a question says of its whole answer stands in its own form; a step inside has its own. */
export function own(root: HTMLElement, what: ".verdict" | ".reasons"): HTMLElement | null {
  return root.querySelector<HTMLElement>(`:scope > form ${what}`);
}

/** Show a verdict on a question, and say it. */
export function show(root: HTMLElement, verdict: Verdict, slots?: Slots): void {
  light(root, markOf(verdict), verdict.state === "graded" ? verdict.score : undefined);
  const reasons = own(root, ".reasons");
  reasons?.replaceChildren(...verdict.notes.flatMap((note) => explain(root, note, slots)));
  const text = own(root, ".verdict")?.textContent ?? "";
  announce(`${text} ${reasons?.textContent ?? ""}`.trim());
}

/** Light the lamp: its sign by style, its word beside it. */
export function light(root: HTMLElement, mark: Mark | undefined, score?: number): void {
  const lamp = own(root, ".verdict");
  const text = lamp?.querySelector("strong");
  if (!lamp || !text) return;
  lamp.dataset["mark"] = mark ?? "";
  delete lamp.dataset["stale"];
  const known = mark === "recorded" && "sealed" in root.dataset ? "submitted" : mark;
  text.textContent = known
    ? word(`question.${known}`, { percent: Math.round((score ?? 0) * 100) })
    : "";
}
