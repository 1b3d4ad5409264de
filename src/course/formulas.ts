/** TeX that cannot be drawn, told where its author wrote it. */
import temml from "temml";
import type { Source, Translation } from "../../grader/read.ts";
import { type Problem, reporter } from "../../grader/read/problem.ts";

/** A problem for each formula of a lesson's text that would not come out as it is meant. */
export function checkFormulas({ file, formulas }: Source | Translation): Problem[] {
  const { problems, report, within } = reporter(file);
  for (const { tex, item, line, column } of formulas) {
    const reason = fault(tex);
    const tell = item === undefined ? report : within(item);
    if (reason) tell("maths.tex", { line, column }, { tex: tex.replace(/\s+/g, " "), reason });
  }
  return problems;
}

/** What the renderer says of it, in a few words; of some beginnings it says nothing that an author would understand. */
function fault(tex: string): string | undefined {
  try {
    temml.renderToString(tex, { throwOnError: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ParseError") return "it breaks off";
    const [said = ""] = error.message.trim().split(/ at (?:position|end of input)|\n/);
    return said.charAt(0).toLowerCase() + said.slice(1);
  }
}
