/** The questions with parts of a second test page: pairs, orders, a program, gaps, a table. */
import type { Item } from "../../../grader/index.ts";

const base = { module: "test", rev: "r", given: {}, seeds: 1 };
const number = { fractions: false, percent: false, mistakes: [] };

export const parts: Item[] = [
  {
    ...base,
    id: "guests",
    type: "match",
    seeds: 4,
    key: {
      pairs: { wander: "slow", mains: "line", muscle: "wide" },
      right: ["slow", "line", "wide", "fast"],
      fixed: false,
    },
    words: {
      prompt: "Where in the spectrum does each guest of an electrocardiogram live?",
      "left.wander": "Baseline wander",
      "left.wander.why": "Breathing and sweat are slow.",
      "left.mains": "Mains hum",
      "left.mains.not.wide": "Muscle is wide. Mains is one line and its harmonics.",
      "left.muscle": "Muscle",
      "right.slow": "Below 0.5 Hz",
      "right.line": "50 Hz and harmonics",
      "right.wide": "From 20 Hz upwards",
      "right.fast": "Only above 1000 Hz",
      "hints.0": "Who is slow?",
      solution: "Wander is slow, mains is a line, muscle is wide.",
    },
  },
  {
    ...base,
    id: "chain",
    type: "order",
    seeds: 4,
    key: {
      lines: ["transducer", "amplifier", "lowpass", "sampler"],
      strays: [],
      code: {},
      indents: {},
    },
    words: {
      prompt: "Put the stages of the signal chain in order, from the body to the number.",
      "lines.transducer": "Transducer: electrode or photodiode",
      "lines.amplifier": "Amplifier: keeps the difference",
      "lines.lowpass": "Low-pass filter: before sampling",
      "lines.sampler": "Sampler and converter",
      solution: "Transducer, amplifier, low-pass, sampler.",
    },
  },
  {
    ...base,
    id: "program",
    type: "order",
    key: {
      lines: ["def", "start", "for", "add", "return"],
      strays: ["reset"],
      code: {
        def: "def mean(x):",
        start: "total = 0",
        for: "for value in x:",
        add: "total += value",
        return: "return total / len(x)",
        reset: "total = value",
      },
      indents: { def: 0, start: 1, for: 1, add: 2, return: 1 },
    },
    words: {
      prompt: "Build a function that returns the mean of a list.",
      "distractors.reset.why": "This forgets what was summed before.",
    },
  },
  {
    ...base,
    id: "cell",
    type: "blank",
    seeds: 3,
    key: {
      gaps: {
        size: {
          type: "number",
          key: { ...number, answer: "90", unit: "mV", tolerance: { absolute: 5 } },
        },
        side: {
          type: "choice",
          key: {
            options: ["below", "above", "level"],
            right: ["below"],
            many: false,
            fixed: false,
          },
        },
        ion: {
          type: "text",
          key: { accept: ["potassium"], exact: false, slips: 1, mistakes: [["sodium"]] },
        },
      },
    },
    words: {
      prompt: "Complete the sentence.",
      text: "At rest the inside of a ventricular cell lies about [[size]] [[side]] the outside, because its membrane lets [[ion]] pass most easily.",
      "gaps.side.options.below": "below",
      "gaps.side.options.above": "above",
      "gaps.side.options.level": "level with",
      "gaps.side.options.above.why": "Positive ions leave; what stays is negative.",
      "gaps.ion.mistakes.0": "Sodium comes in when the cell fires.",
      solution: "About {size} mV below; {ion} leaves.",
    },
  },
  {
    ...base,
    id: "counts",
    type: "table",
    seeds: 2,
    given: { beats: { of: [1500, 2400] } },
    key: {
      columns: ["found", "missed"],
      rows: ["record", "share"],
      corner: false,
      cells: {
        record_found: {
          ask: {
            type: "number",
            key: { ...number, answer: "beats - record_missed", tolerance: {} },
          },
        },
        record_missed: { value: "60" },
        share_found: {
          ask: {
            type: "number",
            key: {
              ...number,
              answer: "100 * record_found / beats",
              unit: "%",
              tolerance: { absolute: 0.05 },
            },
          },
        },
        share_missed: { says: true },
      },
    },
    words: {
      prompt: "Of {beats} beats a detector misses 60. Fill in the table.",
      "columns.found": "Found",
      "columns.missed": "Missed",
      "rows.record": "In the record",
      "rows.share": "As a share",
      "cells.share.missed": "the rest",
      solution: "{record_found}, {share_found} %",
    },
  },
];
