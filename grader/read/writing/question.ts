/** A choice as the rules of item writing look at it: in one language, without markup. */
import type { ChoiceKey } from "../../items/choice/key.ts";

export interface Option {
  name: string;
  text: string;
  right: boolean;
}

export interface Question {
  prompt: string;
  /** Its last sentence: what is asked. */
  leadIn: string;
  options: Option[];
  right: Option[];
  wrong: Option[];
  fixed: boolean;
}

/** Something found: at which words, and what. */
export interface Finding {
  path: string;
  found: string;
}

export type Rule = (question: Question) => Finding[];

/** Put together from a key and the words of one language. */
export function questionOf(key: ChoiceKey, words: Record<string, string>): Question {
  const prompt = bare(words["prompt"] ?? "");
  const options = key.options.map((name) => ({
    name,
    text: bare(words[`options.${name}`] ?? ""),
    right: key.right.includes(name),
  }));
  const sentences = prompt.split(/(?<=[.?!。？！])\s*(?=\S)/);
  return {
    prompt,
    leadIn: sentences.at(-1) ?? "",
    options,
    right: options.filter((option) => option.right),
    wrong: options.filter((option) => !option.right),
    fixed: key.fixed,
  };
}

function bare(markdown: string): string {
  return markdown
    .normalize("NFKC")
    .replace(/[*_`]|\]\([^)]*\)|\[/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu;

/** Length as it is seen: a Chinese character is as wide as two letters. */
export function weight(text: string): number {
  return text.length + (text.match(cjk)?.length ?? 0);
}

/** Words; of Chinese, every two characters. */
export function countWords(text: string): number {
  const signs = text.match(cjk)?.length ?? 0;
  return text.replace(cjk, " ").split(/\s+/).filter(Boolean).length + Math.round(signs / 2);
}
