/** The questions of the test page: one of each type, with every kind of help. */
import type { Item } from "../../../grader/index.ts";
import type { ScratchSpec } from "../../../grader/read.ts";
import type { Served } from "../../../src/course/proof.ts";

const base = { module: "test", rev: "r", given: {}, seeds: 1 };

const starters = {
  javascript: "function mean(x) {\n  // your code\n}\n",
  python: "def mean(x):\n    # your code\n",
  r: "mean <- function(x) {\n  # your code\n}\n",
};

/** Served as `items/test/mean.json`. */
export const proof: Served = {
  languages: ["javascript", "python", "r"],
  call: "mean",
  limits: { seconds: 2, megabytes: 64, output: 2000 },
  starters,
  cases: [
    { name: "three numbers", args: [[1, 2, 6]], expect: 3, hidden: false },
    { name: "one number", args: [[7]], expect: 7, hidden: false },
    { name: "negative numbers", args: [[-1, -3]], expect: -2, hidden: true },
  ].map((one) => ({ ...one, compare: { kind: "value", tolerance: 1e-9 } })),
  wrongs: [{ name: "sum", results: [9, 7, -4] }],
};

const stepped = {
  javascript: "function bound(hb, sat) {}\nfunction content(hb, sat, po2) {}\n",
  python: "def bound(hb, sat):\n    pass\n",
  r: "bound <- function(hb, sat) NULL\n",
};

/** In two steps; served as `items/test/oxygen.json`. */
export const steps: Served = {
  ...proof,
  call: "bound",
  starters: stepped,
  cases: [
    { name: "well saturated", args: [15, 0.98], expect: 19.698, hidden: false, step: 0 },
    { name: "anaemia", args: [7, 0.97], expect: 9.0986, hidden: true, step: 0 },
    { name: "breathing air", args: [15, 0.98, 95], expect: 19.983, hidden: false, step: 1 },
    { name: "breathing oxygen", args: [15, 1, 600], expect: 21.9, hidden: false, step: 1 },
  ].map((one) => ({
    ...one,
    call: ["bound", "content"][one.step]!,
    compare: { kind: "value", tolerance: 0.01 },
  })),
  wrongs: [{ name: "bound-only", results: [19.698, 9.0986, 19.698, 20.1] }],
};

export const items: Item[] = [
  {
    ...base,
    id: "map",
    type: "number",
    seeds: 3,
    given: { sbp: { of: [120, 150, 105] }, dbp: { of: [60, 90, 75] } },
    key: {
      answer: "dbp + (sbp - dbp) / 3",
      tolerance: { absolute: 0.5 },
      unit: "mm[Hg]",
      fractions: false,
      percent: false,
      mistakes: ["(sbp + dbp) / 2"],
    },
    words: {
      prompt: "A cuff reads **{sbp}/{dbp} mmHg**. Estimate the mean arterial pressure.",
      "mistakes.0": "Diastole lasts about twice as long as systole.",
      "hints.0": "For how much of the cycle is {dbp} mmHg there?",
      "hints.1": "About two thirds.",
      solution: "The mean is **{answer}** mmHg.",
    },
  },
  {
    ...base,
    id: "nyquist",
    type: "choice",
    seeds: 6,
    key: { options: ["lost", "folded", "kept"], right: ["folded"], many: false, fixed: false },
    words: {
      prompt: "What becomes of 300 Hz at 250 samples per second?",
      "options.lost": "It is lost",
      "options.folded": "It appears at 50 Hz",
      "options.kept": "It is kept",
      "options.lost.why": "It folds back rather than vanish.",
      solution: "It folds to 50 Hz.",
    },
  },
  {
    ...base,
    id: "faster",
    type: "choice",
    key: { options: ["a", "b", "c"], right: ["a", "c"], many: true, fixed: true },
    words: {
      prompt: "Which of these shorten the RR interval?",
      "options.a": "Standing up",
      "options.b": "Vagal stimulation",
      "options.c": "Fever",
    },
  },
  {
    ...base,
    id: "salt",
    type: "text",
    key: { accept: ["silver chloride"], exact: false, slips: 1, mistakes: [] },
    words: { prompt: "Which salt coats the electrode?" },
  },
  {
    ...base,
    id: "mean",
    type: "code",
    key: { ...proof, solutions: { javascript: "const mean = (x) => 0;" } },
    words: {
      prompt: "Write `mean(x)`.",
      "hints.0": "Divide.",
      "mistakes.sum": "That is the sum. Divide it by how many there are.",
      solution: "The sum over the count.",
    },
  },
  {
    ...base,
    id: "oxygen",
    type: "code",
    key: { ...steps, solutions: {} },
    words: {
      prompt: "The oxygen content of arterial blood, in two steps.",
      "steps.0.name": "Bound oxygen",
      "steps.0.prompt": "Write `bound(hb, sat)`, in mL/dL.",
      "steps.1.name": "Content",
      "steps.1.prompt": "Write `content(hb, sat, po2)`: add what is dissolved.",
      "mistakes.bound-only": "What is dissolved is missing.",
    },
  },
];

/** Served with its data as `scratch/test/look.json`. */
export const scratch: ScratchSpec = {
  id: "look",
  place: { line: 1, column: 1 },
  starters: {
    javascript: "plot(beats);\nbeats.length;\n",
    python: "plot(beats)\nlen(beats)\n",
    r: "plot(beats)\nlength(beats)\n",
  },
  data: { beats: [0.8, 0.82, 0.79, 0.81] },
  limits: { seconds: 2, megabytes: 64, output: 2000 },
  words: { prompt: "Look at the beats." },
  at: () => ({ line: 1, column: 1 }),
};
