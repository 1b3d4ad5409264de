/** Rules about clues by which a test-wise learner finds the key without knowing: TW1, TW3 to TW6. */
import { weight, type Option, type Question, type Rule } from "./question.ts";

const absolute = /\b(always|never|all|only|every|none)\b|一定|絕對|绝对|所有|永遠|永远/i;
const common = new Set(
  "which would could should their there these those about after before where while value between other".split(
    " ",
  ),
);

/** One right option is looked at; where several are, there is no single key to give away. */
function key({ right }: Question): Option | undefined {
  return right.length === 1 ? right[0] : undefined;
}

const at = (option: Option, found: string) => [{ path: `options.${option.name}`, found }];

/** A property that the key alone has, or that all have but the key. */
function alone(question: Question, has: (text: string) => boolean): boolean {
  const own = key(question);
  return (
    own !== undefined &&
    question.wrong.length > 1 &&
    question.wrong.every(({ text }) => has(text) !== has(own.text))
  );
}

export const TW1: Rule = (question) => {
  const own = key(question);
  if (!own) return [];
  const article = /\b(an?)\W*$/i.exec(question.leadIn)?.[1]?.toLowerCase();
  const vowel = (text: string): boolean => /^[aeiou]/i.test(text);
  if (article && vowel(own.text) === (article === "an") && alone(question, vowel))
    return at(own, `\`${article}\` goes with this option alone`);
  const verb = /\b(?:which|what|who) (is|was|has|are|were|have)\b/i.exec(question.leadIn)?.[1];
  if (verb && plural(own.text) === /^(are|were|have)$/i.test(verb) && alone(question, plural))
    return at(own, `\`${verb}\` goes with this option alone`);
  const letters = question.options.every(({ text }) => /^\p{L}/u.test(text));
  if (letters && alone(question, (text) => /^\p{Lu}/u.test(text)))
    return at(own, "its first letter is written otherwise");
  if (alone(question, (text) => /[.。]$/.test(text))) return at(own, "its full stop is another");
  return [];
};

/** Is what an option names several? Its noun stands before the first preposition. */
function plural(text: string): boolean {
  const noun = text.replace(/[.?]$|,? (?:of|in|at|on|with|from|to|for|that|which|by)\b.*/g, "");
  return /\band\b|[^sui'’]s$/i.test(noun);
}

export const TW3: Rule = ({ right, wrong }) => {
  if (right.some(({ text }) => absolute.test(text))) return [];
  const option = wrong.find(({ text }) => absolute.test(text));
  return option ? at(option, absolute.exec(option.text)?.[0] ?? "") : [];
};

export const TW4: Rule = (question) => {
  const own = key(question);
  if (!own) return [];
  const others = question.wrong.map(({ text }) => weight(text)).sort((a, b) => a - b);
  const middle = others.length / 2;
  const median = ((others[Math.ceil(middle) - 1] ?? 0) + (others[Math.floor(middle)] ?? 0)) / 2;
  const size = weight(own.text);
  const longest = size > 1.5 * median && size - (others.at(-1) ?? 0) >= 15;
  return longest ? at(own, `${size} characters against ${median}`) : [];
};

/** Is the key longer than every other option? */
export function isLongest(question: Question): boolean {
  const own = key(question);
  return own !== undefined && question.wrong.every(({ text }) => weight(text) < weight(own.text));
}

export const TW5: Rule = (question) => {
  const own = key(question);
  if (!own) return [];
  const others = question.wrong.map(({ text }) => text.toLowerCase()).join(" ");
  const found = pieces(question.prompt).find(
    (piece) => pieces(own.text).includes(piece) && !others.includes(piece),
  );
  return found ? at(own, found) : [];
};

/** Words of five letters or more, and every three Chinese characters. */
function pieces(text: string): string[] {
  const words = (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => !common.has(word));
  const runs = text.match(/[\u4e00-\u9fff]{3,}/g) ?? [];
  const threes = runs.flatMap((run) =>
    Array.from({ length: run.length - 2 }, (_, n) => run.slice(n, n + 3)),
  );
  return [...words, ...threes];
}

export const TW6: Rule = (question) => {
  const own = key(question);
  const lists = question.options.map(({ text }) =>
    text
      .toLowerCase()
      .split(/\s*(?:,|;|\+|\band\b|\bwith\b|、|，|及|和)\s*/)
      .filter(Boolean),
  );
  if (!own || lists.some((list) => list.length < 2)) return [];
  const shared = lists.map((list, n) =>
    list.reduce(
      (sum, one) => sum + lists.filter((other, m) => m !== n && other.includes(one)).length,
      0,
    ),
  );
  const mine = question.options.indexOf(own);
  const most = shared.every((count, n) => n === mine || count < (shared[mine] ?? 0));
  return most && (shared[mine] ?? 0) > 1 ? at(own, `\`${own.text}\``) : [];
};
