/** The questions of a further test page: a case whose steps are of three types, and a reflection. */
import type { Item } from "../../../grader/index.ts";

const base = { module: "test", rev: "r", given: {}, seeds: 1 };

export const unfolding: Item[] = [
  {
    ...base,
    id: "racing",
    type: "case",
    seeds: 2,
    given: { rr: { of: [400, 500] } },
    key: {
      steps: [
        {
          name: "rate",
          type: "number",
          weight: 1,
          key: {
            answer: "60000 / rr",
            tolerance: { absolute: 1 },
            fractions: false,
            percent: false,
            mistakes: ["rr * 60 / 1000"],
          },
        },
        {
          name: "signs",
          type: "match",
          weight: 1,
          key: {
            pairs: { tooth: "flutter", none: "chaos" },
            right: ["flutter", "chaos"],
            fixed: true,
          },
        },
        {
          name: "rhythm",
          type: "choice",
          weight: 2,
          key: {
            options: ["flutter", "sinus", "block"],
            right: ["flutter"],
            many: false,
            fixed: true,
          },
        },
      ],
    },
    words: {
      prompt: "A woman has felt her heart race since this morning.",
      "steps.rate.title": "The strip",
      "steps.rate.reveal": "There are {rr} ms from one R peak to the next.",
      "steps.rate.prompt": "What is her heart rate?",
      "steps.rate.mistakes.0": "That is the interval times 60.",
      "steps.rate.solution": "Her rate is {rate} per minute.",
      "steps.signs.title": "Two signs",
      "steps.signs.reveal": "At {rate} per minute the baseline is looked at.",
      "steps.signs.prompt": "What does each betray?",
      "steps.signs.left.tooth": "A saw-tooth",
      "steps.signs.left.none": "No wave that repeats",
      "steps.signs.left.none.why": "Nothing repeats where all is disorder.",
      "steps.signs.right.flutter": "Flutter",
      "steps.signs.right.chaos": "Fibrillation",
      "steps.rhythm.title": "During carotid massage",
      "steps.rhythm.reveal": "The saw-tooth goes on.",
      "steps.rhythm.prompt": "Which rhythm is it?",
      "steps.rhythm.options.flutter": "Atrial flutter",
      "steps.rhythm.options.sinus": "Sinus tachycardia",
      "steps.rhythm.options.block": "Heart block",
      "steps.rhythm.options.sinus.why": "It would slow down gradually.",
      "steps.rhythm.options.flutter.why": "The atria go on.",
      "hints.0": "What does the AV node do?",
      solution: "Flutter at {rate} per minute.",
    },
  },
  {
    ...base,
    id: "limits",
    type: "reflect",
    key: {
      words: 5,
      rubric: [
        { name: "error", levels: [] },
        { name: "groups", levels: ["absent", "named"] },
      ],
      model: true,
    },
    words: {
      prompt: "What would you tell him about this number?",
      "rubric.error": "I named the size of the error.",
      "rubric.groups": "How does it speak of groups?",
      "rubric.groups.levels.absent": "Not at all.",
      "rubric.groups.levels.named": "It names them.",
      model: "It may be three percent too high.",
    },
  },
];
