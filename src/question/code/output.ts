/** What one run printed and returned, or where it failed. */
import type { Fault, Outcome, Value } from "../../../grader/index.ts";
import { announce } from "../announce.ts";
import { word } from "../wording.ts";
import { plotted } from "../figure/plot.ts";
import { printed } from "./cases.ts";
import { present } from "./value.ts";

/** The call that a run made. */
export interface Asked {
  call: string;
  args: Value[];
}

/** Show an outcome under the editor: of a call, or of a program that was only run. */
export function showRun(root: HTMLElement, outcome: Outcome, asked?: Asked): void {
  const box = root.querySelector<HTMLElement>(".output");
  if (!box) return;
  const [result] = outcome.results;
  const fault = outcome.fault ?? (result?.state === "fault" ? result.fault : undefined);
  const text = outcome.output + (result && "output" in result ? result.output : "");
  const list = document.createElement("dl");
  const row = (name: string, ...values: (Node | string)[]): void => {
    const [term, entry] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = word(name);
    entry.append(...values);
    list.append(term, entry);
  };
  if (asked) row("exercise.args", ...asked.args.map((value) => present(value)));
  if (result?.state === "value" && (asked || !isNothing(result.value)))
    row(asked ? "exercise.returned" : "scratch.value", present(result.value));
  if (fault) row("exercise.error", ...failed(fault, asked?.call ?? ""));
  row(
    "exercise.output",
    text ? printed(text) : word("exercise.output.none"),
    outcome.truncated ? word("note.code.truncated") : "",
  );
  const drawn = [
    ...(outcome.plots ?? []),
    ...((result && "plots" in result && result.plots) || []),
  ];
  box.replaceChildren(list, ...plotted(drawn));
  box.hidden = false;
  announce((list.textContent ?? "").slice(0, 300));
}

function isNothing(value: Value): boolean {
  return typeof value === "object" && value !== null && "$" in value && value.$ === "nothing";
}

/** The learner's error in its language's own words, and their own line. */
function failed({ kind, message, line }: Fault, call: string): HTMLElement[] {
  const said = [word(`note.fault.${kind}`, { message, call })];
  if (line !== undefined) said.push(word("note.fault.line", { line }));
  return said.map((sentence) => {
    const text = document.createElement("p");
    text.textContent = sentence;
    return text;
  });
}
