/** How many words a text has, in any script: those between spaces, and of Chinese every two characters. */
const signs = /\p{Script=Han}/gu;
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

export function countWords(text: string): number {
  const chinese = text.match(signs)?.length ?? 0;
  const spaced = text.replace(signs, " ").match(words)?.length ?? 0;
  return spaced + Math.floor(chinese / 2);
}
