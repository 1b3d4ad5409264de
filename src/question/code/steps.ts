/** The steps of an exercise after a check: which are right, and the first that is not stands open. */
import type { Part } from "../../../grader/index.ts";
import { word } from "../wording.ts";

export function showSteps(root: HTMLElement, parts: Part[]): void {
  let reached = true;
  for (const row of root.querySelectorAll<HTMLElement>("[data-step]")) {
    const own = parts.filter(({ step }) => String(step) === row.dataset["step"]);
    const passed = own.filter(({ score }) => score >= 1).length;
    const state = passed === own.length ? "pass" : passed > 0 ? "partly" : "fail";
    row.dataset["state"] = state;
    const label = row.querySelector(".result");
    if (label) label.textContent = word(`exercise.step.${state}`, { passed, cases: own.length });
    // What was opened on demand stays open.
    const details = row.querySelector("details");
    if (details && reached && state !== "pass") details.open = true;
    reached &&= state === "pass";
  }
}
