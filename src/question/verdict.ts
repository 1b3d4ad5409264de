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

/** Show and say a verdict on a question. */
export function show(root: HTMLElement, verdict: Verdict, slots?: Slots): void {
  light(root, markOf(verdict), verdict.state === "graded" ? verdict.score : undefined);
  const reasons = root.querySelector<HTMLElement>(".reasons");
  reasons?.replaceChildren(...verdict.notes.flatMap((note) => explain(root, note, slots)));
  const text = root.querySelector(".verdict")?.textContent ?? "";
  announce(`${text} ${reasons?.textContent ?? ""}`.trim());
}

/** Light the lamp: its sign by style, its word beside it. */
export function light(root: HTMLElement, mark: Mark | undefined, score?: number): void {
  const lamp = root.querySelector<HTMLElement>(".verdict");
  const text = lamp?.querySelector("strong");
  if (!lamp || !text) return;
  lamp.dataset["mark"] = mark ?? "";
  delete lamp.dataset["stale"];
  text.textContent = mark
    ? word(`question.${mark}`, { percent: Math.round((score ?? 0) * 100) })
    : "";
}
