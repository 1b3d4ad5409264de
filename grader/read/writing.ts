/**
 * How items are written: flaws that tell the answer, confuse the learner, or promise what a course may not.
 * Source: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309; NBME Item-Writing Guide; the table's own ids.
 */
import type { CaseKey } from "../items/case/key.ts";
import type { ChoiceKey } from "../items/choice/key.ts";
import type { ItemSpec } from "./item.ts";
import type { Place, Report } from "./problem.ts";
import { isLongest, TW1, TW3, TW4, TW5, TW6 } from "./writing/clue.ts";
import { ID5, ID5units, ID6 } from "./writing/number.ts";
import { ID2, ID3, ID4, ID7, TW8, TW9 } from "./writing/option.ts";
import { questionOf, type Rule } from "./writing/question.ts";
import { ID1, ID10, ID1twice, ID8, ID9 } from "./writing/stem.ts";
import type { writing } from "./says/writing.ts";

type Written = Pick<ItemSpec, "type" | "key" | "words">;

const rules: [keyof typeof writing, Rule][] = [
  ["writing.ID1", ID1],
  ["writing.ID1-twice", ID1twice],
  ["writing.ID2", ID2],
  ["writing.ID3", ID3],
  ["writing.ID4", ID4],
  ["writing.ID5", ID5],
  ["writing.ID5-units", ID5units],
  ["writing.ID6", ID6],
  ["writing.ID7", ID7],
  ["writing.ID8", ID8],
  ["writing.ID9", ID9],
  ["writing.ID10", ID10],
  ["writing.TW1", TW1],
  ["writing.TW3", TW3],
  ["writing.TW4", TW4],
  ["writing.TW5", TW5],
  ["writing.TW6", TW6],
  ["writing.TW8", TW8],
  ["writing.TW9", TW9],
];

const unsafe =
  /clinically (validated|proven)|\b(FDA|NMPA|CE)[- ](approved|certified|cleared)|(FDA|NMPA)\s*(认证|認證|批准|核准)|[經经](臨床驗證|临床验证)|臨床驗證有效|临床验证有效|[®™][^.。]{0,40}\d\s*(?:(?:mg|mL|µg|μg|mcg|IU|units?)\b|毫克|毫升)|your results? (means?|shows? that you)|(你|您)的(結果|结果)(表示|意味|說明|说明)|real patients?['’]?s? (data|records?)|真實病人(數據|資料)|真实患者(数据|资料)/i;

/** Check an item's words in one language; `at` says where the words of a path are. */
export function checkWriting(
  { type, key }: Pick<ItemSpec, "type" | "key">,
  words: Record<string, string>,
  at: (path: string) => Place,
  report: Report,
): void {
  for (const { start, ...step } of inside({ type, key, words }))
    checkWriting(step, step.words, (path) => at(start + path), report);
  for (const [path, text] of Object.entries(words)) {
    if (type === "case" && path.startsWith("steps.")) continue;
    const [found] = unsafe.exec(text) ?? [];
    if (found) report("writing.ST3", at(path), { found });
  }
  if (type !== "choice") return;
  const question = questionOf(key as ChoiceKey, words);
  for (const [code, rule] of rules)
    for (const { path, found } of rule(question)) report(code, at(path), { found });
}

/** The questions of a case, each with its own words, whose paths begin with `start` in the whole. */
function inside({ type, key, words }: Written): (Written & { start: string })[] {
  const steps = type === "case" ? (key as CaseKey).steps : [];
  return steps.map(({ name, ...step }) => {
    const start = `steps.${name}.`;
    const own = Object.entries(words).flatMap(([path, text]) =>
      path.startsWith(start) ? [[path.slice(start.length), text] as const] : [],
    );
    return { ...step, start, words: Object.fromEntries(own) };
  });
}

/** Check what an item says of itself, once, in its source. `sourced`: the lesson lists sources. */
export function checkClaims(spec: ItemSpec, sourced: boolean, report: Report): void {
  const { type, level } = spec;
  if (level === "shows how" && type !== "code")
    report("writing.level", spec.at(["level"]), { found: `${type} question that \`shows how\`` });
  if (type !== "choice") return;
  const needed = {
    objective: spec.objective,
    level,
    source: spec.source ?? (sourced || undefined),
  };
  for (const [key, value] of Object.entries(needed))
    if (value === undefined) report("writing.ST1", spec.place, { found: key });
}

/** Of a module's items that say their level, at least as many ask to apply. */
const applied = 0.6;

/** Outcomes that items name as their objective are each tested twice, and most items ask for more than recall. */
function checkCoverage(
  items: Pick<ItemSpec, "objective" | "level">[],
  outcomes: string[],
  place: Place,
  report: Report,
): void {
  if (items.length < 10) return; // hardly begun
  const counts = outcomes.map(
    (outcome) => items.filter(({ objective }) => objective === outcome).length,
  );
  const named = counts.some((count) => count > 0);
  for (const [n, count] of counts.entries())
    if (named && count < 2) report("writing.outcome", place, { found: `${outcomes[n]}`, count });
  const levels = items.flatMap(({ level }) => level ?? []);
  const recall = levels.filter((level) => level === "knows").length;
  if (recall > (1 - applied) * levels.length)
    report("writing.recall", place, { found: `${recall} of ${levels.length}` });
}

/** Shares of a bank above this are a pattern that learners find. */
const share = 0.4;

/** Check the items of a module together, and how they cover its outcomes; `report` stands at the module. */
export function checkBank(
  items: (Written & Pick<ItemSpec, "objective" | "level">)[],
  outcomes: string[],
  place: Place,
  report: Report,
): void {
  checkCoverage(items, outcomes, place, report);
  const questions = items
    .flatMap((item): Written[] => [item, ...inside(item)])
    .filter(({ type }) => type === "choice")
    .map(({ key, words }) => questionOf(key as ChoiceKey, words))
    .filter(({ right }) => right.length === 1);
  const longest = questions.filter(isLongest).length;
  if (questions.length >= 10 && longest > share * questions.length)
    report("writing.TW4-bank", place, { found: `${longest} of ${questions.length}` });
  const positions = questions
    .filter(({ fixed }) => fixed)
    .map(({ options }) => options.findIndex(({ right }) => right) + 1);
  if (positions.length < 20) return;
  for (const position of new Set(positions)) {
    const count = positions.filter((one) => one === position).length;
    if (count > share * positions.length)
      report("writing.BK1", place, {
        found: `at place ${position} in ${count} of ${positions.length}`,
      });
  }
}
