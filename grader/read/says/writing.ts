/** What is told of how questions are written; the codes are those of the item-writing table. */
import { say } from "./say.ts";

interface Found {
  found: string;
}

const rewrite = "Ask for what is true or right.";

export const writing = {
  "writing.ID1": say<Found>((p) => [`the question asks for a negative: \`${p.found}\``, rewrite]),
  "writing.ID1-twice": say<Found>((p) => [
    `a negative question with a negative option: \`${p.found}\``,
    rewrite,
  ]),
  "writing.ID2": say<Found>((p) => [
    `\`${p.found}\` is answered by elimination`,
    "Write an option that stands by itself, or use `many: true`.",
  ]),
  "writing.ID3": say<Found>((p) => [
    `\`${p.found}\` means something else to each reader`,
    "Say how often, or under which condition.",
  ]),
  "writing.ID4": say<Found>((p) => [
    `\`${p.found}\` combines other options`,
    "Write options that stand by themselves, or use `many: true`.",
  ]),
  "writing.ID5": say<Found>((p) => [
    `the options ${p.found} overlap`,
    "Let each value lie in one option only.",
  ]),
  "writing.ID5-units": say<Found>((p) => [
    `the options mix ${p.found}`,
    "Write every number in one unit, with the same number of decimals.",
  ]),
  "writing.ID6": say<Found>((p) => [
    p.found,
    "Put numbers in order, and add `fixed: true`, so that they stay in it.",
  ]),
  "writing.ID7": say<Found>((p) => [
    `an option of ${p.found} characters`,
    "Move what the options share into the question, and reasons into `why`.",
  ]),
  "writing.ID8": say<Found>((p) => [
    `a question of ${p.found} words`,
    "Leave out what is not needed to answer.",
  ]),
  "writing.ID9": say<Found>((p) => [
    `the question has no point of its own: ${p.found}`,
    "End with one question that can be answered before the options are read.",
  ]),
  "writing.ID10": say<Found>((p) => [
    `\`${p.found}\`: the question hangs on another`,
    "Say again what is needed, for questions are also met alone.",
  ]),
  "writing.TW1": say<Found>((p) => [
    `grammar gives the key away: ${p.found}`,
    "Let every option continue the question alike.",
  ]),
  "writing.TW3": say<Found>((p) => [
    `only wrong options say \`${p.found}\``,
    "Take out the absolute word, or let the right option have one.",
  ]),
  "writing.TW4": say<Found>((p) => [
    `the right option is by far the longest: ${p.found}`,
    "Shorten it, moving the reason into `why`, or say as much in the others.",
  ]),
  "writing.TW4-bank": say<Found>((p) => [
    `the right option is the longest in ${p.found} questions of the module`,
    "Shorten right options: whoever guesses takes the longest.",
  ]),
  "writing.TW5": say<Found>((p) => [
    `only the right option repeats \`${p.found}\` of the question`,
    "Use another word, or the same one in a wrong option.",
  ]),
  "writing.TW6": say<Found>((p) => [
    `the right option shares most with the others: ${p.found}`,
    "Let wrong options combine as often.",
  ]),
  "writing.TW8": say<Found>((p) => [
    `two options say the same: ${p.found}`,
    "Replace one of them.",
  ]),
  "writing.TW9": say<Found>((p) => [
    `numbers beside text: ${p.found}`,
    "Let all options be of one kind.",
  ]),
  "writing.BK1": say<Found>((p) => [
    `the right option stands ${p.found} of the module's questions of fixed order`,
    "Reverse the order of some.",
  ]),
  "writing.ST1": say<Found>((p) => [
    `missing key \`${p.found}\``,
    "A choice says which `objective` it tests, at which `level` (`knows` or `knows how`), and from which `source`, its own or the lesson's.",
  ]),
  "writing.level": say<Found>((p) => [
    `a ${p.found}`,
    "A question claims `knows how` at most, a code exercise `shows how`.",
  ]),
  "writing.outcome": say<Found & { count: number }>((p) => [
    `${p.count === 0 ? "no item tests" : "a single item tests"} the outcome \`${p.found}\``,
    "Name the outcome as the `objective` of two items at least.",
  ]),
  "writing.recall": say<Found>((p) => [
    `${p.found} items of the module ask to recall`,
    "Let three in five at least ask to apply: `level: knows how`, or `shows how`.",
  ]),
  "writing.ST3": say<Found>((p) => [
    `unsafe wording: \`${p.found}\``,
    "This is education with synthetic cases: it neither approves devices, nor reads anybody's results, nor shows anybody's data.",
  ]),
};

/** Shown without stopping the build. */
export const advice: (keyof typeof writing)[] = [
  "writing.ID1",
  "writing.ID3",
  "writing.ID5-units",
  "writing.ID6",
  "writing.ID7",
  "writing.ID8",
  "writing.ID9",
  "writing.TW1",
  "writing.TW3",
  "writing.TW4",
  "writing.TW5",
  "writing.TW6",
  "writing.TW9",
  "writing.BK1",
  "writing.outcome",
  "writing.recall",
];
