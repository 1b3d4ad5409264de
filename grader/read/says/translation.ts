/** What is told of translations. */
import { say } from "./say.ts";

export const translation = {
  "translation.missing": say<{ what: string; fence: string }>((p) => [
    `${p.what} is not translated`,
    `Add \`${p.fence}\` with its words. A page is in one language, or not translated at all.`,
  ]),
  "translation.extra": say<{ what: string; near?: string }>((p) => [
    `${p.what} is not in the source lesson`,
    p.near
      ? `Did you mean \`${p.near}\`? Otherwise remove it.`
      : "Remove it, or add it to the source lesson first.",
  ]),
  "translation.numbers": say<{ path: string; lost: string; gained: string }>((p) => [
    `the numbers in \`${p.path}\` are not those of the source`,
    `Only the source has: ${p.lost}. Only the translation has: ${p.gained}.`,
  ]),
  "translation.script": say<{ found: string; which: string; language: string; pairs: string }>(
    (p) => [`${p.which} characters on a page in ${p.language}: ${p.found}`, `Write ${p.pairs}.`],
  ),
  "translation.region": say<{ word: string; term: string; language: string }>((p) => [
    `\`${p.word}\` is another region's word`,
    `The glossary has \`${p.term}\` for ${p.language}.`,
  ]),
  "translation.key": say<{ key: string; value: string }>((p) => [
    `\`${p.key}: ${p.value}\` is not words`,
    "A translation has words only: keys, seeds and tolerances come from the source lesson. Remove it.",
  ]),
};
