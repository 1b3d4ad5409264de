/** Rules about the question itself: ID1, ID8, ID9, ID10. */
import { countWords, type Question, type Rule } from "./question.ts";

const negative =
  /\b(?<!at )(not|except|least|false|incorrect|never)\b|除[^，。？]{0,12}外|最不|不正確|不正确|錯誤|错误|不屬於|不属于/i;
const negativeOption = /\b(not|never|no|cannot|n't)\b|[不非無无沒没]/i;
const unfocused =
  /which of the (following|statements|options)[^?]*\b(is|are) (true|correct|right)|[下以][列下][^，。？]{0,6}(正確|正确)/i;
const hinged =
  /\b(previous|preceding|last) (question|item)\b|question above|上一?[題题]|前一?[題题]/i;

function negated({ leadIn }: Question): string | undefined {
  return negative.exec(leadIn)?.[0];
}

export const ID1: Rule = (question) => {
  const found = negated(question);
  return found === undefined || ID1twice(question).length > 0 ? [] : [{ path: "prompt", found }];
};

export const ID1twice: Rule = (question) => {
  if (negated(question) === undefined) return [];
  return question.options
    .filter(({ text }) => negativeOption.test(text))
    .map(({ name, text }) => ({ path: `options.${name}`, found: text }));
};

export const ID8: Rule = ({ prompt }) => {
  const words = countWords(prompt);
  return words > 160 ? [{ path: "prompt", found: String(words) }] : [];
};

export const ID9: Rule = ({ prompt, leadIn }) => {
  const [empty] = unfocused.exec(leadIn) ?? [];
  if (empty) return [{ path: "prompt", found: `\`${empty}\`` }];
  return /[?？]\W*$/.test(prompt)
    ? []
    : [{ path: "prompt", found: "it does not end with a question" }];
};

export const ID10: Rule = ({ prompt }) => {
  const [found] = hinged.exec(prompt) ?? [];
  return found ? [{ path: "prompt", found }] : [];
};
