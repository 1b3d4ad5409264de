/** Words of another region, which the glossary lists under `avoid`, in a translation. */
import { reporter, type Problem } from "../../grader/read/problem.ts";
import type { Term } from "../../grader/read/glossary.ts";
import { tidy } from "../../grader/read/source.ts";

/** A warning for each. Words in quotation marks 「」 or “” are talked about, not used. */
export function checkRegion(
  text: string,
  file: string,
  language: "zh-hant" | "zh-hans",
  glossary: Term[],
): Problem[] {
  const { problems, report } = reporter(file);
  for (const [n, line] of tidy(text).split("\n").entries()) {
    const used = line.replace(/[「“][^」”]*[」”]/g, (quoted) => "　".repeat(quoted.length));
    for (const term of glossary)
      for (const word of term.avoid[language]) {
        const at = used.indexOf(word);
        if (at < 0) continue;
        const place = { line: n + 1, column: at + 1 };
        report("translation.region", place, { word, term: term[language], language });
      }
  }
  return problems;
}
